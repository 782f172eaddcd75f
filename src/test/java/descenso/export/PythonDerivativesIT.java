package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.testing.RandomExpressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares values and derivatives of expressions that Python computes with those of the tutor. */
class PythonDerivativesIT {

    private static final List<String> NAMES = List.of("x", "y");

    /** Expressions with kinks and poles. */
    private static final List<String> KINKS = List.of(
            "abs(x)",
            "x*abs(x)",
            "sqrt(abs(x))",
            "sqrt(x^2)",
            "sqrt(x^2 + y^2)",
            "x*sqrt(y)",
            "1/x",
            "y/x^2",
            "min(x, 3*x)",
            "max(3*x, x)",
            "max(-x, 0, x)",
            "if(x > 0, ln(x), 0)",
            "if(x == 0, 1, sin(x)/x)",
            "if(x, 2*x, 5*x)",
            "x^2 + x^3 + x^4 + x^5",
            "x^-1",
            "x^1 + x^0",
            "x^if(x < 0, 5, 7)",
            "2^x",
            "x^1.5",
            "x + (x > 0) * sqrt(x)",
            "x*x*x - x",
            "asin(x) + acos(y/2)",
            "(x < y) + (x <= y) + (x > y) + (x >= y) + (x == y) + (x != y)",
            "x and y or not x",
            "log10(x + 1)/ln(y + 3)",
            "floor(x) + ceil(x)*y + sign(y)",
            // constant zeros and cancelled terms in denominators, and powers that Python computes differently
            "1/x + 1/(x - x)",
            "1/(1 - 1) + x",
            "x/0",
            "-1/0*y",
            "y/(0*x)",
            "1/(0/x)",
            "1/(x*y - x*y)",
            "1/(0 - 0*x) + y",
            "1/-(x - x)",
            "x*y - y*x + x",
            "1/x - 1/x",
            "0/0 + x",
            "x^2/(3 - 3) + y/(1 - 1)",
            "1/sqrt(x - x)",
            "1/(2*(1 - 1))",
            "0^-1 + x",
            "(0 - 1)^0.5 + x",
            "(-8)^(1/3)*x",
            "10^400 + x",
            "2^-2000*x",
            "x*10^308*10",
            "1e200*1e200*x",
            "ln(0) + x",
            "1/exp(-1000) + x");

    private static final double[][] POINTS = {{0, 0}, {1, 0}, {0, 1}, {-1, 2}, {2, -2}, {0.3, 0.7}, {-1.7, -0.2}};

    @TempDir
    private Path folder;

    @BeforeAll
    static void lookForNumpy() throws Exception {
        Process process = new ProcessBuilder("/usr/bin/env", "/usr/bin/python3", "-c", "import numpy").start();
        assumeTrue(process.waitFor() == 0, "numpy is missing: Python's values of expressions are not tested");
    }

    @Test
    void valuesAndDerivativesAgreeAtKinks() throws Exception {
        List<double[]> points = List.of(POINTS);
        assertAgreement(KINKS, points);
    }

    @Test
    void valuesAndDerivativesAgreeForRandomExpressions() throws Exception {
        RandomExpressions expressions = new RandomExpressions(3);
        Random random = new Random(4);
        List<String> texts =
                Stream.generate(() -> expressions.tree(4).text()).limit(400).toList();
        List<double[]> points = Stream.generate(() -> new double[] {random.nextGaussian(), random.nextGaussian()})
                .limit(5)
                .toList();
        assertAgreement(texts, points);
    }

    private void assertAgreement(List<String> texts, List<double[]> points) throws Exception {
        List<String> theirs = python(program(texts, points));
        int line = 0;
        for (String text : texts) {
            Expression expression = Expression.parse(text, NAMES);
            for (double[] point : points) {
                double[] gradient = new double[2];
                double value = expression.evaluator().gradient(point, gradient);
                assertThat(numbers(theirs.get(line++)))
                        .as("%s at %s, %s", text, point[0], point[1])
                        .satisfies(numbers -> assertAgreement(numbers, value, gradient));
            }
        }
    }

    private static void assertAgreement(double[] theirs, double value, double[] gradient) {
        assertClose(theirs[0], value);
        if (Double.isFinite(value)) {
            assertClose(theirs[1], gradient[0]);
            assertClose(theirs[2], gradient[1]);
        }
    }

    /**
     * Compares two numbers within a relative 1e-9. Numbers that are not finite are all equal, because such a value ends
     * a run.
     */
    private static void assertClose(double theirs, double ours) {
        if (Double.isFinite(ours)) {
            assertThat(Math.abs(theirs - ours)).isLessThanOrEqualTo(1e-9 * Math.max(1e-3, Math.abs(ours)));
        } else {
            assertThat(Double.isFinite(theirs)).isFalse();
        }
    }

    private static double[] numbers(String line) {
        return Stream.of(line.replace("inf", "Infinity").replace("nan", "NaN").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String program(List<String> texts, List<double[]> points) throws ExpressionException {
        Set<String> flags = Set.of("surface", "absolute", "minimum", "maximum", "pole");
        StringBuilder program =
                new StringBuilder(PythonTemplate.fill("points.py", flags, Map.of("functions", "import numpy as np"))
                        .replaceFirst("(?s)(.*)(import numpy as np)", "$2\n\n$1"));
        program.append("np.seterr(all='ignore')\n");
        for (String text : texts) {
            PythonExpression writer = PythonExpression.inLines(Map.of(), true);
            String value = Expression.parse(text, NAMES).in(writer).real();
            Map<String, String> parts = Map.of(
                    "name", "f", "coordinates", "x, y", "lines", String.join("\n", writer.lines()), "value", value);
            program.append(PythonTemplate.fill("surface.py", Set.of(), parts));
            for (double[] point : points) {
                program.append(
                        "loss, slopes = differentiate(np.array([%s, %s]))%nprint(float(loss), *map(float, slopes))%n"
                                .formatted(point[0], point[1]));
            }
        }
        return program.toString();
    }

    private List<String> python(String program) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("program.py"), program);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder("/usr/bin/python3", file.toString())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out);
    }
}
