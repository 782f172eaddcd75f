package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionGradientTest {

    private static final List<String> VARIABLES = List.of("x", "y");

    /** Reads the lines of the table as value, derivative by x, derivative by y and text. */
    static Stream<String[]> gradients() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/descenso/expr/gradients.txt")).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.split(" ", 4));
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void valueAndGradientAreAsListed(String value, String byX, String byY, String text) throws ExpressionException {
        double[] gradient = {Double.NaN, Double.NaN};
        assertThat(gradient(text, gradient, 0.5, -2)).isCloseTo(Double.parseDouble(value), rounding(value));
        assertThat(gradient[0]).as("by x").isCloseTo(Double.parseDouble(byX), rounding(byX));
        assertThat(gradient[1]).as("by y").isCloseTo(Double.parseDouble(byY), rounding(byY));
    }

    private static Offset<Double> rounding(String number) {
        return within(1e-14 * Math.abs(Double.parseDouble(number)));
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void gradientAgreesWithDifferences(String value, String byX, String byY, String text) throws ExpressionException {
        double[][] points = {{0.3, 0.7}, {1.2, -0.4}, {-0.8, 1.6}, {2.1, 1.1}, {-1.3, -0.9}};
        Expression expression = Expression.parse(text, VARIABLES);
        for (double[] point : points) {
            double[] gradient = new double[2];
            double f = expression.evaluator().gradient(point, gradient);
            for (int i = 0; i < 2 && Double.isFinite(f); i++) {
                double difference = FiniteDifferences.central(expression.evaluator(), point, i, 1e-5);
                assertThat(gradient[i])
                        .as("%s at %s, %s", text, point[0], point[1])
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | abs(x)                         | 0",
                "0    | x*abs(x)                       | 0",
                "0    | sqrt(abs(x))                   | 0",
                "0    | sqrt(x^2)                      | 0",
                "0    | sqrt(x)                        | Infinity",
                "0    | ln(x)                          | Infinity",
                "0    | 1/x                            | -Infinity",
                "0    | sign(x)                        | 0",
                "2    | floor(x)                       | 0",
                "2    | ceil(x)                        | 0",
                "0.5  | sqrt(floor(x))                 | 0",
                "0    | min(x, 3*x)                    | 1",
                "0    | min(3*x, x)                    | 3",
                "0    | max(x, 3*x)                    | 1",
                "0    | max(3*x, x)                    | 3",
                "0    | max(-x, 0, x)                  | -1",
                "0    | max(0, x)                      | 0",
                "1    | x < 1                          | 0",
                "1    | x <= 1                         | 0",
                "1    | x > 1                          | 0",
                "1    | x >= 1                         | 0",
                "1    | x == 1                         | 0",
                "1    | x != 1                         | 0",
                "1    | x and x                        | 0",
                "1    | x or x                         | 0",
                "1    | not x                          | 0",
                "-1   | if(x > 0, ln(x), 0)            | 0",
                "-1   | if(x <= 0, 0, sqrt(x))         | 0",
                "0    | if(x == 0, 1, sin(x)/x)        | 0",
                "4    | if(x > 0, ln(x), 0)            | 0.25",
                "0    | if(x, 2*x, 5*x)                | 5",
                "0    | 0*ln(x)                        | 0",
                "-1   | x^2                            | -2",
                "0    | x^2                            | 0",
                "0    | x^3                            | 0",
                "-1   | x^3                            | 3",
                "-2   | x^5                            | 80",
                "-2   | x^-1                           | -0.25",
                "-2   | x^(1+1)                        | -4",
                "-2   | x^floor(2.5)                   | -4",
                "-2   | x^floor(x)                     | 0.25",
                "-2   | x^if(x < 0, 5, 7)              | 80",
                "0    | x^1                            | 1",
                "0    | x^0                            | 0",
                "0    | x^5                            | 0",
                "0    | 0^(1+x)                        | 0",
                "0    | 0^x                            | -Infinity",
                "0    | 2^x                            | 0.6931471805599453",
                "2    | x^x                            | 6.772588722239782",
                "-1   | (-2)^x                         | NaN",
                "-1   | x + (x > 0) * sqrt(x)          | 1",
                "0    | 7                              | 0",
                "5    | x                              | 1",
                "3    | x*x*x                          | 27",
                "3    | x - x                          | 0",
                "1e300 | x^2/1e300                     | 2",
            })
    void derivativeAtKinkOrPoleIsAsDefined(double x, String text, double derivative) throws ExpressionException {
        double[] gradient = {Double.NaN, Double.NaN};
        gradient(text, gradient, x, 0);
        if (Double.isFinite(derivative)) {
            assertThat(gradient[0]).isCloseTo(derivative, within(1e-15 * Math.abs(derivative)));
        } else {
            assertThat(gradient[0]).isEqualTo(Double.valueOf(derivative));
        }
    }

    private static double gradient(String text, double[] gradient, double... at) throws ExpressionException {
        return Expression.parse(text, VARIABLES).evaluator().gradient(at, gradient);
    }
}
