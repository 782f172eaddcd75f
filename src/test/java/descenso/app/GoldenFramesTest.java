package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lesson.LessonScreen;
import descenso.app.screen.AppState;
import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every page of the course, window by window as Space reads it, against golden files. These files also show what
 * the tutor looks like.
 */
class GoldenFramesTest {

    /** A page of the course in a language, size and character set. */
    record Case(int number, Language language, Size size, CharacterSet characters) {

        Path file() {
            String folder = size.columns() + "x" + size.rows() + "-" + language.code() + "-"
                    + characters.name().toLowerCase(Locale.ROOT);
            String name = (number < 10 ? "0" : "") + number + "-"
                    + ScriptedLearner.course().pageIds().get(number);
            return GoldenFile.FOLDER.resolve(folder).resolve(name + ".txt");
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Size size : List.of(new Size(80, 24), new Size(120, 40))) {
            for (Language language : Language.values()) {
                for (CharacterSet characters : List.of(CharacterSet.UNICODE, CharacterSet.ASCII)) {
                    for (int number = 0;
                            number < ScriptedLearner.course().pageIds().size();
                            number++) {
                        cases.add(new Case(number, language, size, characters));
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void framesEqualTheGoldenFile(Case example) {
        List<Frame> frames = frames(example);
        String picture = GoldenFile.framed(frames);
        GoldenFile.compare(example.file(), picture);
        frames.forEach(frame -> assertThat(frame.rows())
                .allMatch(row -> row.width() == example.size().columns()));
        if (example.characters() == CharacterSet.ASCII) {
            assertThat(picture.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noLineIsWiderThanTheText(Case example) {
        ScriptedLearner learner =
                ScriptedLearner.at(example.number(), example.language(), example.size(), example.characters());
        int width = learner.state().layout().textWidth();
        List<Line> lines = LessonScreen.lines(learner.state()).lines();
        assertThat(lines).allMatch(line -> line.width() <= width);
    }

    /** Returns the frames from the top of the page to its end. */
    private static List<Frame> frames(Case example) {
        ScriptedLearner learner =
                ScriptedLearner.at(example.number(), example.language(), example.size(), example.characters());
        String screen = learner.screen();
        List<Frame> frames = new ArrayList<>();
        AppState before;
        do {
            before = learner.state();
            frames.add(learner.frame());
            learner.readOn();
        } while (learner.screen().equals(screen) && !learner.state().bookmark().equals(before.bookmark()));
        return frames;
    }

    @Test
    void everyGoldenFileBelongsToACase() throws IOException {
        Set<Path> known = cases().map(Case::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(GoldenFile.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(GoldenScreensTest.FOLDER))
                            .filter(file -> !file.startsWith(GoldenFile.LAB))
                            .filter(file -> !file.startsWith(GoldenFile.TABLES))
                            .filter(file -> !file.startsWith(GoldenFile.SESSIONS))
                            .filter(file -> !file.startsWith(GoldenFile.PREDICTIONS)))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
