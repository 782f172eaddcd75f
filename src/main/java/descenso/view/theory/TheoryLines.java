package descenso.view.theory;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.table.RunCell;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.List;

/** Renders theoretical values beside the measured ones, one line per check. Used if {@link TheoryTable} is too wide. */
public record TheoryLines(Experiment experiment, List<TheoryCheck> checks, Language language, UiText speech) {

    public TheoryLines {
        checks = List.copyOf(checks);
    }

    /** Returns the lines; long ones continue below, indented. */
    public List<Line> lines(int width) {
        return checks.stream().flatMap(check -> line(check, width).stream()).toList();
    }

    private List<Line> line(TheoryCheck check, int width) {
        RunCell verdict = new TheoryVerdict(check, speech).cell();
        return LineWrapper.hanging(
                Line.of(sign(check), verdict.style()),
                List.of(new Span(sentence(check), Style.TEXT), new Span(": ", Style.TEXT), verdict.span()),
                width);
    }

    private String sign(TheoryCheck check) {
        return check.holds()
                ? speech.glyphs().select("✓ ", "+ ")
                : speech.glyphs().select("✗ ", "x ");
    }

    private String sentence(TheoryCheck check) {
        NumberFormatter digits = new NumberFormatter(language);
        TheoryNumberFormat agreement = new TheoryNumberFormat(check, digits);
        ExperimentLabels names = ExperimentLabels.of(experiment, language, speech);
        RunLabels labels = RunLabels.of(
                experiment.comparison().trials().stream().map(Trial::label).toList(), names);
        return speech.say(
                MessageKey.THEORY_LINE,
                names.measure(check.name()),
                labels.of(check.label()),
                agreement.theory(),
                agreement.measured(),
                agreement.tolerance());
    }
}
