package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares texts with golden files. {@code -Dgolden.write=true} rewrites the files. */
public final class GoldenFile {

    public static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** Golden files of printed output, as opposed to drawn frames. */
    public static final Path TABLES = FOLDER.resolve("tables");

    /** Golden files of verdicts on predictions. */
    public static final Path PREDICTIONS = FOLDER.resolve("predictions");

    /** Golden files of whole sessions in plain mode. */
    public static final Path SESSIONS = FOLDER.resolve("sessions");

    /** Golden files of lab frames. The tests run the experiments for them. */
    public static final Path LAB = FOLDER.resolve("lab");

    private GoldenFile() {}

    /** Asserts that a text equals the contents of a golden file. */
    public static void compare(Path file, String picture) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, picture);
            }
            assertThat(picture).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders frames as text, each below a rule of its width. */
    public static String framed(List<Frame> frames) {
        return String.join("\n", frames.stream().map(GoldenFile::framed).toList());
    }

    private static String framed(Frame frame) {
        return "=".repeat(frame.size().columns()) + "\n" + frame + "\n";
    }
}
