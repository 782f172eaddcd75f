package descenso.view.lesson;

import descenso.course.source.Diagnostic;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** What keeps something of the course from being shown, for who mends it. */
record DiagnosticLines(UiText speech, int width) {

    /** Each after a blank line: where, and what. */
    List<Line> of(List<Diagnostic> faults) {
        List<Line> lines = new ArrayList<>();
        for (Diagnostic fault : faults) {
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(fault.place().toString(), Style.CODE, width));
            lines.addAll(WrappedText.lines(speech.say(fault.sentence()), Style.TEXT, width));
        }
        return lines;
    }
}
