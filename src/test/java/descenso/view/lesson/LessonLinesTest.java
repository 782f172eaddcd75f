package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Style;
import descenso.widget.Viewport;
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

    /** Gives the top and the height of a window, the lines that it shows in any case, and its rows; a dot is blank. */
    @ParameterizedTest
    @CsvSource({
        "0, 26, 15, T.S..a.b.c..H.d.e..FGQ",
        "0, 22, 15, T.S..a.b.c..H.d.e..FGQ",
        "0, 21, 15, TS..abc..H.de..FGQ",
        "0, 17, 15, TS.abc.H.de.FGQ",
        "3, 9, 5, a.b.c.",
        "3, 10, 5, a.b.c..H.d",
        "3, 9, 7, abc..H.de",
        "3, 9, 12, abc.H.de.",
        "3, 8, 4, a.b.c.",
        "12, 9, 20, FGQ",
    })
    void pageIsSpreadAsFarAsThereIsRoom(int top, int height, int least, String rows) {
        LessonLines page = page();
        LessonLines.Spread spread =
                page.spread(new Viewport(0, height, page.lines().size()).at(top), least);
        assertThat(text(spread.rows())).isEqualTo(rows);
        assertThat(text(spread.rows()).replace(".", ""))
                .isEqualTo(text(spread.window().of(page.lines())).replace(".", ""));
    }

    private static String text(List<Line> rows) {
        return rows.stream()
                .map(line -> line.width() == 0 ? "." : line.toString())
                .collect(Collectors.joining());
    }
}
