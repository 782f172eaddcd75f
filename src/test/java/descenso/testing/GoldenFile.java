package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures kept to be compared with; {@code -Dgolden.write=true} writes them anew. */
public final class GoldenFile {

    public static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** Those of what is printed, not drawn. */
    public static final Path TABLES = FOLDER.resolve("tables");

    /** Of verdicts on predictions. */
    public static final Path PREDICTIONS = FOLDER.resolve("predictions");

    /** Of whole sessions without a screen. */
    public static final Path SESSIONS = FOLDER.resolve("sessions");

    /** Those of the lab, whose experiments are run for them. */
    public static final Path LAB = FOLDER.resolve("lab");

    private GoldenFile() {}

    /** The picture must be what the file holds. */
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

    public static String framed(List<Frame> frames) {
        return String.join("\n", frames.stream().map(GoldenFile::framed).toList());
    }

    private static String framed(Frame frame) {
        return "=".repeat(frame.size().columns()) + "\n" + frame + "\n";
    }
}
