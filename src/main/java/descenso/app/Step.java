package descenso.app;

import java.util.ArrayList;
import java.util.List;

/** What follows from a message: the tutor from now on, and what is to be done outside. */
public record Step(Tutor tutor, List<Command> commands) {

    /** Nothing is to be done outside. */
    public static Step at(Tutor tutor) {
        return new Step(tutor, List.of());
    }

    /** With one thing more to be done. */
    public Step and(Command command) {
        List<Command> more = new ArrayList<>(commands);
        more.add(command);
        return new Step(tutor, more);
    }

    public Step {
        commands = List.copyOf(commands);
    }
}
