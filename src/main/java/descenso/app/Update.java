package descenso.app;

import descenso.app.screen.Command;
import java.util.ArrayList;
import java.util.List;

/** What follows from a message: the tutor from now on, and what is to be done outside. */
public record Update(Tutor tutor, List<Command> commands) {

    /** Nothing is to be done outside. */
    public static Update at(Tutor tutor) {
        return new Update(tutor, List.of());
    }

    /** With one thing more to be done. */
    public Update and(Command command) {
        List<Command> more = new ArrayList<>(commands);
        more.add(command);
        return new Update(tutor, more);
    }

    public Update {
        commands = List.copyOf(commands);
    }
}
