package descenso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What follows from a message to a screen: the next screen, what is then shared, and what is to be done outside. */
public record Turn(Screen screen, Study study, List<Command> commands) {

    public static Turn to(Screen screen, Study study) {
        return new Turn(screen, study, List.of());
    }

    /** And what follows from that action at once. */
    Turn then(LabAction action) {
        return then(here -> here.screen.act(action, here.study));
    }

    /** The same of what is done all over the tutor. */
    Turn then(Action action) {
        return then(here -> here.screen.act(action, here.study));
    }

    /** And what follows from there. */
    Turn then(UnaryOperator<Turn> further) {
        Turn next = further.apply(this);
        List<Command> all = new ArrayList<>(commands);
        all.addAll(next.commands());
        return new Turn(next.screen(), next.study(), all);
    }
}
