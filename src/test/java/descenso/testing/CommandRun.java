package descenso.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of a process that ran without a terminal.
 *
 * @param status exit status
 * @param out standard output; empty if it was not written to a regular file
 * @param err standard error
 */
public record CommandRun(int status, String out, String err) {

    /** Returns the command that starts the classes of the tests as the tutor. Its words follow. */
    public static List<String> tutor(String... properties) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        }
        command.addAll(List.of(properties));
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classes, "descenso.cli.Main"));
        return command;
    }

    /**
     * Runs a command without input.
     *
     * @param folder the folder of the files that receive the output
     * @param environment all variables of the process
     */
    public static CommandRun of(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(folder, environment, command, new File("/dev/null"));
    }

    /**
     * Runs a command that reads a file.
     *
     * @param input the file that standard input reads
     */
    public static CommandRun of(Path folder, Map<String, String> environment, List<String> command, File input)
            throws IOException, InterruptedException {
        return of(folder, environment, command, input, folder.resolve("out").toFile());
    }

    /** Runs a command without input whose standard output goes to a full disk. */
    public static CommandRun onFullDisk(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(folder, environment, command, new File("/dev/null"), new File("/dev/full"));
    }

    private static CommandRun of(
            Path folder, Map<String, String> environment, List<String> command, File input, File out)
            throws IOException, InterruptedException {
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.redirectInput(input)
                .redirectOutput(out)
                .redirectError(err)
                .start()
                .waitFor();
        return new CommandRun(status, out.isFile() ? text(out) : "", text(err));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
