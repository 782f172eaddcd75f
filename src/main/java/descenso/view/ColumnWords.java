package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A column of the table of runs, told cell by cell: its name in full, where the table cuts it short, and the number. */
record ColumnWords(Quantity column, List<LabRun> runs, Speech speech) {

    /** Columns of which a run's state tells. */
    private static final Set<Phrase> TOLD = Set.of(Phrase.INSPECT_STEP, Phrase.INSPECT_EPOCH, Phrase.TABLE_STATUS);

    /** The names that a table has little room for. */
    private static final Map<Phrase, Phrase> IN_FULL = Map.of(
            Phrase.DYNAMICS_TRAIN_LOSS, Phrase.TABLE_TRAIN_LOSS,
            Phrase.DYNAMICS_VALIDATION_LOSS, Phrase.TABLE_VALIDATION_LOSS,
            Phrase.DYNAMICS_ACCURACY, Phrase.TABLE_ACCURACY,
            Phrase.DYNAMICS_GOAL, Phrase.TABLE_STEPS_TO_GOAL,
            Phrase.DYNAMICS_OSCILLATIONS, Phrase.TABLE_OSCILLATIONS,
            Phrase.DYNAMICS_LAST_STEP, Phrase.DETAILS_LAST_STEP);

    /** Numbers at some time, with when that was in brackets. */
    private static final Map<Phrase, Phrase> DATED = Map.of(
            Phrase.DYNAMICS_BEST_STEP, Phrase.LABWORDS_BEST_STEP,
            Phrase.DYNAMICS_BEST_EPOCH, Phrase.LABWORDS_BEST_EPOCH,
            Phrase.DYNAMICS_BEST_VALIDATION, Phrase.LABWORDS_BEST_VALIDATION);

    private static final Pattern DATE = Pattern.compile("(.*) \\((\\d+)\\)");

    /** A letter or digit: of a number that is none, there is nothing to tell. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    boolean isTold() {
        return TOLD.stream().noneMatch(this::isCalled);
    }

    private boolean isCalled(Phrase phrase) {
        return column.name().equals(speech.say(phrase));
    }

    String name() {
        return IN_FULL.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(entry -> speech.say(entry.getValue()))
                .findFirst()
                .orElseGet(column::name);
    }

    /** Of the run with that number, from 0; empty where there is nothing to tell. */
    String of(int run) {
        String cell = column.cells().get(run).text();
        Matcher dated = DATE.matcher(cell);
        if (!NUMBER.matcher(cell).matches() || isEndless(cell) || isCalled(Phrase.DYNAMICS_GOAL)) {
            return "";
        }
        return dated.matches() ? dated(dated.group(1), dated.group(2), run) : name() + " " + cell;
    }

    /** A number beyond all bounds: that the run diverged is told anyway. */
    private boolean isEndless(String cell) {
        return cell.endsWith(speech.glyphs().write("∞"));
    }

    /** Nothing of what is so now: that is told anyway. */
    private String dated(String number, String when, int run) {
        Snapshot snapshot = runs.get(run).run();
        int now = isCalled(Phrase.DYNAMICS_BEST_STEP) ? snapshot.steps() : snapshot.epochs() - 1;
        return when.equals(Integer.toString(now)) ? "" : said(number, when);
    }

    private String said(String number, String when) {
        return DATED.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(entry -> speech.say(entry.getValue(), number, when))
                .findFirst()
                .orElseThrow();
    }

    /** The best with their numbers; of what only tells what once was, none. */
    List<String> winners() {
        return DATED.keySet().stream().anyMatch(this::isCalled)
                ? List.of()
                : IntStream.range(0, runs.size())
                        .filter(run -> column.cells().get(run).flag() == Flag.BEST)
                        .mapToObj(run -> speech.say(
                                Phrase.LABWORDS_WITH,
                                runs.get(run).name(),
                                column.cells().get(run).text()))
                        .toList();
    }
}
