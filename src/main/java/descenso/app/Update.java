package descenso.app;

import descenso.app.screen.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a message.
 *
 * @param tutor the next state of the tutor
 * @param commands the commands to carry out, in their order
 */
public record Update(Tutor tutor, List<Command> commands) {

    /** Creates an update without commands. */
    public static Update at(Tutor tutor) {
        return new Update(tutor, List.of());
    }

    /** Returns this update with a command added at the end. */
    public Update and(Command command) {
        List<Command> more = new ArrayList<>(commands);
        more.add(command);
        return new Update(tutor, more);
    }

    public Update {
        commands = List.copyOf(commands);
    }
}
