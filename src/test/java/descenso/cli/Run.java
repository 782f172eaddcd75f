package descenso.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that has ended: its status and what it said, with no terminal anywhere. */
record Run(int status, String out, String err) {

    /** @param environment all that there is of it */
    static Run of(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(folder, environment, command, new File("/dev/null"));
    }

    /** @param input what is typed */
    static Run of(Path folder, Map<String, String> environment, List<String> command, File input)
            throws IOException, InterruptedException {
        return of(folder, environment, command, input, folder.resolve("out").toFile());
    }

    /** Of one that can write nothing. */
    static Run onFullDisk(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(folder, environment, command, new File("/dev/null"), new File("/dev/full"));
    }

    private static Run of(Path folder, Map<String, String> environment, List<String> command, File input, File out)
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
        return new Run(status, out.isFile() ? text(out) : "", text(err));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
