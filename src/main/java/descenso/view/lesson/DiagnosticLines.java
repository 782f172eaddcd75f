package descenso.view.lesson;

import descenso.course.source.Diagnostic;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** Renders the diagnostics that prevent a block from being shown. For course authors. */
record DiagnosticLines(UiText texts, int width) {

    /** Returns the source position and the text of each diagnostic, after a blank line each. */
    List<Line> of(List<Diagnostic> diagnostics) {
        List<Line> lines = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(diagnostic.position().toString(), Style.CODE, width));
            lines.addAll(WrappedText.lines(texts.say(diagnostic.message()), Style.TEXT, width));
        }
        return lines;
    }
}
