package descenso.app;

import java.util.ArrayList;
import java.util.List;

/** What follows from a message to a screen: the next screen, what is then shared, and what is to be done outside. */
public record Turn(Screen screen, Study study, List<Command> commands) {

    public static Turn to(Screen screen, Study study) {
        return new Turn(screen, study, List.of());
    }

    /** And what follows from that action at once. */
    Turn then(LabAction action) {
        Turn next = screen.act(action, study);
        List<Command> all = new ArrayList<>(commands);
        all.addAll(next.commands());
        return new Turn(next.screen(), next.study(), all);
    }
}
