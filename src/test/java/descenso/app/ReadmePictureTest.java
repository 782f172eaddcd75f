package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.export.FrameSvg;
import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests that the README shows a race as it is now. Its picture is a golden file. */
class ReadmePictureTest {

    /** Draws the race on the way, because its end would give the result away. */
    @Test
    void raceIsTheCurrentFrame() throws IOException {
        Size size = new Size(80, 24);
        try (LabLearner reader = LabLearner.reading(TestCourse.SHIPPED, 6, Language.EN, size, CharacterSet.UNICODE)
                .onASlowMachine()) {
            reader.press(Key.of(Key.Code.END), Key.of('1'), Key.of(Key.Code.ENTER))
                    .watch(150);
            GoldenFile.compare(
                    Path.of("src/docs/race.svg"),
                    FrameSvg.draw(reader.frame(), Theme.all().get(0)));
        }
        assertThat(Files.readString(Path.of("README.md")))
                .contains("](src/docs/race.svg)")
                .hasSizeLessThan(4_000);
    }
}
