package descenso.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Publishes the packaged jar as the build that run.sh starts, once before all tests. Its stamp has the time at which
 * the packaging began.
 */
public final class Publication implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Publication.class))
                .computeIfAbsent(Publication.class, key -> publish());
    }

    private static Path publish() {
        try {
            Path packaged = Path.of(System.getProperty("descenso.packaged"));
            Path whole = packaged.resolve("whole");
            if (Files.exists(whole)) {
                Folders.delete(whole); // left by a killed run
            }
            Files.createDirectory(whole);
            for (String part : Installation.PARTS) {
                Folders.copy(packaged.resolve(part), whole.resolve(part));
            }
            // the time is known to the second, and in that second the last source may have been written
            Instant begun = Instant.parse(System.getProperty("descenso.begun")).plusSeconds(1);
            Files.setLastModifiedTime(Files.createFile(whole.resolve("stamp")), FileTime.from(begun));
            String jdk = "JAVA_HOME=" + System.getProperty("java.home");
            Processes.output("env", jdk, "sh", "run.sh", "publish", whole.toString());
            // otherwise the first starts would make the archive in the background, beside the tests
            Processes.output("env", jdk, "sh", "run.sh", "archive");
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
