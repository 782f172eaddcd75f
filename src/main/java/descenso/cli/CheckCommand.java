package descenso.cli;

import descenso.check.Linter;
import descenso.cli.process.Console;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lints a course and prints what it finds, a line each. */
record CheckCommand(ProcessEnvironment environment, Console console) {

    private static final int FOUND = 1;

    /**
     * Prints it, and the count on the error stream.
     *
     * @param folder of the course, or of several; the course that comes with the program where none is given
     * @throws UserError where it cannot be printed
     * @return 0 where nothing is wrong, 1 where something is, 2 where there is no course
     */
    int run(Optional<Path> folder) throws UserError {
        try {
            return print(Linter.faults(folder.orElse(environment.course())));
        } catch (CourseException e) {
            console.info(e.fault());
            return UserError.USAGE;
        }
    }

    private int print(List<Diagnostic> faults) throws UserError {
        for (Diagnostic fault : faults) {
            console.out(console.words(fault));
        }
        console.err(console.phrases().say(tally(faults.size()), Integer.toString(faults.size())));
        return faults.isEmpty() ? 0 : FOUND;
    }

    private static MessageKey tally(int faults) {
        return switch (faults) {
            case 0 -> MessageKey.CHECK_NOTHING;
            case 1 -> MessageKey.CHECK_ONE;
            default -> MessageKey.CHECK_MANY;
        };
    }
}
