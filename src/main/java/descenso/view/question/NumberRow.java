package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import descenso.widget.TextField;
import java.util.List;

/** The row of a number that is being typed, behind the pointer, before its unit, if any. Plain mode has none. */
public record NumberRow(TextField field, String unit, UiText texts) implements Section.Plot {

    /** Cells between a number and its unit. After the last digit, the cursor is on the first of them. */
    private static final String GAP = "  ";

    @Override
    public List<Line> lines(int width) {
        return List.of(Line.of(
                new Span(prompt(), Style.STRONG),
                new Span(field.shown(room(width)), Style.QUESTION),
                new Span(GAP + texts.encode(unit), Style.MUTED)));
    }

    private String prompt() {
        return texts.say(MessageKey.PREDICT_NUMBER) + " ";
    }

    /** Returns the width of the field, in cells: what the prompt and the unit leave, at least 1. */
    private int room(int width) {
        return Math.max(
                1, width - prompt().length() - GAP.length() - texts.encode(unit).length());
    }

    /** Returns the 0-based column of the cursor, if the pointer is drawn before the row. */
    public int column(int width) {
        return GridRenderer.POINTER_WIDTH + prompt().length() + field.column(room(width - GridRenderer.POINTER_WIDTH));
    }

    @Override
    public List<String> spoken() {
        return List.of();
    }
}
