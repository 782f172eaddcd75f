package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonLinesTest {

    private static List<Line> block(String... rows) {
        return Stream.of(rows).map(row -> Line.of(row, Style.TEXT)).toList();
    }

    /** Returns a page with a text, a text below a heading, a formula of two lines and a question below it. */
    private static LessonLines page() {
        LessonLines.Builder page = new LessonLines.Builder();
        page.add(block("T", "S"), 1);
        page.add(block("a", "b", "c"), 1);
        page.addHeading(block("H"));
        page.add(block("d", "e"), 1);
        page.add(block("F", "G"), 2);
        page.addWholeBelow(block("Q"));
        return page.build();
    }

    /** Gives heights with the rows of the page; a blank row is a dot. */
    @ParameterizedTest
    @CsvSource({
        "26, ..T.S..a.b.c..H.d.e..FGQ",
        "22, T.S..a.b.c..H.d.e..FGQ",
        "21, .TS..abc..H.de..FGQ",
        "18, TS..abc..H.de..FGQ",
        "17, .TS.abc.H.de.FGQ",
        "15, TS.abc.H.de.FGQ",
    })
    void pageIsSpreadAsFarAsThereIsRoom(int height, String rows) {
        assertThat(page().spread(height).stream()
                        .map(line -> line.width() == 0 ? "." : line.toString())
                        .collect(Collectors.joining()))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"1", "15", "22", "60"})
    void spreadPageHasAllLinesInTheirOrder(int height) {
        List<Line> spread =
                page().spread(height).stream().filter(line -> line.width() > 0).toList();
        assertThat(spread)
                .isEqualTo(
                        page().lines().stream().filter(line -> line.width() > 0).toList());
    }
}
