package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Grid.Align;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<Align> ALIGNS = List.of(Align.LEFT, Align.CENTRE, Align.RIGHT);

    private static final Grid GRID = new Grid(
            ALIGNS,
            cells("regla", "tipo", "pasos"),
            List.of(cells("SGD", "a", "691"), cells("descenso con momento", "b", "20 000")));

    private static List<List<Span>> cells(String... texts) {
        return Arrays.stream(texts)
                .map(text -> List.of(new Span(text, Style.TEXT)))
                .toList();
    }

    /** Returns the lines as text without trailing spaces. */
    private static String picture(Grid grid, int width, CharacterSet characters) {
        return grid.lines(width, characters).stream()
                .map(line -> line.toString().stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void columnsAreAligned() {
        assertThat(GRID.naturalWidth()).isEqualTo(34);
        assertThat(picture(GRID, 34, CharacterSet.UNICODE)).isEqualTo("""
                regla                 tipo   pasos
                ──────────────────────────────────
                SGD                    a       691
                descenso con momento   b    20 000""");
    }

    @Test
    void widestColumnIsSqueezed() {
        assertThat(picture(GRID, 26, CharacterSet.ASCII)).isEqualTo("""
                regla         tipo   pasos
                --------------------------
                SGD            a       691
                descenso con   b    20 000
                momento""");
    }

    @Test
    void wordIsNotBrokenWhileAnotherColumnHasASpace() {
        Grid grid = new Grid(
                List.of(Align.LEFT, Align.LEFT, Align.LEFT),
                cells("Método", "Acierto", "Gradientes"),
                List.of(cells("Momentum 0,9", "89 %", "2, −2, 2, −2…")));
        assertThat(picture(grid, 29, CharacterSet.UNICODE)).isEqualTo("""
                Método    Acierto  Gradientes
                ─────────────────────────────
                Momentum  89 %     2, −2, 2,
                0,9                −2…""");
        assertThat(picture(grid, 27, CharacterSet.UNICODE)).isEqualTo("""
                Método   Acierto Gradientes
                ───────────────────────────
                Momentum 89 %    2, −2, 2,
                0,9              −2…""");
    }

    @Test
    void marksAreBesideTheirColumn() {
        Grid grid = new Grid(
                List.of(Align.LEFT, Align.RIGHT, Align.BESIDE, Align.RIGHT),
                cells("rule", "final loss", "", "steps"),
                List.of(cells("SGD", "0.25", "*", "3"), cells("Adam", "0.5", "", "20")));
        assertThat(grid.naturalWidth()).isEqualTo(23);
        assertThat(picture(grid, 18, CharacterSet.ASCII)).isEqualTo("""
                rule  final  steps
                       loss
                ------------------
                SGD    0.25*     3
                Adam    0.5     20""");
    }

    @Test
    void gridFitsTheWidthUnlessColumnsAreAtTheirLeast() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int columns = 1 + random.nextInt(4);
            List<Align> aligns = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                aligns.add(ALIGNS.get(random.nextInt(3)));
            }
            Grid grid = new Grid(aligns, row(random, columns), List.of(row(random, columns), row(random, columns)));
            int width = 1 + random.nextInt(60);
            int least = 6 * columns + 2 * (columns - 1);
            List<Line> lines = grid.lines(width, CharacterSet.UNICODE);
            assertThat(lines).allMatch(line -> line.width() <= Math.max(width, least));
            assertThat(lines).extracting(Line::width).containsOnly(lines.get(0).width());
        }
    }

    private static List<List<Span>> row(Random random, int columns) {
        String[] texts = new String[columns];
        for (int column = 0; column < columns; column++) {
            texts[column] = "valor é ".repeat(4).substring(random.nextInt(31));
        }
        return cells(texts);
    }
}
