package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.testing.CaseCount;
import descenso.testing.ExpressionTree;
import descenso.testing.RandomExpressions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the parser with random texts: a text has a value or is rejected with a column. The text of a random expression
 * tree has the value of the tree.
 */
@Tag("fuzz")
class ExpressionFuzzTest {

    private static final int ROUNDS = CaseCount.of(100_000);
    private static final int TREES = CaseCount.of(20_000);
    private static final List<String> VARIABLES = List.of("x", "y");

    private static final List<String> TOKENS = List.of(
            ("x y e pi 1 2.5 .5 1e-3 1e999 1..2 e5 _ θ + - − * × / ^ ( ) ( ) , < <= >= == != ≠ = ! and or not exp ln sqrt"
                            + " min( max( if( tanh( floor( $ \" 😀 \uD83D \t \u00a0 \0")
                    .split(" ", -1));

    private final Random random = new Random(20251);
    private final RandomExpressions expressions = new RandomExpressions(20252);

    @Test
    void randomTextHasValueOrErrorColumn() {
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            read += isRead(text(round)) ? 1 : 0;
        }
        assertThat(read).as("expressions among the texts").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private String text(int round) {
        return switch (round % 4) {
            case 0 -> tokens();
            case 1 -> mutated(tokens() + expressions.tree(2).text());
            default -> mutated(expressions.tree(4).text());
        };
    }

    private static boolean isRead(String text) {
        try {
            Evaluator evaluator = Expression.parse(text, VARIABLES).evaluator();
            double[] point = {0.5, -2};
            double value = evaluator.gradient(point, new double[2]);
            assertThat(evaluator.value(point)).as(text).isEqualTo(Double.valueOf(value));
            return true;
        } catch (ExpressionException e) {
            assertThat(e.column()).as(text).isBetween(0, text.length());
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(text, e);
        }
    }

    private String tokens() {
        StringBuilder tokens = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            tokens.append(any(TOKENS)).append(random.nextBoolean() ? " " : "");
        }
        return tokens.toString();
    }

    private String mutated(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        return text.substring(0, from) + (random.nextBoolean() ? any(TOKENS) : "") + text.substring(to);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void textOfTreeHasTheValueOfTheTree() throws ExpressionException {
        for (int round = 0; round < TREES; round++) {
            ExpressionTree tree = expressions.tree(5);
            double x = random.nextGaussian();
            double y = 2 * random.nextGaussian();
            Expression expression = Expression.parse(tree.text(), VARIABLES);
            assertThat(expression.value(x, y))
                    .as("%s at %s, %s", tree.text(), x, y)
                    .isEqualTo(Double.valueOf(tree.at(x, y)));
        }
    }

    @Test
    void gradientOfTreeAgreesWithCentralDifferences() throws ExpressionException {
        int compared = 0;
        for (int round = 0; round < TREES; round++) {
            Expression expression = Expression.parse(expressions.tree(3).text(), VARIABLES);
            double[] point = {random.nextGaussian(), 2 * random.nextGaussian()};
            compared += agrees(expression, point) ? 1 : 0;
        }
        assertThat(compared).as("well-conditioned expressions").isGreaterThan(TREES * 17 / 20);
    }

    /**
     * Compares the gradient with central differences. Returns false without a comparison if differences of two widths
     * disagree, or if infinite slopes cancel, as in sqrt(x - x).
     */
    private static boolean agrees(Expression expression, double[] point) {
        Evaluator evaluator = expression.evaluator();
        double[] gradient = new double[2];
        evaluator.gradient(point, gradient);
        for (int axis = 0; axis < 2; axis++) {
            double wide = FiniteDifferences.central(evaluator, point, axis, 1e-4);
            double narrow = FiniteDifferences.central(evaluator, point, axis, 3e-6);
            double tolerance = 1e-6 * (1 + Math.abs(narrow));
            if (!(Math.abs(wide - narrow) < tolerance) || Double.isNaN(gradient[axis])) {
                return false;
            }
            assertThat(gradient[axis])
                    .as("%s at %s, %s", expression, point[0], point[1])
                    .isCloseTo(narrow, within(10 * tolerance));
        }
        return true;
    }
}
