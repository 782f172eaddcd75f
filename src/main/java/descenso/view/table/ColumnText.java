package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.naming.NamedRun;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A column of the table of runs, told cell by cell: its name in full, where the table cuts it short, and the number. */
public record ColumnText(RunColumn column, List<NamedRun> runs, UiText speech) {

    /** The names that a table has little room for. */
    private static final Map<MessageKey, MessageKey> IN_FULL = Map.of(
            MessageKey.DYNAMICS_TRAIN_LOSS, MessageKey.TABLE_TRAIN_LOSS,
            MessageKey.DYNAMICS_VALIDATION_LOSS, MessageKey.TABLE_VALIDATION_LOSS,
            MessageKey.DYNAMICS_ACCURACY, MessageKey.TABLE_ACCURACY,
            MessageKey.DYNAMICS_GOAL, MessageKey.TABLE_STEPS_TO_GOAL,
            MessageKey.DYNAMICS_OSCILLATIONS, MessageKey.TABLE_OSCILLATIONS,
            MessageKey.DYNAMICS_LAST_STEP, MessageKey.DETAILS_LAST_STEP);

    private CellText cells() {
        return new CellText(column, speech);
    }

    public String name() {
        return IN_FULL.entrySet().stream()
                .filter(entry -> cells().isCalled(entry.getKey()))
                .map(entry -> speech.say(entry.getValue()))
                .findFirst()
                .orElseGet(column::name);
    }

    /** Of the run with that number, from 0; empty where there is nothing to tell that its state does not tell. */
    public String of(int run) {
        return cells().isCalled(MessageKey.DYNAMICS_GOAL) || isNow(run) ? "" : cells().said(run, name());
    }

    /** Whether the best is what is so now. */
    private boolean isNow(int run) {
        Snapshot snapshot = runs.get(run).run();
        int now = cells().isCalled(MessageKey.DYNAMICS_BEST_STEP) ? snapshot.steps() : snapshot.epochs() - 1;
        return cells().time(run).equals(OptionalInt.of(now));
    }

    /** The best with their numbers; of what only tells what once was, none. */
    public List<String> winners() {
        return cells().isDated()
                ? List.of()
                : IntStream.range(0, runs.size())
                        .filter(run -> column.cells().get(run).flag() == Flag.BEST)
                        .mapToObj(run -> speech.say(
                                MessageKey.LAB_TOLD_WITH,
                                runs.get(run).name(),
                                column.cells().get(run).text()))
                        .toList();
    }
}
