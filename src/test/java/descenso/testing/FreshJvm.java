package descenso.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVM of a test whose result depends on options, on memory, or on code that other tests have compiled before. */
public final class FreshJvm {

    /** Options with which the program itself runs, so that the vector kernel is available. */
    public static final List<String> VECTORS = List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableVectorSupport",
            "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");

    private FreshJvm() {}

    /** Returns the command that runs the main method of a class with the classes of the tests. */
    public static List<String> command(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the main method of a class and returns all that the JVM prints, both streams together. */
    public static String run(Class<?> main, List<String> options, String... arguments) throws IOException {
        Process process = new ProcessBuilder(command(main, options, arguments))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
