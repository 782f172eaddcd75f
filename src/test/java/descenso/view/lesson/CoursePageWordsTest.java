package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Block;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ScreenWords;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the drawn text of every page of the course, in any language, width and characters, against its blocks. */
class CoursePageWordsTest {

    /** Widths of the text on the smallest screen and on the usual one, and one at which nothing is wrapped. */
    private static final List<Integer> WIDTHS = List.of(56, 76, 10_000);

    private static final LessonFacts TITLES = new LessonFacts() {
        @Override
        public List<Line> drawing(String experiment, int width) {
            return List.of(Line.of(experiment, Style.MUTED));
        }
    };

    /** A page drawn at a width. */
    record Case(Page page, Language language, int width, CharacterSet characters) {

        UiText texts() {
            return new UiText(Messages.in(language), characters);
        }

        LessonLines lines() {
            LessonView view = new LessonView(texts(), TITLES);
            return view.lines(view.title(page, 1, 1), page, width);
        }

        List<Block> blocks() {
            return page.parsed().lesson().orElseThrow();
        }

        @Override
        public String toString() {
            return page.id() + "-" + language.code() + "-" + width + "-" + characters;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String id : TestCourse.ABRIDGED.course().pageIds()) {
            for (Language language : Language.values()) {
                for (int width : WIDTHS) {
                    for (CharacterSet characters : List.of(CharacterSet.UNICODE, CharacterSet.ASCII)) {
                        cases.add(
                                new Case(TestCourse.ABRIDGED.course().page(language, id), language, width, characters));
                    }
                }
            }
        }
        return cases.stream();
    }

    /** Returns the lines of a block, without the blank line before the next one. */
    private static List<Line> block(LessonLines lines, int number) {
        boolean isLast = number + 1 == lines.starts().size();
        int end = isLast ? lines.lines().size() : lines.starts().get(number + 1);
        return lines.lines().subList(lines.starts().get(number), end);
    }

    /** Tests a table by its characters alone, because its cells may be wrapped side by side, even within a word. */
    @ParameterizedTest
    @MethodSource("cases")
    void eachBlockShowsAllItsWordsInOrder(Case example) {
        LessonLines lines = example.lines();
        BlockWords words = new BlockWords(example.texts());
        for (int number = 0; number < example.blocks().size(); number++) {
            Block block = example.blocks().get(number);
            List<String> shown = ScreenWords.of(block(lines, number + 1));
            List<String> written = ScreenWords.of(words.of(block));
            if (block instanceof Block.Table) {
                assertThat(sorted(shown)).isEqualTo(sorted(written));
            } else {
                assertThat(shown).isEqualTo(written);
            }
        }
    }

    private static String sorted(List<String> words) {
        return String.join("", words)
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesFitTheirWidthAndCharacters(Case example) {
        List<Line> lines = example.lines().lines();
        assertThat(lines).allMatch(line -> line.width() <= example.width());
        if (example.characters() == CharacterSet.ASCII) {
            assertThat(lines).allMatch(line -> line.toString().matches("[ -~]*"));
        }
    }
}
