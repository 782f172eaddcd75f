package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionTest {

    private static final Answer UNKNOWN = new Answer.Unknown();

    private static final List<String> NAMES = List.of("a", "b", "c", "missing");

    private static Expression parsed(String text) {
        try {
            return Expression.parse(text, NAMES);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Prediction choice(String... conditions) {
        return new Prediction.Choice(
                Arrays.stream(conditions).map(PredictionTest::parsed).toList());
    }

    private static Prediction amount(String value, Tolerance.Kind kind, double tolerance) {
        return new Prediction.Amount(parsed(value), new Tolerance(kind, tolerance));
    }

    private static Answer option(int index) {
        return Answer.option(index);
    }

    private static Answer ranking(Integer... options) {
        return new Answer.Ranking(List.of(options));
    }

    /** Returns the measured values a = 1, b = 2, c = NaN. */
    private static Map<String, Double> figures() {
        return figures(1, 2, Double.NaN);
    }

    private static Map<String, Double> figures(double... values) {
        Map<String, Double> figures = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            figures.put(NAMES.get(i), values[i]);
        }
        return figures;
    }

    static Stream<Arguments> verdicts() {
        Prediction aOrB = choice("a < b", "a >= b");
        Prediction order = new Prediction.Order(List.of("b", "c", "a"));
        Prediction ten = amount("10*a", Tolerance.Kind.FACTOR, 1.5);
        Prediction isLess = new Prediction.Truth(parsed("a < b"));
        return Stream.of(
                arguments(aOrB, option(0), "RIGHT Options[chosen=[0]]"),
                arguments(aOrB, option(1), "WRONG Options[chosen=[0]]"),
                arguments(aOrB, option(7), "WRONG Options[chosen=[0]]"),
                arguments(aOrB, UNKNOWN, "UNKNOWN Options[chosen=[0]]"),
                arguments(aOrB, ranking(0, 1), "WRONG Options[chosen=[0]]"),
                arguments(choice("a < b", "a == 1"), option(0), "UNDECIDED none"),
                arguments(choice("a < c", "a > c"), option(0), "UNDECIDED none"),
                arguments(choice("a < c", "a > c"), UNKNOWN, "UNDECIDED none"),
                arguments(choice("missing < 1", "not (missing < 1)"), option(1), "RIGHT Options[chosen=[1]]"),
                arguments(order, ranking(2, 0, 1), "RIGHT Ranking[items=[2, 0, 1]]"),
                arguments(order, ranking(0, 2, 1), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, ranking(2, 1, 0), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, ranking(2, 0), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, ranking(2, 0, 0), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, ranking(2, 0, 3), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, option(2), "WRONG Ranking[items=[2, 0, 1]]"),
                arguments(order, UNKNOWN, "UNKNOWN Ranking[items=[2, 0, 1]]"),
                arguments(new Prediction.Order(List.of("c", "missing")), ranking(0, 1), "UNDECIDED none"),
                arguments(new Prediction.Order(List.of("a", "a")), ranking(0, 1), "UNDECIDED none"),
                arguments(ten, new Answer.Amount(10), "RIGHT Amount[value=10.0]"),
                arguments(ten, new Answer.Amount(15), "RIGHT Amount[value=10.0]"),
                arguments(ten, new Answer.Amount(15.1), "WRONG Amount[value=10.0]"),
                arguments(ten, new Answer.Amount(Double.NaN), "WRONG Amount[value=10.0]"),
                arguments(ten, Answer.statement(true), "WRONG Amount[value=10.0]"),
                arguments(amount("1/(a-1)", Tolerance.Kind.PERCENT, 5), new Answer.Amount(1), "UNDECIDED none"),
                arguments(amount("c", Tolerance.Kind.PERCENT, 5), new Answer.Amount(1), "UNDECIDED none"),
                arguments(isLess, Answer.statement(true), "RIGHT Statement[isTrue=true, reason=OptionalInt.empty]"),
                arguments(isLess, Answer.statement(false), "WRONG Statement[isTrue=true, reason=OptionalInt.empty]"),
                arguments(isLess, UNKNOWN, "UNKNOWN Statement[isTrue=true, reason=OptionalInt.empty]"),
                arguments(
                        new Prediction.Truth(parsed("a > b")),
                        Answer.statement(false),
                        "RIGHT Statement[isTrue=false, reason=OptionalInt.empty]"),
                arguments(new Prediction.Truth(parsed("a < c")), Answer.statement(false), "UNDECIDED none"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void predictionIsGradedByMeasuredValues(Prediction prediction, Answer answer, String expected) {
        Prediction.Verdict verdict = prediction.grade(answer, List.of(figures()));
        assertThat(verdict.grade() + " "
                        + verdict.right().stream()
                                .map(Object::toString)
                                .findFirst()
                                .orElse("none"))
                .isEqualTo(expected);
        assertThat(verdict.right())
                .isEqualTo(prediction.right(figures()).stream().toList());
    }

    /** Tests rankings of options whose values differ by rounding errors only. */
    @Test
    void tiedOptionsMayBeRankedEitherWay() {
        Prediction order = new Prediction.Order(List.of("a", "b", "c"));
        Map<String, Double> tied = figures(.1 + .2, .3, -1);
        for (Answer answer : List.of(ranking(2, 0, 1), ranking(2, 1, 0))) {
            assertThat(order.grade(answer, List.of(tied)).grade()).isEqualTo(GradingResult.Grade.RIGHT);
        }
        assertThat(order.grade(ranking(0, 1, 2), List.of(tied)).grade()).isEqualTo(GradingResult.Grade.WRONG);
        Prediction pair = new Prediction.Order(List.of("a", "b"));
        assertThat(pair.right(figures(1e6, 1e6 + 1e-5))).isEmpty();
        assertThat(pair.right(figures(2e-6, 1e-6))).contains(ranking(1, 0));
        Map<String, Double> unreached = figures(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
        for (Answer answer : List.of(ranking(2, 0, 1), ranking(2, 1, 0))) {
            assertThat(order.grade(answer, List.of(unreached)).grade()).isEqualTo(GradingResult.Grade.RIGHT);
        }
    }

    /**
     * Tests that options whose values are shown alike may be exchanged, while the ends of a chain of such ties may not.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1234, 0.1231, 0.9, 0 1 2, RIGHT",
        "0.1234, 0.1231, 0.9, 1 0 2, RIGHT",
        "0.1234, 0.1231, 0.9, 0 2 1, WRONG",
        "0.1233, 0.1236, 0.1243, 0 1 2, RIGHT",
        "0.1233, 0.1236, 0.1243, 1 0 2, RIGHT",
        "0.1233, 0.1236, 0.1243, 0 2 1, RIGHT",
        "0.1233, 0.1236, 0.1243, 2 1 0, WRONG",
        "7, 8, 9, 1 0 2, WRONG"
    })
    void numbersShownAlikeTie(double a, double b, double c, String ranking, GradingResult.Grade expected) {
        Prediction order = new Prediction.Order(List.of("a", "b", "c"));
        Answer answer =
                ranking(Arrays.stream(ranking.split(" ")).map(Integer::valueOf).toArray(Integer[]::new));
        assertThat(order.grade(answer, List.of(figures(a, b, c))).grade()).isEqualTo(expected);
    }

    @Test
    void tiedOptionsAreListed() {
        Prediction order = new Prediction.Order(List.of("a", "b", "c", "missing"));
        assertThat(order.ties(figures(3, 2, 3))).containsExactly(List.of(0, 2));
        assertThat(order.ties(figures(1, 2, 3))).isEmpty();
        assertThat(order.ties(figures(.1233, .1236, .1243)))
                .as("the ends of a chain do not tie")
                .containsExactly(List.of(0, 1));
        assertThat(order.ties(figures(1, Double.NaN, Double.NaN))).isEmpty();
        assertThat(choice("a < b", "a >= b").ties(figures())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FACTOR, 2, 10, 5, true",
        "FACTOR, 2, 10, 4.99, false",
        "FACTOR, 2, 10, 20, true",
        "FACTOR, 2, 10, 20.01, false",
        "FACTOR, 2, 10, -10, false",
        "FACTOR, 2, -10, -5, true",
        "FACTOR, 2, -10, -21, false",
        "FACTOR, 2, -10, 10, false",
        "FACTOR, 2, 0, 0, true",
        "FACTOR, 2, 0, 1e-9, false",
        "FACTOR, 2, 1e-12, 0, false",
        "FACTOR, 1, 0.3, 0.30000000000000004, true",
        "PERCENT, 10, 50, 45, true",
        "PERCENT, 10, 50, 44.9, false",
        "PERCENT, 10, -50, -55, true",
        "PERCENT, 10, -50, 50, false",
        "PERCENT, 0, 0.3, 0.30000000000000004, true",
        "PERCENT, 0, 0.3, 0.3001, false",
        "PERCENT, 10, 0, 0, true",
        "PERCENT, 10, NaN, 1, false",
        "PERCENT, 10, 1, Infinity, false"
    })
    void closeNumberIsAllowed(Tolerance.Kind kind, double amount, double right, double answer, boolean allowed) {
        assertThat(new Tolerance(kind, amount).allows(answer, right)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "0, 0, true",
        "0.30000000000000004, 0.3, true",
        "0.9721, 0.9724, true",
        "97.21, 97.24, true",
        "0.9721, 0.9735, false",
        // both shown as 1.00
        "0.9951, 1.0049, true",
        // on both sides of 1.005
        "1.0049, 1.0051, true",
        // shown as 1.00 and 1.01, and as 123 and 124
        "1.004, 1.0139, false",
        "123.4, 123.9, false",
        "-0.9721, -0.9724, true",
        "-0.9721, 0.9721, false",
        // whole numbers are shown with all digits
        "99, 100, false",
        "1475, 1476, false",
        "1475, 1475, true",
        "69078, 69078.4, true",
        "69078, 69079.2, false",
        "69078.2, 69079.9, true",
        "69078.2, 69178.2, false",
        // except very large ones
        "1.231e12, 1.232e12, true",
        "1.23e12, 1.25e12, false",
        "2e-6, 1e-6, false",
        "1.001e-6, 1.002e-6, true",
        "0, 1e-20, false",
        "Infinity, Infinity, true",
        "Infinity, -Infinity, false",
        "Infinity, 1e300, false",
        "NaN, NaN, false",
        "NaN, 1, false"
    })
    void numbersTieIfTheirShownDigitsDoNotSeparateThem(double one, double other, boolean expected) {
        assertThat(Prediction.tie(one, other)).isEqualTo(expected);
        assertThat(Prediction.tie(other, one)).isEqualTo(expected);
    }
}
