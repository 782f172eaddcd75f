package descenso.app.screen;

import java.util.List;
import java.util.Optional;

/** A text over another screen, which keeps its place, goes on with its work and releases memory if it is exhausted. */
public interface CoveringScreen extends ReadingScreen {

    Screen below();

    /** Returns this text over another screen. */
    CoveringScreen withBelow(Screen other);

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
