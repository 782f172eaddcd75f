package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import java.util.List;
import java.util.Optional;

/** A screen over the lab, which still receives the reports on its race. */
interface LabOverlay extends Screen {

    LabScreen lab();

    /** Returns this screen over another state of the lab; the lab if this screen has nothing to show there. */
    Screen withLab(LabScreen other, AppState state);

    @Override
    default Optional<Screen> under() {
        return Optional.of(lab());
    }

    @Override
    default List<Command> awaited() {
        return lab().awaited();
    }

    @Override
    default Transition onReport(Report report, AppState state) {
        Transition transition = lab().onReport(report, state);
        // a question about the picture does not interrupt what the learner reads
        Screen next = transition.screen() instanceof ObservationScreen asked ? asked.lab() : transition.screen();
        return next instanceof LabScreen still ? transition.withScreen(withLab(still, state)) : transition;
    }

    @Override
    default Transition onMemoryExhausted(AppState state) {
        return lab().onMemoryExhausted(state);
    }
}
