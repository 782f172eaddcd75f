package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.LabAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What follows from a message to a screen: the next screen, what is then shared, and what is to be done outside. */
public record Transition(Screen screen, AppState study, List<Command> commands) {

    public static Transition to(Screen screen, AppState study) {
        return new Transition(screen, study, List.of());
    }

    /** And what follows from that action at once. */
    public Transition then(LabAction action) {
        return then(here -> here.screen.onAction(action, here.study));
    }

    /** The same of what is done all over the tutor. */
    public Transition then(Action action) {
        return then(here -> here.screen.onAction(action, here.study));
    }

    /** And what follows from there. */
    public Transition then(UnaryOperator<Transition> further) {
        Transition next = further.apply(this);
        List<Command> all = new ArrayList<>(commands);
        all.addAll(next.commands());
        return new Transition(next.screen(), next.study(), all);
    }
}
