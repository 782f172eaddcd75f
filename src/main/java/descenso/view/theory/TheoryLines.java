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
public record TheoryLines(Experiment experiment, List<TheoryCheck> checks, Language language, UiText texts) {

    public TheoryLines {
        checks = List.copyOf(checks);
    }

    /** Returns the lines; long ones continue below, indented. */
    public List<Line> lines(int width) {
        return checks.stream().flatMap(check -> line(check, width).stream()).toList();
    }

    private List<Line> line(TheoryCheck check, int width) {
        RunCell verdict = new TheoryVerdict(check, texts).cell();
        return LineWrapper.hanging(
                Line.of(sign(check), verdict.style()),
                List.of(new Span(sentence(check), Style.TEXT), new Span(": ", Style.TEXT), verdict.span()),
                width);
    }

    private String sign(TheoryCheck check) {
        return check.holds()
                ? texts.characters().select("✓ ", "+ ")
                : texts.characters().select("✗ ", "x ");
    }

    private String sentence(TheoryCheck check) {
        NumberFormatter numbers = new NumberFormatter(language);
        TheoryNumberFormat format = new TheoryNumberFormat(check, numbers);
        ExperimentLabels names = ExperimentLabels.of(experiment, language, texts);
        RunLabels labels = RunLabels.of(
                experiment.comparison().trials().stream().map(Trial::label).toList(), names);
        return texts.say(
                MessageKey.THEORY_LINE,
                names.measure(check.name()),
                labels.of(check.label()),
                format.theory(),
                format.measured(),
                format.tolerance());
    }
}
