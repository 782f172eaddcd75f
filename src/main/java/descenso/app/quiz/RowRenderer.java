package descenso.app.quiz;

import descenso.app.screen.ListSelection;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Draws the rows of a list to choose from, and records the last line of the chosen row. */
public final class RowRenderer {

    private final AnswerInput.RenderContext context;
    private final ListSelection selection;
    private final List<Line> lines = new ArrayList<>();
    private int row;
    private int focus;

    public RowRenderer(AnswerInput.RenderContext context, ListSelection selection) {
        this.context = context;
        this.selection = selection;
    }

    /** Adds a line that cannot be chosen. */
    public RowRenderer line(Line line) {
        lines.add(line);
        return this;
    }

    /**
     * Adds the next row, with its number, from 1.
     *
     * @param before the text between the number and the words
     */
    public RowRenderer row(String before, Template words) {
        Line start = Line.join(pointer(), Line.of((row + 1) + ". " + before, Style.MUTED));
        return add(context.exerciseView().hanging(start, words, Style.TEXT, context.width()));
    }

    /** Adds a row with a text of the tutor, without a number. */
    public RowRenderer row(MessageKey key) {
        Line text = Line.of(context.exerciseView().texts().say(key), Style.TEXT);
        return add(List.of(Line.join(pointer(), text).truncate(context.width())));
    }

    private boolean isChosen() {
        return row == selection.chosen();
    }

    private Line pointer() {
        return Pointer.before(isChosen(), context.exerciseView().texts().characters());
    }

    private RowRenderer add(List<Line> drawn) {
        lines.addAll(drawn);
        focus = isChosen() ? lines.size() - 1 : focus;
        row++;
        return this;
    }

    public AnswerInput.Rendered drawn() {
        return new AnswerInput.Rendered(lines, focus);
    }
}
