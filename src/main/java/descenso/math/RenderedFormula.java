package descenso.math;

import descenso.tui.Line;
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

    public int width() {
        return lines.get(0).width();
    }
}
