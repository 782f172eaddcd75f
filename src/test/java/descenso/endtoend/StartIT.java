package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests what makes a start quick: an archive of what the JVM loads, and the compiled course. */
class StartIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private Path home = Path.of("");
    private Installation installation = new Installation(home);

    @BeforeEach
    void install() throws IOException {
        home = tmux.folder().resolve("tutor");
        installation = Installation.in(home);
        Path lessons = home.resolve("own");
        Folders.copy(Path.of("lessons"), lessons);
        installation.withLessons(lessons);
    }

    private void open(String arguments, String shown) {
        tmux.run(installation.script() + " " + arguments);
        tmux.waitFor(shown);
    }

    private void quit() {
        tmux.send("q");
        tmux.waitForPrompt();
    }

    private int written() throws IOException {
        return Files.readString(tmux.folder().resolve("written")).length();
    }

    /** Makes the archive and the compiled course, and returns the archive. */
    private Path makeArchive() throws IOException {
        Files.delete(installation.build().resolve("start"));
        String jdk = "JAVA_HOME=" + System.getProperty("java.home");
        assertThat(Processes.output("env", jdk, "sh", installation.script(), "archive"))
                .isEmpty();
        try (Stream<Path> files = Files.list(installation.build().resolve("start"))) {
            List<Path> made = files.filter(file -> !file.toString().endsWith(".made"))
                    .sorted()
                    .toList();
            assertThat(made).hasSize(2);
            assertThat(made.get(1)).hasFileName("course");
            return made.get(0);
        }
    }

    @Tag("long")
    @Test
    void editedPageIsShownInsteadOfTheCompiledOne() throws Exception {
        makeArchive();
        open("learn 5", "5/16");
        quit();
        Path lesson;
        try (Stream<Path> files = Files.list(home.resolve("own/optimizers/es"))) {
            lesson = files.filter(file -> file.getFileName().toString().startsWith("05-"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(lesson);
        Files.writeString(lesson, text.replaceFirst("title: .*", "title: Otra cosa"));
        open("learn 5", "Otra cosa");
        quit();
    }

    @Tag("long")
    @Test
    void startUsesTheArchiveThatItMade() throws Exception {
        Path archive = makeArchive();
        open("learn 5", "5/16");
        assertThat(Files.readString(
                        Path.of("/proc", Long.toString(tmux.program().pid()), "maps")))
                .contains(archive.toRealPath().toString());
        quit();
    }

    /**
     * Tests that a damaged archive causes no message: the tutor starts without it, and another archive is made in the
     * background.
     */
    @Tag("long")
    @Test
    void damagedArchiveIsReplacedAfterTheStart() throws Exception {
        Path archive = makeArchive();
        archive.toFile().setWritable(true);
        Files.writeString(archive, "no archive");
        int before = written();
        open("learn 5", "5/16");
        quit();
        String since = Files.readString(tmux.folder().resolve("written")).substring(before);
        assertThat(since).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("archive");
        assertThat(tmux.isOrdinary()).isTrue();
        Path lock = Path.of(archive + ".lock");
        for (Deadline deadline = new Deadline(Duration.ofMinutes(5));
                Files.size(archive) < 100 || Files.exists(lock); ) {
            deadline.check("no other archive", Long.toString(Files.size(archive)));
        }
    }
}
