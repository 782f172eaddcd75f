package descenso.view.lab;

import descenso.course.experiment.Knob;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.table.ExperimentLabels;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the knobs with their values, with a pointer at the selected one, for which the learner may be typing a text.
 */
public record KnobsView(List<Knob> knobs, int chosen, String typed, boolean isTyping, ExperimentLabels names) {

    /** Minimum width of a value and the signs beside it, in cells. */
    private static final int VALUE = 12;

    /** Returns at most {@code height} lines. If there are more knobs, returns those around the selected one. */
    public List<Line> lines(int width, int height) {
        int longest =
                knobs.stream().mapToInt(knob -> names.knob(knob).length()).max().orElse(0);
        int room = Math.min(longest, Math.max(1, width - VALUE));
        List<Line> lines = new ArrayList<>();
        int from = Math.max(0, Math.min(chosen - height / 2, knobs.size() - height));
        for (int number = from; number < Math.min(knobs.size(), from + height); number++) {
            lines.add(row(knobs.get(number), number == chosen, room, width));
        }
        if (lines.size() < knobs.size() && !lines.isEmpty()) {
            int last = lines.size() - 1;
            Line more = Line.of(texts().characters().select(" ↕", " :"), Style.MUTED);
            lines.set(last, Line.join(lines.get(last).fitted(width - 2).truncate(width - 2), more));
        }
        return lines;
    }

    private Line row(Knob knob, boolean isChosen, int head, int width) {
        String name = texts().characters().shorten(names.knob(knob), head);
        Line pointer = GridRenderer.pointer(isChosen, texts().characters());
        String start = name + " ".repeat(head - name.length() + 1);
        int room = Math.max(1, width - pointer.width() - start.length());
        String field = typed.substring(Math.max(0, typed.length() - room + 1)) + "_";
        Span value = isChosen && isTyping
                ? new Span(texts().encode(field), Style.QUESTION)
                : new Span(texts().characters().shorten(names.value(knob), room), Style.TEXT);
        return Line.join(pointer, Line.of(new Span(start, Style.MUTED), value));
    }

    private UiText texts() {
        return names.texts();
    }
}
