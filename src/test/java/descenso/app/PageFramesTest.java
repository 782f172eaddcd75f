package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.testing.FrameParts;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every page of the course, window by window as Space reads it: in one variant against golden files, which also
 * show what the tutor looks like, and in every variant against the lines of the page.
 */
class PageFramesTest {

    /** Column at which the text begins on the usual screen. */
    private static final int TEXT_COLUMN = 2;

    /** Column at which the text begins beside the contents. */
    private static final int WIDE_TEXT_COLUMN = 41;

    /** A page of the course in a variant. */
    record Case(int number, ScreenVariant variant) {

        ScriptedLearner learner() {
            return ScriptedLearner.at(number, variant.language(), variant.size(), variant.characters());
        }

        @Override
        public String toString() {
            return number + "-" + variant;
        }
    }

    static Stream<Case> all() {
        int pages = TestCourse.ABRIDGED.course().pageIds().size();
        return ScreenVariant.all().stream()
                .flatMap(variant -> IntStream.range(0, pages).mapToObj(number -> new Case(number, variant)));
    }

    /** A frame with the state that it shows. */
    private record Shown(AppState state, Frame frame) {

        FrameParts parts() {
            return new FrameParts(frame);
        }

        List<Line> lines() {
            return LessonScreen.lines(state).lines();
        }

        /** Returns the index of the first visible line, from 0. */
        int top() {
            return LessonScreen.lines(state).line(state.bookmark());
        }
    }

    /** Returns the frames from the top of the page to its end. */
    private static List<Shown> frames(Case example) {
        ScriptedLearner learner = example.learner();
        String screen = learner.screen();
        List<Shown> frames = new ArrayList<>();
        AppState before;
        do {
            before = learner.state();
            frames.add(new Shown(before, learner.frame()));
            learner.readOn();
        } while (learner.screen().equals(screen) && !learner.state().bookmark().equals(before.bookmark()));
        return frames;
    }

    /**
     * Tests that the windows together are the page: no line is lost between two windows, each begins at its column, and
     * the number of lines below is that of the lines not shown.
     */
    @ParameterizedTest
    @MethodSource("all")
    void windowsShowEveryLineInItsColumn(Case example) {
        int seen = 0;
        for (Shown shown : frames(example)) {
            List<Line> lines = shown.lines();
            int end = lines.size() - shown.parts().below().orElse(0);
            assertThat(shown.top()).isLessThanOrEqualTo(seen);
            List<String> expected = new ArrayList<>(texts(lines.subList(shown.top(), end)));
            int height = example.variant().size().rows() - 4;
            expected.addAll(Collections.nCopies(height - expected.size(), ""));
            int column = example.variant().size().columns() == 120 ? WIDE_TEXT_COLUMN : TEXT_COLUMN;
            assertThat(texts(shown.parts().body(column))).isEqualTo(expected);
            seen = end;
        }
        assertThat(seen)
                .isEqualTo(LessonScreen.lines(example.learner().state()).lines().size());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void linesFitTheirWidthAndCharacters(Case example) {
        int width = example.learner().state().layout().textWidth();
        assertThat(LessonScreen.lines(example.learner().state()).lines()).allMatch(line -> line.width() <= width);
        for (Shown shown : frames(example)) {
            assertThat(shown.frame().rows())
                    .allMatch(row -> row.width() == example.variant().size().columns());
            if (example.variant().characters() == CharacterSet.ASCII) {
                assertThat(shown.frame().toString()).matches("[\\n -~]*");
            }
        }
    }
}
