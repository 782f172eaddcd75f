package descenso.app;

import descenso.course.Template;
import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** Draws the rows of a list to choose from, and remembers which line the chosen one begins and ends in. */
final class RowPen {

    private final Reply.Pose pose;
    private final Rows rows;
    private final List<Line> lines = new ArrayList<>();
    private int row;
    private int focus;

    RowPen(Reply.Pose pose, Rows rows) {
        this.pose = pose;
        this.rows = rows;
    }

    /** Something that cannot be chosen. */
    RowPen line(Line line) {
        lines.add(line);
        return this;
    }

    /** The next row, its number before it, and what else stands there. */
    RowPen row(String before, Template words) {
        Line start = Line.of(sign() + (row + 1) + ". " + before, isChosen() ? Style.STRONG : Style.MUTED);
        return add(pose.words().item(start, words, isChosen() && pose.isOpen(), pose.width()));
    }

    /** A row of the tutor's own words. */
    RowPen row(Phrase words) {
        Style style = isChosen() && pose.isOpen() ? Style.SELECTED : Style.TEXT;
        String text = pose.words().speech().say(words);
        return add(List.of(Line.of(sign() + text + " ", style).cut(pose.width())));
    }

    private boolean isChosen() {
        return row == rows.chosen();
    }

    private String sign() {
        return isChosen() ? pose.words().speech().glyphs().choose("› ", "> ") : "  ";
    }

    private RowPen add(List<Line> drawn) {
        lines.addAll(drawn);
        focus = isChosen() ? lines.size() - 1 : focus;
        row++;
        return this;
    }

    Reply.Drawn drawn() {
        return new Reply.Drawn(lines, focus);
    }
}
