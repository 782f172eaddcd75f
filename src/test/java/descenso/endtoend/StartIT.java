package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests what makes a start quick: an archive of what the JVM loads, the compiled course, and the cached first frame.
 */
class StartIT {

    /** Beginning of a frame that enters the alternate screen. */
    private static final String ENTER = "\033[?2026h\033[?1049h\033[?2004h";

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

    /**
     * Starts the program and waits until the screen shows the text and the program reads keys. A key that is typed
     * earlier may make the program paint the first frame again.
     */
    private void open(String arguments, String shown) throws IOException {
        tmux.run(installation.script() + " " + arguments);
        tmux.waitFor(shown);
        Deadline deadline = new Deadline();
        while (!readsKeys(tmux.program())) {
            deadline.check("does not read keys", tmux.screen());
        }
    }

    /** Tests whether the process has its keyboard thread. Linux lists the names of threads in {@code /proc}. */
    private static boolean readsKeys(ProcessHandle process) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).strip().equals("keyboard")) {
                    return true;
                }
            }
        } catch (NoSuchFileException e) {
            // a thread ended while the folder was read
        }
        return false;
    }

    private void quit() {
        tmux.send("q");
        tmux.waitForPrompt();
    }

    /** Returns every frame written after that character offset of the output, with its escape sequences. */
    private List<String> frames(int before) throws IOException {
        String written = Files.readString(tmux.folder().resolve("written")).substring(before);
        return Stream.of(written.split("(?=\033\\[\\?2026h)"))
                .filter(piece -> piece.startsWith("\033[?2026h"))
                .map(piece -> piece.substring(0, piece.indexOf("\033[?2026l")))
                .toList();
    }

    private int written() throws IOException {
        return Files.readString(tmux.folder().resolve("written")).length();
    }

    @Test
    void cachedFrameIsShownAndPaintedOver() throws Exception {
        tmux.resize(101, 31);
        open("learn 5", "5/16");
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("Left");
        tmux.waitFor("5/16");
        quit();
        int before = written();
        open("learn 5", "5/16");
        tmux.send("Right");
        tmux.waitFor("6/16");
        List<String> frames = frames(before);
        assertThat(frames).hasSize(3);
        assertThat(frames.get(0)).startsWith(ENTER);
        assertThat(frames.get(1)).isEqualTo("\033[?2026h" + frames.get(0).substring(ENTER.length()));
        assertThat(frames.get(2)).doesNotContain("\033[?1049h");
        quit();
        assertThat(tmux.isOrdinary()).isTrue();
    }

    @Tag("long")
    @Test
    void onlyTheVeryFirstStartShowsTheRollingBalls() throws Exception {
        open("", "¿Cuál llega antes al fondo");
        tmux.send("1");
        tmux.waitFor("Sorpresa");
        tmux.send("Enter");
        tmux.waitFor("0/16");
        quit();
        open("", "0/16");
        quit();
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
}
