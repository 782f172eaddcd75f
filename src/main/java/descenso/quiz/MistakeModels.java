package descenso.quiz;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How each mistake is made: written once, as a change of how any rule comes to any of its quantities. Where it changes
 * nothing, it cannot be made.
 */
final class MistakeModels {

    private static final double PERCENT = 100;

    private MistakeModels() {}

    /** The ways to make it, the likeliest first. */
    static List<MistakeModel> of(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION ->
                inEither(writing(RuleQuantity.MEAN_HAT, "mean"), writing(RuleQuantity.SQUARE_HAT, "square"));
            case BIAS_POWER ->
                inEither(
                        correcting(RuleQuantity.MEAN_HAT, "mean/(1-beta1)"),
                        correcting(RuleQuantity.SQUARE_HAT, "square/(1-beta2)"));
            case NEEDLESS_BIAS_CORRECTION ->
                inEither(
                        writing(RuleQuantity.MEAN_HAT, "mean/(1-beta1^t)"),
                        writing(RuleQuantity.SQUARE_HAT, "square/(1-beta2^t)"));
            case SWAPPED_BETAS -> onTheWay(ours -> ours.withSwapped(SymbolicRule.FIRST, SymbolicRule.SECOND));
            case NO_SHARE -> onTheWay(writing(RuleQuantity.MEAN_NEWS, "g"));
            case NEEDLESS_SHARE -> onTheWay(writing(RuleQuantity.MEAN_NEWS, "(1-beta1)*g"));
            case SWAPPED_SHARES ->
                inEither(
                        exchanging(RuleQuantity.MEAN, RuleQuantity.MEAN_NEWS, SymbolicRule.FIRST, "g"),
                        exchanging(RuleQuantity.SQUARE, RuleQuantity.SQUARE_NEWS, SymbolicRule.SECOND, "g^2"));
            case SQUARE_NOT_AVERAGED -> onTheWay(writing(RuleQuantity.SQUARE_NEWS, "g^2"));
            case NOT_SQUARED ->
                onTheWay(
                        writing(RuleQuantity.SQUARE_NEWS, "(1-beta2)*abs(g)"),
                        writing(RuleQuantity.SQUARE_NEWS, "(1-beta2)*g"));
            case EPSILON_INSIDE -> onTheWay(writing(RuleQuantity.DIVISOR, "sqrt(squareHat+epsilon)"));
            case NO_ROOT -> onTheWay(writing(RuleQuantity.DIVISOR, "squareHat+epsilon"));
            case NO_RATE -> onTheWay(writing(RuleQuantity.STEP, "-direction"));
            case PAST_FORGOTTEN ->
                inEither(ours -> ours.withZeroed(RuleQuantity.MEAN), ours -> ours.withZeroed(RuleQuantity.SQUARE));
            case OLD_GRADIENT -> onTheWay(SymbolicSteps::withStaleGradient);
            case STEP_BEFORE -> onTheWay(ours -> ours.withExtraSteps(-1));
            case STEP_AFTER -> onTheWay(ours -> ours.withExtraSteps(1));
            case OTHER_QUANTITY ->
                Stream.of(RuleQuantity.values())
                        .map(part -> MistakeModel.ofSteps(ours -> ours.withResult(part)))
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

    private static List<MistakeModel> onTheWay(UnaryOperator<SymbolicSteps> change) {
        return List.of(MistakeModel.ofSteps(change));
    }

    private static List<MistakeModel> onTheWay(
            UnaryOperator<SymbolicSteps> likelier, UnaryOperator<SymbolicSteps> other) {
        return List.of(MistakeModel.ofSteps(likelier), MistakeModel.ofSteps(other));
    }

    /** In both means, in that of gradients alone, or in that of squares alone. */
    private static List<MistakeModel> inEither(UnaryOperator<SymbolicSteps> mean, UnaryOperator<SymbolicSteps> square) {
        return List.of(
                MistakeModel.ofSteps(ours -> square.apply(mean.apply(ours))),
                MistakeModel.ofSteps(mean),
                MistakeModel.ofSteps(square));
    }

    private static UnaryOperator<SymbolicSteps> writing(RuleQuantity part, String formula) {
        return ours -> ours.withFormula(part, formula);
    }

    /** Only of what the rule corrects for its beginning at 0. */
    private static UnaryOperator<SymbolicSteps> correcting(RuleQuantity part, String formula) {
        return ours -> ours.ifUses(part, SymbolicRule.TIME, writing(part, formula));
    }

    /** The shares of the past and of the news, only where the news has one. */
    private static UnaryOperator<SymbolicSteps> exchanging(
            RuleQuantity mean, RuleQuantity news, String beta, String whole) {
        String past = "(1-" + beta + ")*" + mean.before() + "+" + news.word();
        UnaryOperator<SymbolicSteps> both = ours -> ours.withFormula(mean, past).withFormula(news, beta + "*" + whole);
        return ours -> ours.ifUses(news, beta, both);
    }
}
