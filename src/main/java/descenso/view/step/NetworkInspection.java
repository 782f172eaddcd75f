package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.formula.EquationFormatter;
import descenso.view.table.RunColumn;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.view.trend.RunLength;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The loss, learning rate and epoch of a network's step. The network has too many weights to show them.
 *
 * @param step from 1
 */
record NetworkInspection(Snapshot run, int step, EquationFormatter formatter, UiText texts) {

    List<Line> lines(int width) {
        List<Line> lines =
                new ArrayList<>(WrappedText.lines(texts.say(MessageKey.INSPECT_NETWORK), Style.MUTED, width));
        lines.add(Line.blank());
        lines.addAll(grid().lines(width, texts.characters()));
        return lines;
    }

    private Grid grid() {
        boolean isFirst = step == 1;
        return new Grid(
                List.of(Align.LEFT, Align.RIGHT, Align.RIGHT),
                row(Style.STRONG, "", heading(step), isFirst ? "" : heading(step - 1)),
                columns().stream().map(NetworkInspection::row).toList());
    }

    /** Returns each quantity at this step and, after the first step, at the one before. */
    List<RunColumn> columns() {
        return List.of(
                quantity(lossName(), this::loss),
                quantity(MessageKey.INSPECT_RATE, this::rate),
                quantity(MessageKey.INSPECT_EPOCH, this::epoch));
    }

    private RunColumn quantity(MessageKey name, IntFunction<String> at) {
        return RunColumn.of(texts.say(name), List.of(step, step - 1), number -> number == 0 ? "" : at.apply(number));
    }

    private static List<List<Span>> row(RunColumn column) {
        return row(
                Style.TEXT,
                column.name(),
                column.cells().get(0).text(),
                column.cells().get(1).text());
    }

    private static List<List<Span>> row(Style style, String... cells) {
        return Stream.of(cells).map(cell -> List.of(new Span(cell, style))).toList();
    }

    private String heading(int at) {
        return texts.say(MessageKey.INSPECT_BEFORE, Integer.toString(at));
    }

    private MessageKey lossName() {
        return run.trial().problem().stepsPerEpoch() > 1 ? MessageKey.INSPECT_BATCH_LOSS : MessageKey.TABLE_TRAIN_LOSS;
    }

    /** Returns the loss before the step, which gave the gradient. */
    private String loss(int at) {
        return formatter.number(run.history().loss(at - 1));
    }

    private String rate(int at) {
        return formatter.number(run.trial().rate(at - 1));
    }

    /** Returns the epoch of a step and the number of epochs of the trial, the last of which may be incomplete. */
    private String epoch(int at) {
        Trial trial = run.trial();
        int perEpoch = trial.problem().stepsPerEpoch();
        int epochs = RunLength.epochs(trial.limit().steps(), perEpoch);
        return texts.say(MessageKey.INSPECT_OF, Integer.toString((at - 1) / perEpoch + 1), Integer.toString(epochs));
    }
}
