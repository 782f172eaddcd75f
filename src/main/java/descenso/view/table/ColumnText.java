package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.naming.NamedRun;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Renders a column of the table of runs as text, cell by cell: the full name, which the table abbreviates, and the
 * value.
 */
public record ColumnText(RunColumn column, List<NamedRun> runs, UiText texts) {

    /** Full names of the columns that the table abbreviates. */
    private static final Map<MessageKey, MessageKey> IN_FULL = Map.of(
            MessageKey.DYNAMICS_TRAIN_LOSS, MessageKey.TABLE_TRAIN_LOSS,
            MessageKey.DYNAMICS_VALIDATION_LOSS, MessageKey.TABLE_VALIDATION_LOSS,
            MessageKey.DYNAMICS_ACCURACY, MessageKey.TABLE_ACCURACY,
            MessageKey.DYNAMICS_GOAL, MessageKey.TABLE_STEPS_TO_GOAL,
            MessageKey.DYNAMICS_OSCILLATIONS, MessageKey.TABLE_OSCILLATIONS,
            MessageKey.DYNAMICS_LAST_STEP, MessageKey.DETAILS_LAST_STEP);

    private CellText cells() {
        return new CellText(column, texts);
    }

    public String name() {
        return IN_FULL.entrySet().stream()
                .filter(entry -> cells().isCalled(entry.getKey()))
                .map(entry -> texts.say(entry.getValue()))
                .findFirst()
                .orElseGet(column::name);
    }

    /** Returns the cell of a run, 0-based; empty if it adds nothing to the run's state. */
    public String of(int run) {
        return cells().isCalled(MessageKey.DYNAMICS_GOAL) || isNow(run) ? "" : cells().spoken(run, name());
    }

    /** Tests whether the best value is the current one. */
    private boolean isNow(int run) {
        Snapshot snapshot = runs.get(run).run();
        int now = cells().isCalled(MessageKey.DYNAMICS_BEST_STEP) ? snapshot.steps() : snapshot.epochs() - 1;
        return cells().time(run).equals(OptionalInt.of(now));
    }

    /** Returns the best runs with their values; empty for a column that gives a time with each value. */
    public List<String> winners() {
        return cells().isDated()
                ? List.of()
                : IntStream.range(0, runs.size())
                        .filter(run -> column.cells().get(run).flag() == Flag.BEST)
                        .mapToObj(run -> texts.say(
                                MessageKey.LAB_TOLD_WITH,
                                runs.get(run).name(),
                                column.cells().get(run).text()))
                        .toList();
    }
}
