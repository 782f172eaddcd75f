package descenso.cli;

import descenso.cli.export.ExportCommand;
import descenso.cli.process.CliCommand;
import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.GlobalOptions;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.cli.report.ReportCommand;
import descenso.cli.run.RunCommand;
import descenso.cli.start.StartScreen;
import descenso.cli.start.StartupOptions;
import descenso.cli.start.TutorLauncher;
import descenso.phrases.Language;
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
public final class TutorCommand implements CliCommand {

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    /**
     * Executes the arguments and returns the exit status. Prints a user error.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    int run(String[] words, ProcessEnvironment environment) throws InterruptedException {
        try {
            return execute(words, environment);
        } catch (UserError error) {
            return options.lenientConsole(environment).error(error);
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
                .addSubcommand(new Learn(this))
                .addSubcommand(new LabCommand(this))
                .addSubcommand(new QuizCommand(this))
                .addSubcommand(new ReviewCommand(this))
                .addSubcommand(new RunCommand(options))
                .addSubcommand(new ExportCommand(options))
                .addSubcommand(new ReportCommand(options))
                .addSubcommand(new Check(this))
                .setExpandAtFiles(false)
                .setAllowSubcommandsAsOptionParameters(true);
        CliCommand task = task(line, words);
        startup(new StartScreen.CoursePage(Optional.empty()));
        return options.isHelp() ? usage(environment) : task.run(environment);
    }

    private int usage(ProcessEnvironment environment) throws UserError {
        Console console = options.console(environment);
        console.out(console.messages().say(MessageKey.CLI_USAGE));
        return ExitStatus.OK;
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
    public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
        return open(new StartScreen.CoursePage(Optional.empty()), environment);
    }

    private int open(StartScreen start, ProcessEnvironment environment) throws UserError, InterruptedException {
        return new TutorLauncher(environment, startup(start)).run();
    }

    /**
     * Returns the options of the start.
     *
     * @throws UserError if a global option has a wrong value, also for a command that does not use it
     */
    private StartupOptions startup(StartScreen start) throws UserError {
        return new StartupOptions(
                options.language().map(Language::code),
                options.theme(),
                options.isAscii(),
                options.isPlain(),
                start,
                options.learner());
    }

    /** The command {@code learn}. Opens the course at a screen. */
    @Command(name = "learn")
    private static final class Learn implements CliCommand {

        private final TutorCommand root;

        @Parameters(arity = "0..1")
        private @Nullable String screen;

        Learn(TutorCommand root) {
            this.root = root;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return root.open(new StartScreen.CoursePage(Optional.ofNullable(screen)), environment);
        }
    }

    /** The command {@code lab}. Opens the lab. */
    @Command(name = "lab")
    private static final class LabCommand implements CliCommand {

        private final TutorCommand root;

        @Parameters(arity = "0..1")
        private @Nullable String experiment;

        LabCommand(TutorCommand root) {
            this.root = root;
        }

        /**
         * Opens the lab, after a check that the experiment exists. The name stays as typed, because a path is
         * distinguished from an id by its form.
         */
        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            Optional<String> name = Optional.ofNullable(experiment);
            if (name.isPresent()) {
                new ExperimentCatalog(environment.course()).require(name.get());
            }
            return root.open(new StartScreen.Lab(name), environment);
        }
    }

    /** The command {@code quiz}. Asks the questions of one chapter or of all. */
    @Command(name = "quiz")
    private static final class QuizCommand implements CliCommand {

        private final TutorCommand root;

        @Parameters(arity = "0..1")
        private @Nullable String chapter;

        QuizCommand(TutorCommand root) {
            this.root = root;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return root.open(new StartScreen.Quiz(Optional.ofNullable(chapter)), environment);
        }
    }

    /** The command {@code review}. Asks the questions that are due. */
    @Command(name = "review")
    private static final class ReviewCommand implements CliCommand {

        private final TutorCommand root;

        ReviewCommand(TutorCommand root) {
            this.root = root;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return root.open(new StartScreen.Review(), environment);
        }
    }

    /** The command {@code check}, see {@link CheckCommand}. */
    @Command(name = "check")
    private static final class Check implements CliCommand {

        private final TutorCommand root;

        @Parameters(arity = "0..1")
        private @Nullable Path folder;

        Check(TutorCommand root) {
            this.root = root;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError {
            return new CheckCommand(environment, root.options.console(environment)).run(Optional.ofNullable(folder));
        }
    }
}
