package descenso.app;

import descenso.app.screen.Command;
import java.util.ArrayList;
import java.util.List;

/** The result of a message: the next state of the tutor, and the commands to carry out in their order. */
public record TutorUpdate(Tutor tutor, List<Command> commands) {

    /** Creates an update without commands. */
    public static TutorUpdate at(Tutor tutor) {
        return new TutorUpdate(tutor, List.of());
    }

    /** Returns this update with a command added at the end. */
    public TutorUpdate and(Command command) {
        List<Command> more = new ArrayList<>(commands);
        more.add(command);
        return new TutorUpdate(tutor, more);
    }

    public TutorUpdate {
        commands = List.copyOf(commands);
    }
}
