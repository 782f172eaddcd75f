package descenso.testing;

import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.HelpBar;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parts of a drawn frame: its header, its body, the row on further text, and its keys. */
public record FrameParts(Frame frame) {

    private static final Pattern BELOW = Pattern.compile("[▼v] (\\d+)");

    public String header() {
        return frame.rows().get(0).toString();
    }

    /** Returns the rows between the header and the row on further text, from a column to the right edge. */
    public List<Line> body(int column) {
        return frame.rows().subList(2, frame.rows().size() - 2).stream()
                .map(row -> from(column, row))
                .toList();
    }

    private static Line from(int column, Line row) {
        List<Span> spans = new ArrayList<>();
        int left = 0;
        for (Span span : row.spans()) {
            if (left + span.width() > column) {
                spans.add(span.cut(Math.max(0, column - left), span.width()));
            }
            left += span.width();
        }
        return new Line(spans);
    }

    /** Returns the row on further text, or the last row of a notice. */
    public String foot() {
        return frame.rows().get(frame.rows().size() - 2).toString().strip();
    }

    /** Returns the number of lines below the window as the frame states it. Empty if it states none. */
    public OptionalInt below() {
        Matcher below = BELOW.matcher(foot());
        return below.find() ? OptionalInt.of(Integer.parseInt(below.group(1))) : OptionalInt.empty();
    }

    /** Returns the keys of the last row with their functions. */
    public List<HelpBar.Hint> hints() {
        List<HelpBar.Hint> hints = new ArrayList<>();
        for (Span span : frame.rows().get(frame.rows().size() - 1).spans()) {
            if (span.style() == Style.KEY) {
                hints.add(new HelpBar.Hint(span.text(), ""));
            } else if (!hints.isEmpty()) {
                HelpBar.Hint last = hints.remove(hints.size() - 1);
                hints.add(new HelpBar.Hint(last.key(), (last.words() + span.text()).strip()));
            }
        }
        return hints;
    }
}
