package descenso.plot.bar;

import descenso.plot.shape.VisibleRange;
import java.util.List;

/**
 * Which bars there are rows for: all; or else as many groups as fit whole, around the selected one, or of that one as many
 * bars as fit. A last row says what is left out.
 *
 * @param room rows
 */
record BarRows(Bars bars, int room) {

    /** With fewer rows than this, none is given up to say what is left out. */
    private static final int FEW = 3;

    /** Whether there is room for a row between groups. */
    boolean areLoose() {
        return all() + bars.groups().size() - 1 <= room;
    }

    private int all() {
        return bars.groups().stream().mapToInt(group -> group.items().size()).sum();
    }

    /** Whether there are more bars than rows. */
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

    /** Those of a group that is shown. */
    List<Bars.Item> of(Bars.Group group) {
        return group.items()
                .subList(
                        0,
                        areTooMany()
                                ? Math.min(forBars(), group.items().size())
                                : group.items().size());
    }

    /** How many bars are left out of the only group that is shown. */
    int missing() {
        VisibleRange shown = groups();
        return bars.groups().subList(shown.from(), shown.to()).stream()
                .mapToInt(group -> group.items().size() - of(group).size())
                .sum();
    }

    /** The names of the groups before those that are shown. */
    String before() {
        return names(0, groups().from());
    }

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
