package descenso.train.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVM of a test whose result depends on options, or on code that other tests have compiled before. */
final class FreshJvm {

    /** Options with which the program itself runs, so that the vector kernel is available. */
    static final List<String> VECTORS = List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableVectorSupport",
            "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");

    private FreshJvm() {}

    /** Runs the main method of a class and returns all that the JVM prints, both streams together. */
    static String run(Class<?> main, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
