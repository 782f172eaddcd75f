package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Label;
import descenso.train.Snapshot;
import descenso.train.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A step from inside: for one coordinate, each quantity of the update rule with its formula, the numbers put in, and what
 * it was a step before. Of a network, what its steps had to go on.
 *
 * @param run of a trial that records all (see {@link Trial#recordingAll})
 * @param step the one that is looked at, from 1; the nearest there is, where it is none of the run's
 * @param coordinate index of one that the history keeps; the nearest there is
 */
public record InspectionView(Snapshot run, int step, int coordinate, Naming names) {

    /** From here on there is room for more digits. */
    private static final int WIDE = 100;

    public InspectionView {
        step = Math.max(0, Math.min(step, run.steps()));
        int last = run.history().coordinates().size() - 1;
        coordinate = Math.max(0, Math.min(coordinate, last));
    }

    public List<Line> lines(int width) {
        EquationPen pen = pen(width);
        List<Line> lines = new ArrayList<>(Prose.lines(head(pen), Style.STRONG, width));
        if (step == 0) {
            lines.addAll(Prose.lines(speech().say(Phrase.INSPECT_NO_STEP), Style.MUTED, width));
        } else if (isNetwork()) {
            lines.addAll(new NetworkInspection(run, step, pen, speech()).lines(width));
        } else if (!run.history().hasGradient()) {
            lines.addAll(Prose.lines(speech().say(Phrase.INSPECT_UNRECORDED), Style.MUTED, width));
        } else {
            lines.addAll(inside(pen, width));
        }
        return lines;
    }

    private EquationPen pen(int width) {
        return width >= WIDE ? new EquationPen(names.language(), speech().glyphs(), names.digits()::few) : roughPen();
    }

    EquationPen roughPen() {
        return new EquationPen(names.language(), speech().glyphs(), names.digits()::rough);
    }

    boolean isNetwork() {
        return run.history().coordinates().isEmpty();
    }

    private String head(EquationPen pen) {
        Label label = run.trial().label();
        String name = Labels.of(List.of(label), names).of(label);
        String at = speech().say(Phrase.INSPECT_HEAD, name, Integer.toString(step), Integer.toString(run.steps()));
        return isNetwork() ? at : at + speech().glyphs().write(" · ") + moved(pen);
    }

    private String moved(EquationPen pen) {
        String name = run.history().coordinates().get(coordinate);
        String from = pen.number(run.history().parameter(Math.max(0, step - 1), coordinate));
        String to = pen.number(run.history().parameter(step, coordinate));
        return step == 0
                ? name + " = " + to
                : name + ": " + from + speech().glyphs().write(" → ") + to;
    }

    private List<Line> inside(EquationPen pen, int width) {
        List<Equation> now = equations(step);
        String heading =
                speech().say(step == 1 ? Phrase.INSPECT_START : Phrase.INSPECT_BEFORE, Integer.toString(step - 1));
        List<Line> lines = new ArrayList<>(new EquationLines(now, heading, before(now, pen), pen).lines(width));
        new BiasCorrection(inside(step), roughPen(), speech())
                .sentence()
                .ifPresent(sentence -> lines.addAll(Prose.lines(sentence, Style.MUTED, width)));
        return lines;
    }

    Inside inside(int at) {
        return new Inside(run.trial(), run.history(), at, coordinate);
    }

    List<Equation> equations(int at) {
        return Equations.of(inside(at), speech().say(Phrase.INSPECT_STEP));
    }

    /** What each was a step before, in digits. */
    List<String> before(List<Equation> now, EquationPen pen) {
        return step == 1
                ? now.stream().map(equation -> pen.number(equation.start())).toList()
                : equations(step - 1).stream()
                        .map(equation -> pen.number(equation.result()))
                        .toList();
    }

    private Speech speech() {
        return names.speech();
    }
}
