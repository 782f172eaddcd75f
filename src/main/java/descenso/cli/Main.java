package descenso.cli;

import descenso.cli.process.Console;
import descenso.cli.process.CrashLog;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.cli.start.StartupOptions;
import descenso.cli.start.TutorLauncher;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entry point of the program. */
public final class Main {

    private static final List<String> LIST = List.of("run", "--list");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(status(arguments, ProcessEnvironment.ofProcess()));
    }

    private static int status(String[] arguments, ProcessEnvironment environment) {
        try {
            return run(arguments, environment);
        } catch (UserError error) {
            return Console.of(environment).error(error);
        } catch (InterruptedException | RuntimeException | Error failure) {
            String log = new CrashLog(environment).write(failure);
            LocalizedMessage message = LocalizedMessage.of(MessageKey.CLI_CRASHED, failure.toString(), log);
            return Console.of(environment).error(new UserError(ExitStatus.CRASHED, message));
        }
    }

    private static int run(String[] arguments, ProcessEnvironment environment) throws UserError, InterruptedException {
        if (LIST.equals(Arrays.asList(arguments))) {
            return new ExperimentCatalog(environment.course()).print(Console.of(environment));
        }
        Optional<StartupOptions> common = common(arguments);
        return common.isPresent()
                ? new TutorLauncher(environment, common.get()).run()
                : new TutorCommand().run(arguments, environment);
    }

    /**
     * Returns the options of the two most frequent commands: no arguments, or {@code learn SCREEN}. Empty for all
     * others. Like {@code run --list}, they do not load the argument parser, which takes a third of their start-up
     * time.
     */
    private static Optional<StartupOptions> common(String[] arguments) {
        if (arguments.length == 0) {
            return Optional.of(StartupOptions.none());
        }
        boolean isLearn = arguments.length == 2 && arguments[0].equals("learn") && !arguments[1].startsWith("-");
        return isLearn ? Optional.of(StartupOptions.forScreen(arguments[1])) : Optional.empty();
    }
}
