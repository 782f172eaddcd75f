package descenso.math;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;

/**
 * A drawn formula.
 *
 * @param lines the lines, at least one, all of the same width; each character is one cell wide
 * @param baseline the index of the line with which text beside the formula should be aligned, 0-based
 */
public record RenderedFormula(List<Line> lines, int baseline) {

    public RenderedFormula {
        lines = List.copyOf(lines);
    }

    static RenderedFormula of(CharacterBlock block) {
        return new RenderedFormula(
                block.rows().stream().map(row -> Line.of(row, Style.FORMULA)).toList(), block.baseline());
    }

    public int width() {
        return lines.get(0).width();
    }
}
