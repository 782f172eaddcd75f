package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationLines;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a step in detail. Shows, for one coordinate, each quantity of the update rule with its formula, the numbers
 * substituted, and its value at the step before. Shows, for a network, the loss, learning rate and epoch of the step.
 *
 * @param run a run of a trial that records everything (see {@link Trial#recordingAll})
 * @param step the number of the step, from 1; limited to the steps of the run, 0 if it has none
 * @param coordinate the 0-based index of a coordinate of the history; limited to those recorded
 */
public record InspectionView(Snapshot run, int step, int coordinate, ExperimentLabels names) {

    /** Minimum width for six significant digits instead of three, in cells. */
    private static final int WIDE = 100;

    public InspectionView {
        step = Math.max(0, Math.min(step, run.steps()));
        int last = run.history().coordinates().size() - 1;
        coordinate = Math.max(0, Math.min(coordinate, last));
    }

    public List<Line> lines(int width) {
        EquationFormatter formatter = formatter(width);
        List<Line> lines = new ArrayList<>(WrappedText.lines(head(formatter), Style.STRONG, width));
        if (step == 0) {
            lines.addAll(WrappedText.lines(texts().say(MessageKey.INSPECT_NO_STEP), Style.MUTED, width));
        } else if (isNetwork()) {
            lines.addAll(new NetworkInspection(run, step, formatter, texts()).lines(width));
        } else if (!run.history().hasGradient()) {
            lines.addAll(WrappedText.lines(texts().say(MessageKey.INSPECT_UNRECORDED), Style.MUTED, width));
        } else {
            lines.addAll(inside(formatter, width));
        }
        return lines;
    }

    private EquationFormatter formatter(int width) {
        return width >= WIDE
                ? new EquationFormatter(names.language(), texts().characters(), names.numbers()::significant)
                : shortFormatter();
    }

    EquationFormatter shortFormatter() {
        return new EquationFormatter(names.language(), texts().characters(), names.numbers()::threeDigits);
    }

    boolean isNetwork() {
        return run.history().coordinates().isEmpty();
    }

    private String head(EquationFormatter formatter) {
        Label label = run.trial().label();
        String name = RunLabels.of(List.of(label), names).of(label);
        String at = texts().say(MessageKey.INSPECT_HEAD, name, Integer.toString(step), Integer.toString(run.steps()));
        return isNetwork() ? at : at + texts().characters().encode(" · ") + moved(formatter);
    }

    private String moved(EquationFormatter formatter) {
        String name = run.history().coordinates().get(coordinate);
        String from = formatter.number(run.history().parameter(Math.max(0, step - 1), coordinate));
        String to = formatter.number(run.history().parameter(step, coordinate));
        return step == 0
                ? name + " = " + to
                : name + ": " + from + texts().characters().encode(" → ") + to;
    }

    private List<Line> inside(EquationFormatter formatter, int width) {
        List<Equation> now = equations(step);
        String heading = texts().say(
                        step == 1 ? MessageKey.INSPECT_START : MessageKey.INSPECT_BEFORE, Integer.toString(step - 1));
        List<Line> lines =
                new ArrayList<>(new EquationLines(now, heading, before(now, formatter), formatter).lines(width));
        new BiasCorrectionNote(inside(step), shortFormatter(), texts())
                .sentence()
                .ifPresent(sentence -> lines.addAll(WrappedText.lines(sentence, Style.MUTED, width)));
        return lines;
    }

    StepInternals inside(int at) {
        return new StepInternals(run.trial(), run.history(), at, coordinate);
    }

    List<Equation> equations(int at) {
        return UpdateEquations.compute(inside(at), texts().say(MessageKey.INSPECT_STEP));
    }

    /** Returns the value of each quantity at the step before, as digits. */
    List<String> before(List<Equation> now, EquationFormatter formatter) {
        return step == 1
                ? now.stream()
                        .map(equation -> formatter.number(equation.start()))
                        .toList()
                : equations(step - 1).stream()
                        .map(equation -> formatter.number(equation.result()))
                        .toList();
    }

    private UiText texts() {
        return names.texts();
    }
}
