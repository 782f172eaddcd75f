package descenso.app.screen;

import descenso.app.quiz.AnswerInput;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Draws the rows of a list to choose from, and remembers which line the chosen one begins and ends in. */
public final class RowRenderer {

    private final AnswerInput.RenderContext pose;
    private final ListSelection rows;
    private final List<Line> lines = new ArrayList<>();
    private int row;
    private int focus;

    public RowRenderer(AnswerInput.RenderContext pose, ListSelection rows) {
        this.pose = pose;
        this.rows = rows;
    }

    /** Something that cannot be chosen. */
    public RowRenderer line(Line line) {
        lines.add(line);
        return this;
    }

    /** The next row, its number before it, and what else stands there. */
    public RowRenderer row(String before, Template words) {
        Line start = Line.join(pointer(), Line.of((row + 1) + ". " + before, Style.MUTED));
        return add(pose.words().hanging(start, words, Style.TEXT, pose.width()));
    }

    /** A row of the tutor's own words. */
    public RowRenderer row(MessageKey words) {
        Line text = Line.of(pose.words().speech().say(words), Style.TEXT);
        return add(List.of(Line.join(pointer(), text).truncate(pose.width())));
    }

    private boolean isChosen() {
        return row == rows.chosen();
    }

    private Line pointer() {
        return Pointer.before(isChosen(), pose.words().speech().glyphs());
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
