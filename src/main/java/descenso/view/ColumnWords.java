package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A column of the table of runs, told cell by cell: its name in full, where the table cuts it short, and the number. */
record ColumnWords(Quantity column, List<LabRun> runs, Speech speech) {

    /** The names that a table has little room for. */
    private static final Map<Phrase, Phrase> IN_FULL = Map.of(
            Phrase.DYNAMICS_TRAIN_LOSS, Phrase.TABLE_TRAIN_LOSS,
            Phrase.DYNAMICS_VALIDATION_LOSS, Phrase.TABLE_VALIDATION_LOSS,
            Phrase.DYNAMICS_ACCURACY, Phrase.TABLE_ACCURACY,
            Phrase.DYNAMICS_GOAL, Phrase.TABLE_STEPS_TO_GOAL,
            Phrase.DYNAMICS_OSCILLATIONS, Phrase.TABLE_OSCILLATIONS,
            Phrase.DYNAMICS_LAST_STEP, Phrase.DETAILS_LAST_STEP);

    private CellWords cells() {
        return new CellWords(column, speech);
    }

    String name() {
        return IN_FULL.entrySet().stream()
                .filter(entry -> cells().isCalled(entry.getKey()))
                .map(entry -> speech.say(entry.getValue()))
                .findFirst()
                .orElseGet(column::name);
    }

    /** Of the run with that number, from 0; empty where there is nothing to tell that its state does not tell. */
    String of(int run) {
        return cells().isCalled(Phrase.DYNAMICS_GOAL) || isNow(run) ? "" : cells().said(run, name());
    }

    /** Whether the best is what is so now. */
    private boolean isNow(int run) {
        Snapshot snapshot = runs.get(run).run();
        int now = cells().isCalled(Phrase.DYNAMICS_BEST_STEP) ? snapshot.steps() : snapshot.epochs() - 1;
        return cells().time(run).equals(OptionalInt.of(now));
    }

    /** The best with their numbers; of what only tells what once was, none. */
    List<String> winners() {
        return cells().isDated()
                ? List.of()
                : IntStream.range(0, runs.size())
                        .filter(run -> column.cells().get(run).flag() == Flag.BEST)
                        .mapToObj(run -> speech.say(
                                Phrase.LAB_TOLD_WITH,
                                runs.get(run).name(),
                                column.cells().get(run).text()))
                        .toList();
    }
}
