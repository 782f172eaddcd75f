package descenso.view.section;

import descenso.tui.Line;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws sections for readers who sit far away: with as much room between the lines as the height has. A drawing is not
 * spread.
 */
public record SpacedRenderer(UiText texts, int width) {

    /** Rows that stay together. A group is set apart in any case. */
    private record Unit(List<Line> lines, boolean isGroup) {

        /** Returns the number of blank rows before this unit. */
        private int gap(int spacing) {
            return isGroup ? Math.max(1, spacing) : Math.max(0, spacing - 1);
        }
    }

    /** The widest spacing, in blank rows between groups; between the lines of a group it is one less. */
    private static final int WIDEST = 2;

    /** Returns the rows: the more room there is below a height, the more of them are blank. */
    public List<Line> lines(List<Section> sections, int height) {
        List<Unit> units = new ArrayList<>();
        add(sections, units);
        int spacing = WIDEST;
        while (spacing > 1 && spaced(units, spacing).size() > height) {
            spacing--;
        }
        return spaced(units, spacing);
    }

    private static List<Line> spaced(List<Unit> units, int spacing) {
        List<Line> rows = new ArrayList<>();
        for (Unit unit : units) {
            int gap = rows.isEmpty() ? 0 : unit.gap(spacing);
            for (int blank = 0; blank < gap; blank++) {
                rows.add(Line.blank());
            }
            rows.addAll(unit.lines());
        }
        return rows;
    }

    private void add(List<Section> sections, List<Unit> units) {
        for (Section section : sections) {
            if (section instanceof Section.Group
                    || section instanceof Section.Shown
                    || section instanceof Section.Sourced) {
                int before = units.size();
                add(section.inner(), units);
                if (section instanceof Section.Group && units.size() > before) {
                    units.set(before, new Unit(units.get(before).lines(), true));
                }
            } else {
                add(section, units);
            }
        }
    }

    private void add(Section section, List<Unit> units) {
        List<Line> drawn = new GridRenderer(texts, width).lines(List.of(section));
        if (section instanceof Section.Plot) {
            units.add(new Unit(drawn, false));
        } else {
            drawn.forEach(line -> units.add(new Unit(List.of(line), false)));
        }
    }
}
