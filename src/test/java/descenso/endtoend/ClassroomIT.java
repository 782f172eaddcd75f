package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays a short lesson with the client of OpenSSH: a teacher, the projector, a guest and six students, in two languages
 * and in both modes.
 */
class ClassroomIT {

    @TempDir
    private Path folder;

    @Test
    void aLessonOfOneQuestionAndOnePredictionIsAsItShouldBe() {
        boolean found = Files.exists(Path.of("/usr/bin/ssh"))
                && Processes.succeeds("tmux", "-V")
                && Processes.succeeds("python3", "--version");
        assertThat(found || System.getenv("CI") == null)
                .as("ssh, tmux and python3 are installed")
                .isTrue();
        assumeTrue(found, "ssh, tmux or python3 is missing: no lesson is played");
        assertThat(Processes.output(
                        "python3",
                        "src/bench/lesson.py",
                        "--short",
                        "--minutes=0",
                        "--students=6",
                        "--plain=1",
                        "--jdk=" + System.getProperty("java.home"),
                        "--frames=" + folder.resolve("frames")))
                .contains("the lesson was as it should be");
    }
}
