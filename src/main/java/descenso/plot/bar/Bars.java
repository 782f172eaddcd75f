package descenso.plot.bar;

import descenso.plot.axis.Scale;
import descenso.plot.shape.Drawing;
import descenso.tui.Size;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bars, a row each, in groups: as the step of each coordinate, for every optimizer. Those of negative numbers go to the
 * left. On a logarithmic scale a bar is as long as its number's magnitude is above the decade of the smallest one. What is
 * not finite has no bar, only its words. Where there is no room for all, those are shown that are around the selected
 * group.
 *
 * @param selected the place in the list of a group
 * @param written how the number at the end of a bar is written
 */
public record Bars(List<Group> groups, Scale scale, String title, DoubleFunction<String> written, int selected) {

    /** What is compared: as the steps along one coordinate. */
    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A bar.
     *
     * @param number picks the bar's colour and mark
     */
    public record Item(String name, int number, double value) {}

    public Bars {
        groups = List.copyOf(groups);
    }

    public static Bars of(List<Group> groups, Scale scale, String title, DoubleFunction<String> written) {
        return new Bars(groups, scale, title, written, 0);
    }

    public Bars selecting(int group) {
        return new Bars(groups, scale, title, written, group);
    }

    public Drawing drawing(Size size) {
        return new BarPicture(this, size).drawing();
    }
}
