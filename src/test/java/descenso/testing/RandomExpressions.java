package descenso.testing;

import static descenso.testing.ExpressionTree.AND;
import static descenso.testing.ExpressionTree.COMPARISON;
import static descenso.testing.ExpressionTree.NOT;
import static descenso.testing.ExpressionTree.OR;
import static descenso.testing.ExpressionTree.POWER;
import static descenso.testing.ExpressionTree.PRODUCT;
import static descenso.testing.ExpressionTree.SIGN;
import static descenso.testing.ExpressionTree.SUM;
import static descenso.testing.ExpressionTree.WHOLE;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Generates random expressions in x and y, with no more parentheses than they need. */
public final class RandomExpressions {

    /**
     * An infix operator.
     *
     * @param level precedence of the operator
     * @param left lowest precedence of a left operand without parentheses
     * @param right lowest precedence of a right operand without parentheses
     */
    private record Infix(String spelling, int level, int left, int right, DoubleBinaryOperator value) {}

    private record Call(String name, DoubleUnaryOperator value) {}

    private static final List<Infix> INFIXES = List.of(
            new Infix("+", SUM, SUM, PRODUCT, Double::sum),
            new Infix("-", SUM, SUM, PRODUCT, (a, b) -> a - b),
            new Infix("−", SUM, SUM, PRODUCT, (a, b) -> a - b),
            new Infix("*", PRODUCT, PRODUCT, SIGN, (a, b) -> a * b),
            new Infix("·", PRODUCT, PRODUCT, SIGN, (a, b) -> a * b),
            new Infix("/", PRODUCT, PRODUCT, SIGN, (a, b) -> a / b),
            new Infix("<", COMPARISON, SUM, SUM, (a, b) -> a < b ? 1 : 0),
            new Infix("≥", COMPARISON, SUM, SUM, (a, b) -> a >= b ? 1 : 0),
            new Infix("and", AND, AND, NOT, (a, b) -> a != 0 && b != 0 ? 1 : 0),
            new Infix("or", OR, OR, AND, (a, b) -> a != 0 || b != 0 ? 1 : 0));

    private static final List<Call> CALLS = List.of(
            new Call("exp", Math::exp),
            new Call("ln", Math::log),
            new Call("log10", Math::log10),
            new Call("sqrt", Math::sqrt),
            new Call("abs", Math::abs),
            new Call("sign", Math::signum),
            new Call("sin", Math::sin),
            new Call("cos", Math::cos),
            new Call("tan", Math::tan),
            new Call("atan", Math::atan),
            new Call("atan", Math::atan),
            new Call("tanh", Math::tanh),
            new Call("floor", Math::floor),
            new Call("ceil", Math::ceil));

    /**
     * The leaves. Variables are more frequent than constants, because constant folding removes much of an expression
     * with constants.
     */
    private static final List<ExpressionTree> LEAVES = List.of(
            new ExpressionTree("x", WHOLE, at -> at[0]),
            new ExpressionTree("y", WHOLE, at -> at[1]),
            new ExpressionTree("x", WHOLE, at -> at[0]),
            new ExpressionTree("y", WHOLE, at -> at[1]),
            new ExpressionTree("pi", WHOLE, at -> Math.PI),
            new ExpressionTree("3", WHOLE, at -> 3),
            new ExpressionTree(".25", WHOLE, at -> 0.25));

    /**
     * The exponents. None is a small whole number: such a power is computed as a product and may differ in its last
     * digit.
     */
    private static final List<ExpressionTree> EXPONENTS = List.of(
            LEAVES.get(0),
            new ExpressionTree(".25", WHOLE, at -> 0.25),
            new ExpressionTree("-y", SIGN, at -> -at[1]),
            new ExpressionTree("-y^2", SIGN, at -> -(at[1] * at[1])),
            new ExpressionTree("x^y", POWER, at -> Math.pow(at[0], at[1])),
            new ExpressionTree("x - y", SUM, at -> at[0] - at[1]));

    private final Random random;

    public RandomExpressions(long seed) {
        random = new Random(seed);
    }

    /** Returns a random expression of at most this height; a leaf has height 0. */
    public ExpressionTree tree(int height) {
        if (height == 0 || random.nextInt(8) == 0) {
            return any(LEAVES);
        }
        return switch (random.nextInt(8)) {
            case 0 -> prefixed(tree(height - 1));
            case 1 -> power(tree(height - 1));
            case 2 -> called(any(CALLS), tree(height - 1));
            case 3 -> chosen(tree(height - 1), tree(height - 1), tree(height - 1));
            case 4 -> extreme(tree(height - 1), tree(height - 1), tree(height - 1));
            default -> infixed(any(INFIXES), tree(height - 1), tree(height - 1));
        };
    }

    private ExpressionTree prefixed(ExpressionTree a) {
        return random.nextInt(3) == 0
                ? new ExpressionTree("not " + a.inside(NOT), NOT, at -> a.at(at) == 0 ? 1 : 0)
                : new ExpressionTree("-" + a.inside(SIGN), SIGN, at -> -a.at(at));
    }

    private ExpressionTree power(ExpressionTree a) {
        String base = a.inside(WHOLE) + "^";
        if (random.nextBoolean()) {
            return new ExpressionTree(base + "2", POWER, at -> a.at(at) * a.at(at));
        }
        ExpressionTree b = any(EXPONENTS);
        return new ExpressionTree(base + b.inside(SIGN), POWER, at -> Math.pow(a.at(at), b.at(at)));
    }

    private static ExpressionTree called(Call call, ExpressionTree a) {
        return new ExpressionTree(
                call.name() + "(" + a.text() + ")", WHOLE, at -> call.value().applyAsDouble(a.at(at)));
    }

    private static ExpressionTree chosen(ExpressionTree c, ExpressionTree a, ExpressionTree b) {
        String text = "if(" + c.text() + ", " + a.text() + "," + b.text() + ")";
        return new ExpressionTree(text, WHOLE, at -> c.at(at) != 0 ? a.at(at) : b.at(at));
    }

    private ExpressionTree extreme(ExpressionTree a, ExpressionTree b, ExpressionTree c) {
        String arguments = "(" + a.text() + "," + b.text() + " ," + c.text() + ")";
        return random.nextBoolean()
                ? new ExpressionTree("min" + arguments, WHOLE, at -> Math.min(Math.min(a.at(at), b.at(at)), c.at(at)))
                : new ExpressionTree("max" + arguments, WHOLE, at -> Math.max(Math.max(a.at(at), b.at(at)), c.at(at)));
    }

    private ExpressionTree infixed(Infix infix, ExpressionTree a, ExpressionTree b) {
        String space = infix.spelling().length() > 1 || random.nextBoolean() ? " " : "";
        String text = a.inside(infix.left()) + space + infix.spelling() + space + b.inside(infix.right());
        return new ExpressionTree(text, infix.level(), at -> infix.value().applyAsDouble(a.at(at), b.at(at)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
