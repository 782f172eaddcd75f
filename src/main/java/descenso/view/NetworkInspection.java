package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.train.Trial;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a network's step had to go on: its weights are too many to look inside.
 *
 * @param step from 1
 */
record NetworkInspection(Snapshot run, int step, EquationPen pen, Speech speech) {

    List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(Prose.lines(speech.say(Phrase.INSPECT_NETWORK), Style.MUTED, width));
        lines.add(Line.blank());
        lines.addAll(grid().lines(width, speech.glyphs()));
        return lines;
    }

    private Grid grid() {
        boolean isFirst = step == 1;
        return new Grid(
                List.of(Align.LEFT, Align.RIGHT, Align.RIGHT),
                row(Style.STRONG, "", heading(step), isFirst ? "" : heading(step - 1)),
                quantities().stream().map(NetworkInspection::row).toList());
    }

    /** Each with what it is at this step and, after the first, what it was at the one before. */
    List<Quantity> quantities() {
        return List.of(
                quantity(lossName(), this::loss),
                quantity(Phrase.INSPECT_RATE, this::rate),
                quantity(Phrase.INSPECT_EPOCH, this::epoch));
    }

    private Quantity quantity(Phrase name, IntFunction<String> at) {
        return Quantity.of(speech.say(name), List.of(step, step - 1), number -> number == 0 ? "" : at.apply(number));
    }

    private static List<List<Span>> row(Quantity quantity) {
        return row(
                Style.TEXT,
                quantity.name(),
                quantity.cells().get(0).text(),
                quantity.cells().get(1).text());
    }

    private static List<List<Span>> row(Style style, String... cells) {
        return Stream.of(cells).map(cell -> List.of(new Span(cell, style))).toList();
    }

    private String heading(int at) {
        return speech.say(Phrase.INSPECT_BEFORE, Integer.toString(at));
    }

    private Phrase lossName() {
        return run.trial().problem().stepsPerEpoch() > 1 ? Phrase.INSPECT_BATCH_LOSS : Phrase.TABLE_TRAIN_LOSS;
    }

    /** The one whose gradient the step was made from. */
    private String loss(int at) {
        return pen.number(run.history().loss(at - 1));
    }

    private String rate(int at) {
        return pen.number(run.trial().rate(at - 1));
    }

    /** Of how many the trial has, the last of which may be cut short. */
    private String epoch(int at) {
        Trial trial = run.trial();
        int perEpoch = trial.problem().stepsPerEpoch();
        int epochs = RunLength.epochs(trial.limit().steps(), perEpoch);
        return speech.say(Phrase.INSPECT_OF, Integer.toString((at - 1) / perEpoch + 1), Integer.toString(epochs));
    }
}
