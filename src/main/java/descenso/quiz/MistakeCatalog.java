package descenso.quiz;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Defines how each mistake is made, as a change to the computation of any quantity of any rule. If the change has no
 * effect, the mistake cannot be made.
 */
final class MistakeCatalog {

    /** Factor between a fraction and per cent. */
    private static final double PERCENT = 100;

    private MistakeCatalog() {}

    /** Returns the ways to make a mistake, the most likely first. */
    static List<MistakeModel> of(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION ->
                inBoth(writing(RuleQuantity.MEAN_HAT, "mean"), writing(RuleQuantity.SQUARE_HAT, "square"));
            case BIAS_POWER ->
                inBoth(
                        correcting(RuleQuantity.MEAN_HAT, "mean/(1-beta1)"),
                        correcting(RuleQuantity.SQUARE_HAT, "square/(1-beta2)"));
            case NEEDLESS_BIAS_CORRECTION ->
                inBoth(
                        writing(RuleQuantity.MEAN_HAT, "mean/(1-beta1^t)"),
                        writing(RuleQuantity.SQUARE_HAT, "square/(1-beta2^t)"));
            case SWAPPED_BETAS -> inSteps(steps -> steps.withSwapped(SymbolicRule.FIRST, SymbolicRule.SECOND));
            case NO_SHARE -> inSteps(writing(RuleQuantity.MEAN_TERM, "g"));
            case NEEDLESS_SHARE -> inSteps(writing(RuleQuantity.MEAN_TERM, "(1-beta1)*g"));
            case SWAPPED_SHARES ->
                inBoth(
                        exchanging(RuleQuantity.MEAN, RuleQuantity.MEAN_TERM, SymbolicRule.FIRST, "g"),
                        exchanging(RuleQuantity.SQUARE, RuleQuantity.SQUARE_TERM, SymbolicRule.SECOND, "g^2"));
            case SQUARE_NOT_AVERAGED -> inSteps(writing(RuleQuantity.SQUARE_TERM, "g^2"));
            case NOT_SQUARED ->
                inSteps(
                        writing(RuleQuantity.SQUARE_TERM, "(1-beta2)*abs(g)"),
                        writing(RuleQuantity.SQUARE_TERM, "(1-beta2)*g"));
            case EPSILON_INSIDE -> inSteps(writing(RuleQuantity.DIVISOR, "sqrt(squareHat+epsilon)"));
            case NO_ROOT -> inSteps(writing(RuleQuantity.DIVISOR, "squareHat+epsilon"));
            case NO_RATE -> inSteps(writing(RuleQuantity.STEP, "-direction"));
            case PAST_FORGOTTEN ->
                inBoth(steps -> steps.withZeroed(RuleQuantity.MEAN), steps -> steps.withZeroed(RuleQuantity.SQUARE));
            case OLD_GRADIENT -> inSteps(SymbolicSteps::withStaleGradient);
            case STEP_BEFORE -> inSteps(steps -> steps.withExtraSteps(-1));
            case STEP_AFTER -> inSteps(steps -> steps.withExtraSteps(1));
            case OTHER_QUANTITY ->
                Stream.of(RuleQuantity.values())
                        .map(part -> MistakeModel.ofSteps(steps -> steps.withResult(part)))
                        .toList();
            case SIGN ->
                List.of(
                        MistakeModel.ofSteps(writing(RuleQuantity.STEP, "lr*direction")),
                        MistakeModel.ofSteps(writing(RuleQuantity.GRADIENT, "-(slope+l2*xBefore)")),
                        MistakeModel.ofNumber(right -> -right));
            case PERCENT ->
                List.of(
                        MistakeModel.ofNumber(right -> PERCENT * right),
                        MistakeModel.ofNumber(right -> right / PERCENT));
            case INVERSE -> List.of(MistakeModel.ofFormula(right -> 1 / right));
        };
    }

    private static List<MistakeModel> inSteps(UnaryOperator<SymbolicSteps> change) {
        return List.of(MistakeModel.ofSteps(change));
    }

    private static List<MistakeModel> inSteps(
            UnaryOperator<SymbolicSteps> likelier, UnaryOperator<SymbolicSteps> other) {
        return List.of(MistakeModel.ofSteps(likelier), MistakeModel.ofSteps(other));
    }

    /** Returns models that change both running means, only that of gradients, and only that of squares. */
    private static List<MistakeModel> inBoth(UnaryOperator<SymbolicSteps> mean, UnaryOperator<SymbolicSteps> square) {
        return List.of(
                MistakeModel.ofSteps(steps -> square.apply(mean.apply(steps))),
                MistakeModel.ofSteps(mean),
                MistakeModel.ofSteps(square));
    }

    /** Returns a change that replaces the formula of a quantity. */
    private static UnaryOperator<SymbolicSteps> writing(RuleQuantity part, String formula) {
        return steps -> steps.withFormula(part, formula);
    }

    /** Returns a change that replaces the formula of a quantity, if the rule corrects its bias. */
    private static UnaryOperator<SymbolicSteps> correcting(RuleQuantity part, String formula) {
        return steps -> steps.ifUses(part, SymbolicRule.TIME, writing(part, formula));
    }

    /**
     * Returns a change that exchanges the weights of the previous value and of the new term of a running mean, if the
     * new term has a weight.
     *
     * @param mean quantity of the running mean
     * @param news quantity of the new term
     * @param beta name of the weight of the previous value
     * @param whole formula of the new term without its weight
     */
    private static UnaryOperator<SymbolicSteps> exchanging(
            RuleQuantity mean, RuleQuantity news, String beta, String whole) {
        String past = "(1-" + beta + ")*" + mean.before() + "+" + news.word();
        UnaryOperator<SymbolicSteps> both =
                steps -> steps.withFormula(mean, past).withFormula(news, beta + "*" + whole);
        return steps -> steps.ifUses(news, beta, both);
    }
}
