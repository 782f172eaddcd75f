package descenso.quiz;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How each mistake is made: written once, as a change of how any rule comes to any of its quantities. Where it changes
 * nothing, it cannot be made.
 */
final class Changes {

    private static final double PERCENT = 100;

    private Changes() {}

    /** The ways to make it, the likeliest first. */
    static List<Change> of(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> inEither(writing(Stage.MEAN_HAT, "mean"), writing(Stage.SQUARE_HAT, "square"));
            case BIAS_POWER ->
                inEither(
                        correcting(Stage.MEAN_HAT, "mean/(1-beta1)"), correcting(Stage.SQUARE_HAT, "square/(1-beta2)"));
            case NEEDLESS_BIAS_CORRECTION ->
                inEither(writing(Stage.MEAN_HAT, "mean/(1-beta1^t)"), writing(Stage.SQUARE_HAT, "square/(1-beta2^t)"));
            case SWAPPED_BETAS -> onTheWay(ours -> ours.swapping(Recipe.FIRST, Recipe.SECOND));
            case NO_SHARE -> onTheWay(writing(Stage.MEAN_NEWS, "g"));
            case NEEDLESS_SHARE -> onTheWay(writing(Stage.MEAN_NEWS, "(1-beta1)*g"));
            case SWAPPED_SHARES ->
                inEither(
                        exchanging(Stage.MEAN, Stage.MEAN_NEWS, Recipe.FIRST, "g"),
                        exchanging(Stage.SQUARE, Stage.SQUARE_NEWS, Recipe.SECOND, "g^2"));
            case SQUARE_NOT_AVERAGED -> onTheWay(writing(Stage.SQUARE_NEWS, "g^2"));
            case NOT_SQUARED ->
                onTheWay(writing(Stage.SQUARE_NEWS, "(1-beta2)*abs(g)"), writing(Stage.SQUARE_NEWS, "(1-beta2)*g"));
            case EPSILON_INSIDE -> onTheWay(writing(Stage.DIVISOR, "sqrt(squareHat+epsilon)"));
            case NO_ROOT -> onTheWay(writing(Stage.DIVISOR, "squareHat+epsilon"));
            case NO_RATE -> onTheWay(writing(Stage.STEP, "-direction"));
            case PAST_FORGOTTEN -> inEither(ours -> ours.forgetting(Stage.MEAN), ours -> ours.forgetting(Stage.SQUARE));
            case OLD_GRADIENT -> onTheWay(Reckoning::late);
            case STEP_BEFORE -> onTheWay(ours -> ours.later(-1));
            case STEP_AFTER -> onTheWay(ours -> ours.later(1));
            case OTHER_QUANTITY ->
                Stream.of(Stage.values())
                        .map(part -> Change.ofSteps(ours -> ours.reading(part)))
                        .toList();
            case SIGN ->
                List.of(
                        Change.ofSteps(writing(Stage.STEP, "lr*direction")),
                        Change.ofSteps(writing(Stage.GRADIENT, "-(slope+l2*xBefore)")),
                        Change.ofNumber(right -> -right));
            case PERCENT ->
                List.of(Change.ofNumber(right -> PERCENT * right), Change.ofNumber(right -> right / PERCENT));
            case INVERSE -> List.of(Change.ofFormula(right -> 1 / right));
        };
    }

    private static List<Change> onTheWay(UnaryOperator<Reckoning> change) {
        return List.of(Change.ofSteps(change));
    }

    private static List<Change> onTheWay(UnaryOperator<Reckoning> likelier, UnaryOperator<Reckoning> other) {
        return List.of(Change.ofSteps(likelier), Change.ofSteps(other));
    }

    /** In both means, in that of gradients alone, or in that of squares alone. */
    private static List<Change> inEither(UnaryOperator<Reckoning> mean, UnaryOperator<Reckoning> square) {
        return List.of(
                Change.ofSteps(ours -> square.apply(mean.apply(ours))), Change.ofSteps(mean), Change.ofSteps(square));
    }

    private static UnaryOperator<Reckoning> writing(Stage part, String formula) {
        return ours -> ours.writing(part, formula);
    }

    /** Only of what the rule corrects for its beginning at 0. */
    private static UnaryOperator<Reckoning> correcting(Stage part, String formula) {
        return ours -> ours.where(part, Recipe.TIME, writing(part, formula));
    }

    /** The shares of the past and of the news, only where the news has one. */
    private static UnaryOperator<Reckoning> exchanging(Stage mean, Stage news, String beta, String whole) {
        String past = "(1-" + beta + ")*" + mean.before() + "+" + news.word();
        UnaryOperator<Reckoning> both = ours -> ours.writing(mean, past).writing(news, beta + "*" + whole);
        return ours -> ours.where(news, beta, both);
    }
}
