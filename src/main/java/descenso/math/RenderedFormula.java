package descenso.math;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;

/**
 * A formula drawn.
 *
 * @param lines at least one, all of the same width, each character one cell wide
 * @param baseline the line, from 0, on which what stands beside the formula should stand
 */
public record RenderedFormula(List<Line> lines, int baseline) {

    public RenderedFormula {
        lines = List.copyOf(lines);
    }

    static RenderedFormula of(CharacterBlock picture) {
        return new RenderedFormula(
                picture.rows().stream().map(row -> Line.of(row, Style.FORMULA)).toList(), picture.baseline());
    }

    public int width() {
        return lines.get(0).width();
    }
}
