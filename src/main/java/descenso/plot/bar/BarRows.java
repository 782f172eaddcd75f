package descenso.plot.bar;

import descenso.plot.shape.VisibleRange;
import java.util.List;

/**
 * The choice of the bars that fit into the rows: all, or else the whole groups around the selected one, or as many bars
 * of the selected group as fit. The last row then names what is left out.
 *
 * @param room the number of rows
 */
record BarRows(Bars bars, int room) {

    /** Minimum number of rows for a note of what is left out. With fewer rows, all of them show bars. */
    private static final int FEW = 3;

    /** Tests whether there is room for an empty row between groups. */
    boolean areLoose() {
        return all() + bars.groups().size() - 1 <= room;
    }

    private int all() {
        return bars.groups().stream().mapToInt(group -> group.items().size()).sum();
    }

    /** Tests whether there are more bars than rows. */
    boolean areTooMany() {
        return all() > room;
    }

    boolean hasNote() {
        return areTooMany() && room >= FEW;
    }

    private int forBars() {
        return Math.max(0, hasNote() ? room - 1 : room);
    }

    VisibleRange groups() {
        int count = bars.groups().size();
        return areTooMany()
                ? VisibleRange.around(bars.selected(), count, Math.max(1, forBars() / highest()))
                : new VisibleRange(0, count);
    }

    private int highest() {
        return Math.max(
                1,
                bars.groups().stream()
                        .mapToInt(group -> group.items().size())
                        .max()
                        .orElse(1));
    }

    /** Returns the bars of a visible group that fit. */
    List<Bars.Item> of(Bars.Group group) {
        return group.items()
                .subList(
                        0,
                        areTooMany()
                                ? Math.min(forBars(), group.items().size())
                                : group.items().size());
    }

    /** Returns how many bars of the only visible group are left out. */
    int missing() {
        VisibleRange shown = groups();
        return bars.groups().subList(shown.from(), shown.to()).stream()
                .mapToInt(group -> group.items().size() - of(group).size())
                .sum();
    }

    /** Returns the names of the groups before the visible ones; empty if there are none. */
    String before() {
        return names(0, groups().from());
    }

    /** Returns the names of the groups after the visible ones; empty if there are none. */
    String after() {
        return names(groups().to(), bars.groups().size());
    }

    private String names(int from, int to) {
        List<Bars.Group> some = bars.groups().subList(from, to);
        return switch (some.size()) {
            case 0 -> "";
            case 1 -> some.get(0).name();
            default -> some.get(0).name() + "–" + some.get(some.size() - 1).name();
        };
    }
}
