package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapTest {

    private static String picture(HeatMap map, int columns, int rows) {
        return map.drawing(new Size(columns, rows)).lines(Raster.ASCII).stream()
                .map(Line::toString)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Tests that every size with space for at least one cell shows the cursor, in brackets, so that it is visible
     * without colours.
     */
    @Test
    void cursorCellIsShownInBrackets() {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 10; column++) {
                for (int columns = 24; columns < 160; columns += 7) {
                    for (int rows = 2; rows < 30; rows += 5) {
                        String picture =
                                picture(ChartExamples.pointing(row, column, ChartExamples.heat()), columns, rows);
                        assertThat(picture)
                                .as("%s,%s in %s×%s", row, column, columns, rows)
                                .containsPattern("\\[.+\\]");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"120, 93.70", "85, 93.7", "76, 94"})
    void numbersAreShorterInLessSpace(int columns, String number) {
        assertThat(picture(ChartExamples.heat(), columns, 22)).contains(" " + number + " ");
    }

    @Test
    void hiddenCellsAreMarkedByArrows() {
        assertThat(picture(ChartExamples.heat(), 120, 22)).doesNotContain(">").doesNotContain("<");
        assertThat(picture(ChartExamples.heat(), 40, 22)).contains(">").doesNotContain("<");
        assertThat(picture(ChartExamples.pointing(0, 5, ChartExamples.heat()), 40, 22))
                .contains(">")
                .contains("<");
        assertThat(picture(ChartExamples.pointing(0, 9, ChartExamples.heat()), 40, 22))
                .contains("<")
                .doesNotContain(">");
        assertThat(picture(ChartExamples.pointing(3, 0, ChartExamples.heat()), 120, 4))
                .contains("^")
                .doesNotContain(" v ");
    }

    @Test
    void bestAndBadCellsAreMarked() {
        String picture = picture(ChartExamples.heat(), 120, 22);
        assertThat(picture).contains("96.00*").contains("38.50!");
    }
}
