package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    static Stream<String> values() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/descenso/expr/values.txt")).stream()
                .filter(line -> !line.startsWith("# "));
    }

    /** Tests to the last digit, because any error beyond the rounding of the operations comes from the parser. */
    @ParameterizedTest
    @MethodSource("values")
    void valueIsThatOfTheTable(String line) throws ExpressionException {
        String[] parts = line.split("\\s", 2);
        Expression expression = Expression.parse(parts[1], List.of("x", "y", "z", "θ", "lr_1"));
        assertThat(expression.value(3, -2, 0.5, 2, 0.01)).isEqualTo(Double.valueOf(parts[0]));
    }

    /** Tests an algebra whose values are doubles again, which shows whether each operand is in its place. */
    @ParameterizedTest
    @MethodSource("values")
    void valueInAlgebraOfNumbersIsThatOfTheTable(String line) throws ExpressionException {
        String[] parts = line.split("\\s", 2);
        Map<String, Double> known = Map.of("x", 3.0, "y", -2.0, "z", 0.5, "θ", 2.0, "lr_1", 0.01);
        Expression expression = Expression.parse(parts[1], List.of("x", "y", "z", "θ", "lr_1"));
        assertThat(expression.in(new NumberAlgebra(known))).isEqualTo(Double.valueOf(parts[0]));
    }

    private record NumberAlgebra(Map<String, Double> known) implements Algebra<Double> {

        @Override
        public Double constant(double value) {
            return value;
        }

        @Override
        public Double variable(String name) {
            return known.getOrDefault(name, Double.NaN);
        }

        @Override
        public Double apply(Operation operation, Double first, Double second, Double third) {
            return operation.value(first, second, third);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, -1, 3, -2.5, 1e-5, 0.1, 1.7, -1e30, 1e80, 1e-120, -1e200, 1e-200})
    void smallPowersAgreeWithMath(double x) throws ExpressionException {
        for (int power = -5; power <= 6; power++) {
            double expected = Math.pow(x, power);
            double value = Expression.parse("x^" + power, List.of("x")).value(x);
            assertThat(Math.abs(value - expected) <= 2 * Math.ulp(expected) || value == expected)
                    .as("%s^%s = %s, not %s", x, power, expected, value)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"pi, 5", "e, 5", "π, 5", "e + e, 10", "exp(e - 5), 1", "max, 7", "'max(max, 9) + max', 16"})
    void variableHidesConstantOfTheSameName(String text, double value) throws ExpressionException {
        assertThat(Expression.parse(text, List.of("pi", "e", "π", "max")).value(5, 5, 5, 7))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Xy_1", "_", "__a", "θ", "β1", "η", "ñu", "loss", "e1", "andy", "notx", "𝜃", "学习率"})
    void variableNameMayHaveLettersOfAnyScript(String name) throws ExpressionException {
        assertThat(Expression.parse("1+" + name + "*2", List.of("a", name)).value(10, 4))
                .isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x < 1            | true",
                "(x <= 1)         | true",
                "x > 1            | true",
                "x >= 1           | true",
                "x == y           | true",
                "x != y           | true",
                "1 < 2            | true",
                "not x            | true",
                "not 0            | true",
                "x and y          | true",
                "x or y           | true",
                "x                | false",
                "1                | false",
                "x + (x < 1)      | false",
                "-(x < 1)         | false",
                "x^2              | false",
                "if(x < 1, 0, 1)  | false",
                "max(x < 1, 1)    | false"
            })
    void conditionIsRecognised(String text, boolean condition) throws ExpressionException {
        assertThat(Expression.parse(text, List.of("x", "y")).isCondition()).isEqualTo(condition);
    }

    @Test
    void textAndVariablesAreKept() throws ExpressionException {
        List<String> given = new ArrayList<>(List.of("a", "b", "c", "d"));
        Expression expression = Expression.parse(" c*0 + a + pi + c", given);
        given.clear();
        assertThat(expression.text()).isEqualTo(" c*0 + a + pi + c").isEqualTo(expression.toString());
        assertThat(expression.variables()).containsExactly("a", "b", "c", "d");
        assertThat(expression.used()).containsExactly("c", "a");
        assertThatThrownBy(() -> expression.used().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void expressionWithoutVariablesHasValue() throws ExpressionException {
        Expression expression = Expression.parse("2/(1+100)", List.of());
        assertThat(expression.used()).isEmpty();
        assertThat(expression.value()).isEqualTo(2.0 / 101);
    }

    @Test
    void functionsAreListed() {
        assertThat(String.join(" ", Expression.functions()))
                .isEqualTo("exp ln log10 sqrt abs sign sin cos tan asin acos atan tanh min max floor ceil if");
    }

    @Test
    void constantsAreListed() throws ExpressionException {
        assertThat(Expression.constants()).contains("pi", "e");
        for (String constant : Expression.constants()) {
            assertThat(Expression.parse(constant, List.of()).value()).isIn(Math.PI, Math.E);
        }
    }

    @ParameterizedTest
    @CsvSource({"x < 1, true", "x > 1, false", "x, true", "x - 0.5, false", "-x, true", "0/0, false", "1/0, true"})
    void conditionHoldsUnlessItIsZeroOrNan(String text, boolean holds) throws ExpressionException {
        assertThat(Expression.parse(text, List.of("x")).holds(0.5)).isEqualTo(holds);
    }

    @Test
    void valuesAreTakenFromTheGivenFunction() throws ExpressionException {
        Expression expression = Expression.parse("x - 2*y", List.of("y", "x", "z"));
        double[] values = expression.values(name -> Map.of("x", 7.0, "y", 2.0).getOrDefault(name, Double.NaN));
        assertThat(values).containsExactly(2, 7, Double.NaN);
        assertThat(expression.value(values)).isEqualTo(3);
    }
}
