package descenso.view.section;

import descenso.tui.Line;
import java.util.List;

/**
 * Sections drawn for a width.
 *
 * @param options the first line of each {@link Section.Option}, 0-based, in order
 * @param ends the last line of each option, 0-based, in order
 */
public record DrawnSections(List<Line> lines, List<Integer> options, List<Integer> ends) {

    public DrawnSections {
        lines = List.copyOf(lines);
        options = List.copyOf(options);
        ends = List.copyOf(ends);
    }
}
