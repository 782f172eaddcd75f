package descenso.cli;

import descenso.check.Linter;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command line: the arguments of {@code ./run.sh}. */
@Command(name = "descenso")
final class TutorCommand implements CliCommand {

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    /**
     * Executes the arguments and prints a user error. Returns the exit status.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    int run(String[] words, ProcessEnvironment environment) throws InterruptedException {
        try {
            return execute(words, environment);
        } catch (UserError error) {
            return options.lenientConsole(environment).error(error);
        } catch (OutOfMemoryError e) {
            return options.lenientConsole(environment).error(UserError.of(MessageKey.CLI_OUT_OF_MEMORY));
        }
    }

    /**
     * Executes the arguments and returns the exit status. Does not print a user error, but throws it.
     *
     * @throws UserError if the arguments are invalid or the command fails
     * @throws InterruptedException if the thread is interrupted
     */
    int execute(String[] words, ProcessEnvironment environment) throws UserError, InterruptedException {
        CommandLine line = new CommandLine(this)
                .addSubcommand("learn", new NamedCommand(StartScreen.COURSE))
                .addSubcommand("lab", new NamedCommand(StartScreen.LAB))
                .addSubcommand("quiz", new NamedCommand(StartScreen.QUIZ))
                .addSubcommand(new ReviewCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new LearnerCommand())
                .addSubcommand(new RosterCommand())
                .setExpandAtFiles(false)
                .setAllowSubcommandsAsOptionParameters(true);
        CliCommand task = task(line, words);
        options.startup(StartScreen.COURSE, Optional.empty()); // reports wrong values, whatever the command
        if (options.isHelp()) {
            Console console = options.console(environment);
            console.out(console.messages().say(MessageKey.CLI_USAGE));
            return ExitStatus.OK;
        }
        List<String> courses = options.courses();
        if (courses.size() > 1 && !task.takesSeveralCourses()) {
            throw UserError.of(MessageKey.CLI_SEVERAL_COURSES);
        }
        return task.run(courses.isEmpty() ? environment : environment.withCourse(courses.get(0)), options);
    }

    private static CliCommand task(CommandLine line, String[] words) throws UserError {
        try {
            List<CommandLine> commands = line.parseArgs(words).asCommandLineList();
            return commands.get(commands.size() - 1).getCommand();
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw UserError.of(MessageKey.CLI_UNKNOWN_ARGUMENT, String.join(" ", e.getUnmatched()));
        } catch (CommandLine.ParameterException e) {
            throw UserError.of(MessageKey.CLI_BAD_ARGUMENTS, String.join(" ", words));
        }
    }

    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
        return new OpenCommand(StartScreen.COURSE).run(environment, global);
    }

    /** A command that opens the tutor. */
    private static class OpenCommand implements CliCommand {

        private final StartScreen start;

        OpenCommand(StartScreen start) {
            this.start = start;
        }

        Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
            if (start == StartScreen.LAB && name().isPresent()) {
                // the name stays as typed: a path differs from an id by its form
                new ExperimentCatalog(environment.checkedCourse()).require(name().get());
            }
            return new TutorLauncher(environment, global.startup(start, name())).run();
        }
    }

    /** The command {@code review}. Asks the questions that are due. */
    @Command(name = "review")
    private static final class ReviewCommand extends OpenCommand {

        ReviewCommand() {
            super(StartScreen.REVIEW);
        }
    }

    /** The commands {@code learn}, {@code lab} and {@code quiz}, which may name what they show. */
    @Command
    private static final class NamedCommand extends OpenCommand {

        @Parameters(arity = "0..1")
        private @Nullable String name;

        NamedCommand(StartScreen start) {
            super(start);
        }

        @Override
        Optional<String> name() {
            return Optional.ofNullable(name);
        }
    }

    /** The command {@code check}. Lints a course and prints one line per diagnostic. */
    @Command(name = "check")
    private static final class CheckCommand implements CliCommand {

        /** Folder of one course or of several; null for the course of the environment. */
        @Parameters(arity = "0..1")
        private @Nullable Path folder;

        /** Prints the diagnostics on standard output, and their number on the error stream. */
        @Override
        public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError {
            Console console = global.console(environment);
            List<Diagnostic> diagnostics;
            try {
                diagnostics = Linter.diagnostics(folder == null ? environment.course() : folder);
            } catch (CourseException e) {
                if (folder == null) {
                    environment.checkedCourse();
                }
                console.info(e.diagnostic());
                return ExitStatus.USAGE;
            }
            for (Diagnostic diagnostic : diagnostics) {
                console.out(console.text(diagnostic));
            }
            MessageKey tally = switch (diagnostics.size()) {
                case 0 -> MessageKey.CHECK_NOTHING;
                case 1 -> MessageKey.CHECK_ONE;
                default -> MessageKey.CHECK_MANY;
            };
            console.err(console.messages().say(tally, Integer.toString(diagnostics.size())));
            return diagnostics.isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }
}
