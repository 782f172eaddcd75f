package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static Frame frame(int columns, int rows, String... lines) {
        List<Line> texts = new ArrayList<>();
        for (String line : lines) {
            texts.add(Line.of(line, Style.TEXT));
        }
        return new Frame(new Size(columns, rows), texts);
    }

    @Test
    void frameHasItsSizeForAnyLines() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Size size = new Size(1 + random.nextInt(9), 1 + random.nextInt(9));
            List<Line> lines = new ArrayList<>();
            for (int line = random.nextInt(12); line > 0; line--) {
                lines.add(Line.join(
                        Line.of("漢é→".repeat(random.nextInt(4)), Style.TEXT), Line.spaces(random.nextInt(4))));
            }
            Frame frame = new Frame(size, lines);
            assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
        }
    }

    @Test
    void textOmitsTrailingSpaces() {
        assertThat(frame(4, 4, "ab  ", "", "  longer")).hasToString("ab\n\n  lo\n");
    }

    @Test
    void sizeHoldsSizesThatAreNotLarger() {
        Size size = new Size(80, 24);
        assertThat(size.holds(size)).isTrue();
        assertThat(size.holds(new Size(81, 1))).isFalse();
        assertThat(size.holds(new Size(1, 25))).isFalse();
        assertThat(size).hasToString("80×24");
    }
}
