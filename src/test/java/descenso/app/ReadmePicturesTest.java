package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.export.FrameSvg;
import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests that the README shows the program as it is now. Its pictures are golden files. */
class ReadmePicturesTest {

    private static final Path FOLDER = Path.of("src/docs");

    private static void compare(String name, Frame frame) throws IOException {
        GoldenFile.compare(
                FOLDER.resolve(name), FrameSvg.draw(frame, Theme.all().get(0)));
        assertThat(Files.readString(Path.of("README.md"))).contains("](src/docs/" + name + ")");
    }

    @Test
    void lessonIsTheCurrentFrame() throws IOException {
        compare(
                "lesson.svg",
                ScriptedLearner.at(TestCourse.SHIPPED, 5, Language.EN, new Size(80, 24), CharacterSet.UNICODE)
                        .frame());
    }

    /** Draws the lab during the run, because its end would give the result away. The learner has predicted. */
    @Test
    void labIsTheCurrentFrame() throws IOException {
        try (LabLearner lab = LabLearner.at(
                        TestCourse.SHIPPED, "notebook", Language.EN, new Size(100, 32), CharacterSet.UNICODE)
                .onASlowMachine()) {
            lab.press(Key.of(' '), Key.of(Key.Code.ENTER)).watch(150);
            compare("lab.svg", lab.frame());
        }
    }
}
