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
            case NO_BIAS_CORRECTION -> inEither(writing(Part.MEAN_HAT, "mean"), writing(Part.SQUARE_HAT, "square"));
            case BIAS_POWER ->
                inEither(correcting(Part.MEAN_HAT, "mean/(1-beta1)"), correcting(Part.SQUARE_HAT, "square/(1-beta2)"));
            case NEEDLESS_BIAS_CORRECTION ->
                inEither(writing(Part.MEAN_HAT, "mean/(1-beta1^t)"), writing(Part.SQUARE_HAT, "square/(1-beta2^t)"));
            case SWAPPED_BETAS -> onTheWay(ours -> ours.swapping(Recipe.FIRST, Recipe.SECOND));
            case NO_SHARE -> onTheWay(writing(Part.MEAN_NEWS, "g"));
            case NEEDLESS_SHARE -> onTheWay(writing(Part.MEAN_NEWS, "(1-beta1)*g"));
            case SWAPPED_SHARES ->
                inEither(
                        exchanging(Part.MEAN, Part.MEAN_NEWS, Recipe.FIRST, "g"),
                        exchanging(Part.SQUARE, Part.SQUARE_NEWS, Recipe.SECOND, "g^2"));
            case SQUARE_NOT_AVERAGED -> onTheWay(writing(Part.SQUARE_NEWS, "g^2"));
            case NOT_SQUARED ->
                onTheWay(writing(Part.SQUARE_NEWS, "(1-beta2)*abs(g)"), writing(Part.SQUARE_NEWS, "(1-beta2)*g"));
            case EPSILON_INSIDE -> onTheWay(writing(Part.DIVISOR, "sqrt(squareHat+epsilon)"));
            case NO_ROOT -> onTheWay(writing(Part.DIVISOR, "squareHat+epsilon"));
            case NO_RATE -> onTheWay(writing(Part.STEP, "-direction"));
            case PAST_FORGOTTEN -> inEither(ours -> ours.forgetting(Part.MEAN), ours -> ours.forgetting(Part.SQUARE));
            case OLD_GRADIENT -> onTheWay(Reckoning::late);
            case STEP_BEFORE -> onTheWay(ours -> ours.later(-1));
            case STEP_AFTER -> onTheWay(ours -> ours.later(1));
            case OTHER_QUANTITY ->
                Stream.of(Part.values())
                        .map(part -> Change.ofSteps(ours -> ours.reading(part)))
                        .toList();
            case SIGN ->
                List.of(
                        Change.ofSteps(writing(Part.STEP, "lr*direction")),
                        Change.ofSteps(writing(Part.GRADIENT, "-(slope+l2*xBefore)")),
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

    private static UnaryOperator<Reckoning> writing(Part part, String formula) {
        return ours -> ours.writing(part, formula);
    }

    /** Only of what the rule corrects for its beginning at 0. */
    private static UnaryOperator<Reckoning> correcting(Part part, String formula) {
        return ours -> ours.where(part, Recipe.TIME, writing(part, formula));
    }

    /** The shares of the past and of the news, only where the news has one. */
    private static UnaryOperator<Reckoning> exchanging(Part mean, Part news, String beta, String whole) {
        String past = "(1-" + beta + ")*" + mean.before() + "+" + news.word();
        UnaryOperator<Reckoning> both = ours -> ours.writing(mean, past).writing(news, beta + "*" + whole);
        return ours -> ours.where(news, beta, both);
    }
}
