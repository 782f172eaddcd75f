package descenso.cli;

import descenso.cli.FrequentArguments.FrequentStart;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.PrivateFile;
import descenso.terminal.TtyTerminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entry point of the program. */
public final class Main {

    private static final List<String> LIST = List.of("run", "--list");

    /** Property of the run that makes the archive. It first compiles the course and loads all colours. */
    private static final String COMPILES = "descenso.compiles";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(status(arguments, ProcessEnvironment.ofProcess()));
    }

    /** Executes the words of the command line, with one line about whatever fails. Returns the exit status. */
    static int status(String[] arguments, ProcessEnvironment environment) {
        try {
            return run(arguments, environment);
        } catch (UserError error) {
            return Console.of(environment).error(error);
        } catch (OutOfMemoryError e) {
            return Console.of(environment).error(UserError.of(MessageKey.CLI_OUT_OF_MEMORY));
        } catch (InterruptedException | RuntimeException | Error failure) {
            String log = log(failure, environment);
            LocalizedMessage message = LocalizedMessage.of(MessageKey.CLI_CRASHED, failure.toString(), log);
            return Console.of(environment).error(new UserError(ExitStatus.CRASHED, message));
        }
    }

    private static int run(String[] arguments, ProcessEnvironment environment) throws UserError, InterruptedException {
        if (Boolean.getBoolean(COMPILES)) {
            environment.compileCourse();
            TtyTerminal.loadColours();
        }
        if (LIST.equals(Arrays.asList(arguments))) {
            return new ExperimentCatalog(environment.checkedCourse()).print(Console.of(environment));
        }
        Optional<FrequentStart> frequent = FrequentArguments.parse(arguments);
        if (frequent.isEmpty()) {
            return new TutorCommand().run(arguments, environment);
        }
        ProcessEnvironment chosen =
                frequent.get().course().map(environment::withCourse).orElse(environment);
        TutorLauncher launcher = new TutorLauncher(chosen, frequent.get().options());
        try {
            return launcher.run();
        } catch (UserError error) {
            return launcher.console().error(error);
        }
    }

    /**
     * Appends the time and the stack trace of an unexpected exception to a file, never to the screen. Returns the path
     * of the file, or the reason if it cannot be written.
     */
    static String log(Throwable failure, ProcessEnvironment environment) {
        try {
            PrivateFile log = new PrivateFile(environment.stateFolder().resolve("crash.log"));
            try (FileChannel file = log.write();
                    PrintWriter writer =
                            new PrintWriter(Channels.newWriter(file.position(file.size()), StandardCharsets.UTF_8))) {
                writer.println(Instant.now());
                failure.printStackTrace(writer);
            }
            return log.path().toString();
        } catch (IOException | InvalidPathException e) {
            return e.toString();
        }
    }
}
