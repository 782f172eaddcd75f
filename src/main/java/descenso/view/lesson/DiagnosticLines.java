package descenso.view.lesson;

import descenso.course.source.Diagnostic;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** Renders the diagnostics that prevent a block from being shown. For course authors. */
record DiagnosticLines(UiText speech, int width) {

    /** Returns the source position and the text of each diagnostic, after a blank line each. */
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
