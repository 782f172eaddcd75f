package descenso.app;

import java.util.List;

/** What follows from a message: the tutor from now on, and what is to be done outside. */
public record Step(Tutor tutor, List<Command> commands) {

    public Step {
        commands = List.copyOf(commands);
    }
}
