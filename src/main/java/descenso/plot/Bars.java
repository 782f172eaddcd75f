package descenso.plot;

import descenso.tui.Size;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A bar chart with one bar per row, in groups: for example the step of each coordinate, for every optimizer. Bars of
 * negative numbers go to the left. On a logarithmic scale, a bar's length is the distance of the number's magnitude
 * from the decade below the smallest magnitude. A number that is not finite has no bar, only its text. If not all
 * groups fit, the chart shows those around the selected one.
 *
 * @param selected the index of the selected group, 0-based
 * @param written formats the number at the end of a bar
 */
public record Bars(List<Group> groups, Scale scale, String title, DoubleFunction<String> written, int selected) {

    /** The bars that are compared with each other, such as the steps along one coordinate. */
    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** A bar. Its number picks the colour and the mark, counted from 0. */
    public record Item(String name, int number, double value) {}

    public Bars {
        groups = List.copyOf(groups);
    }

    public static Bars of(List<Group> groups, Scale scale, String title, DoubleFunction<String> written) {
        return new Bars(groups, scale, title, written, 0);
    }

    /** Returns this chart with a selected group; groups are counted from 0. */
    public Bars withSelected(int group) {
        return new Bars(groups, scale, title, written, group);
    }

    public Drawing drawing(Size size) {
        return new BarChartRenderer(this, size).drawing();
    }
}
