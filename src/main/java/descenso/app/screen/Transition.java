package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.LabAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The result of a message: the next screen, the shared state, and the commands to carry out. */
public record Transition(Screen screen, AppState state, List<Command> commands) {

    public static Transition to(Screen screen, AppState state) {
        return new Transition(screen, state, List.of());
    }

    /** Returns this transition followed by an action of the lab. */
    public Transition then(LabAction action) {
        return then(here -> here.screen.onAction(action, here.state));
    }

    /** Returns this transition followed by an action that works anywhere in the tutor. */
    public Transition then(Action action) {
        return then(here -> here.screen.onAction(action, here.state));
    }

    /** Returns this transition followed by another, with the commands of both. */
    public Transition then(UnaryOperator<Transition> further) {
        Transition next = further.apply(this);
        List<Command> all = new ArrayList<>(commands);
        all.addAll(next.commands());
        return new Transition(next.screen(), next.state(), all);
    }
}
