package descenso.cli;

import descenso.check.Linter;
import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code check}. Lints a course and prints one line per diagnostic. */
record CheckCommand(ProcessEnvironment environment, Console console) {

    /**
     * Prints the diagnostics on standard output, and their number on the error stream.
     *
     * @param folder folder of one course or of several; empty for the course that is installed with the program
     * @return {@link ExitStatus#OK} without diagnostics, otherwise {@code FAILED}; {@code USAGE} if there is no course
     * @throws UserError if the diagnostics cannot be printed
     */
    int run(Optional<Path> folder) throws UserError {
        try {
            return print(Linter.diagnostics(folder.orElse(environment.course())));
        } catch (CourseException e) {
            console.info(e.diagnostic());
            return ExitStatus.USAGE;
        }
    }

    private int print(List<Diagnostic> diagnostics) throws UserError {
        for (Diagnostic diagnostic : diagnostics) {
            console.out(console.text(diagnostic));
        }
        console.err(console.messages().say(tally(diagnostics.size()), Integer.toString(diagnostics.size())));
        return diagnostics.isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private static MessageKey tally(int faults) {
        return switch (faults) {
            case 0 -> MessageKey.CHECK_NOTHING;
            case 1 -> MessageKey.CHECK_ONE;
            default -> MessageKey.CHECK_MANY;
        };
    }
}
