package descenso.app.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A text over another screen, which keeps its place, goes on with its work and releases memory if it is exhausted. */
public interface CoveringScreen extends ReadingScreen {

    Screen below();

    /** Returns this text over another screen. */
    CoveringScreen withBelow(Screen other);

    /** Returns the screen that texts cover; the screen itself if none does. */
    static Screen lowest(Screen screen) {
        return screen instanceof CoveringScreen covering ? lowest(covering.below()) : screen;
    }

    /** Returns the texts over a screen that are kept, over another screen. */
    static Screen withLowest(Screen screen, Predicate<CoveringScreen> isKept, Screen other) {
        if (!(screen instanceof CoveringScreen covering)) {
            return other;
        }
        Screen below = withLowest(covering.below(), isKept, other);
        return isKept.test(covering) ? covering.withBelow(below) : below;
    }

    @Override
    default Optional<Screen> under() {
        return Optional.of(below());
    }

    @Override
    default List<Command> awaited() {
        return below().awaited();
    }

    @Override
    default Transition onReport(Report report, AppState state) {
        return over(below().onReport(report, state));
    }

    @Override
    default Transition onMemoryExhausted(AppState state) {
        return over(below().onMemoryExhausted(state));
    }

    private Transition over(Transition transition) {
        return transition.withScreen(withBelow(transition.screen()));
    }
}
