package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/** Renders the keys of a screen and their functions, with notes about functions that have no key. */
public record HelpView(UiText texts) {

    /**
     * A row of the table.
     *
     * @param keys the labels of the keys
     * @param words the function of the keys
     */
    public record KeyRow(List<String> keys, String words) {}

    private static final int KEYS_WIDTH = 26;

    public List<Line> lines(List<KeyRow> rows, List<MessageKey> notes, int width) {
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.addAll(lines(row, width)));
        lines.add(Line.blank());
        notes.forEach(note -> lines.addAll(WrappedText.lines(texts.say(note), Style.MUTED, width)));
        return lines;
    }

    private List<Line> lines(KeyRow row, int width) {
        Line keys = Line.of(String.join("  ", row.keys()), Style.STRONG).fitted(KEYS_WIDTH);
        return LineWrapper.hanging(keys, List.of(new Span(row.words(), Style.TEXT)), width);
    }
}
