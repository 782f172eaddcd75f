package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.course.Course.Chapter;
import descenso.phrases.Language;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every page of the course, window by window as Space reads it: in one variant against golden files, which also
 * show what the tutor looks like, and in every variant against the lines of the page.
 */
class GoldenFramesTest {

    /** Column at which the text begins on the usual screen. */
    private static final int TEXT_COLUMN = 2;

    /** Column at which the text begins beside the contents. */
    private static final int WIDE_TEXT_COLUMN = 41;

    /** The tutor's name at the beginning of the header. */
    private static final String NAME = " Descenso  ";

    /** Column of the rule at the right of the contents on a wide screen. */
    private static final int SIDEBAR_RULE = 37;

    /** A page of the course in a variant. */
    record Case(int number, ScreenVariant variant) {

        ScriptedLearner learner() {
            return ScriptedLearner.at(number, variant.language(), variant.size(), variant.characters());
        }

        Case with(ScreenVariant other) {
            return new Case(number, other);
        }

        Path file() {
            String name = (number < 10 ? "0" : "") + number + "-"
                    + TestCourse.ABRIDGED.course().pageIds().get(number);
            return GoldenFile.PAGES.resolve(name + ".txt");
        }

        @Override
        public String toString() {
            return number + "-" + variant;
        }
    }

    private static Stream<Case> pages(ScreenVariant variant) {
        return IntStream.range(0, TestCourse.ABRIDGED.course().pageIds().size())
                .mapToObj(number -> new Case(number, variant));
    }

    static Stream<Case> golden() {
        return pages(ScreenVariant.GOLDEN);
    }

    static Stream<Case> all() {
        return ScreenVariant.all().stream().flatMap(GoldenFramesTest::pages);
    }

    static Stream<Case> wide() {
        return all().filter(example -> example.variant().size().columns() == 120);
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

    @ParameterizedTest
    @MethodSource("golden")
    void framesEqualTheGoldenFile(Case example) {
        GoldenFile.compare(
                example.file(),
                GoldenFile.framed(frames(example).stream().map(Shown::frame).toList()));
    }

    @Test
    void everyGoldenFileBelongsToAPage() {
        GoldenFile.checkFiles(GoldenFile.PAGES, golden().map(Case::file));
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

    /** Tests that the text has the same lines on a wide screen, since it has the same width beside the contents. */
    @ParameterizedTest
    @MethodSource("wide")
    void linesOnAWideScreenEqualThoseOfTheUsualScreen(Case example) {
        ScreenVariant usual = example.variant().with(ScreenVariant.GOLDEN.size());
        assertThat(LessonScreen.lines(example.learner().state()).lines())
                .isEqualTo(LessonScreen.lines(example.with(usual).learner().state())
                        .lines());
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

    /** Tests the header: the chapter and the title, and at the right edge the number and a bar of 16 cells. */
    @ParameterizedTest
    @MethodSource("all")
    void headerNamesThePageAndItsPlace(Case example) {
        CharacterSet characters = example.variant().characters();
        int pages = TestCourse.ABRIDGED.course().pageIds().size() - 1;
        int full = 16 * example.number() / pages;
        String bar = characters.select("━", "=").repeat(full)
                + characters.select("─", ".").repeat(16 - full);
        String place = example.number() + "/" + pages + " " + bar + " ";
        int room = example.variant().size().columns() - NAME.length() - place.length();
        String path = cut(path(example.learner().state()), room - 1, characters);
        assertThat(new FrameParts(example.learner().frame()).header())
                .isEqualTo(NAME + path + " ".repeat(room - path.length()) + place);
    }

    private static String path(AppState state) {
        String title = state.page().title();
        return state.course()
                .chapterOf(state.bookmark().pageId())
                .filter(chapter -> !state.isFirst())
                .map(chapter -> chapter.title().in(state.language())
                        + state.texts().characters().select(" › ", " > ")
                        + title)
                .orElse(title);
    }

    /** Returns a text in the given characters, cut to the room with a sign if it is longer. */
    private static String cut(String text, int room, CharacterSet characters) {
        String shown = characters.encode(text);
        String sign = characters.select("…", "...");
        return shown.length() <= room
                ? shown
                : shown.substring(0, room - sign.length()).stripTrailing() + sign;
    }

    /** Tests the contents on a wide screen: each chapter and page in order, the current page with its mark. */
    @ParameterizedTest
    @MethodSource("wide")
    void contentsBesideThePageListAllPages(Case example) {
        Language language = example.variant().language();
        List<String> expected = new ArrayList<>();
        int number = 0;
        for (Chapter chapter : TestCourse.ABRIDGED.course().chapters()) {
            expected.add(
                    "  " + example.variant().characters().encode(chapter.title().in(language)));
            for (String page : chapter.pageIds()) {
                String title = TestCourse.ABRIDGED.course().page(language, page).title();
                expected.add(entry(number++, title, example));
            }
        }
        List<String> sidebar = new FrameParts(example.learner().frame())
                .body(0).stream().map(Line::toString).toList();
        String rule = example.variant().characters().select("│", "|");
        assertThat(sidebar).allMatch(row -> row.startsWith(rule, SIDEBAR_RULE));
        assertThat(sidebar.stream()
                        .map(row -> row.substring(0, SIDEBAR_RULE).stripTrailing())
                        .filter(row -> !row.isEmpty()))
                .isEqualTo(expected);
    }

    private static String entry(int number, String title, Case example) {
        CharacterSet characters = example.variant().characters();
        String mark = number == example.number() ? characters.select("▸", ">") : " ";
        int room = SIDEBAR_RULE - 1 - "  > 00  ".length();
        return "  " + mark + (number < 10 ? "  " : " ") + number + "  " + cut(title, room, characters);
    }

    /** Tests that the keys are the same in both languages, and that ASCII transliterates them. */
    @ParameterizedTest
    @MethodSource("golden")
    void keysAreTheSameInEveryVariant(Case example) {
        ScreenVariant roomy = example.variant().with(new Size(300, 24));
        for (Language language : Language.values()) {
            List<String> unicode = hints(example.with(roomy.with(language)));
            assertThat(hints(example.with(roomy.with(language).with(CharacterSet.ASCII))))
                    .isEqualTo(unicode.stream().map(CharacterSet.ASCII::encode).toList());
            assertThat(unicode).hasSameSizeAs(hints(example.with(roomy)));
        }
    }

    private static List<String> hints(Case example) {
        return new FrameParts(example.learner().frame())
                .hints().stream().map(hint -> hint.key() + " " + hint.words()).toList();
    }
}
