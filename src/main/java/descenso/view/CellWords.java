package descenso.view;

import descenso.phrases.Phrase;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What stands in a table's cells, told. */
record CellWords(Quantity quantity, Speech speech) {

    /** Numbers at some time, and how that is told. */
    private static final Map<Phrase, Phrase> DATED = Map.of(
            Phrase.DYNAMICS_BEST_STEP, Phrase.LAB_TOLD_BEST_STEP,
            Phrase.DYNAMICS_BEST_EPOCH, Phrase.LAB_TOLD_BEST_EPOCH,
            Phrase.DYNAMICS_BEST_VALIDATION, Phrase.LAB_TOLD_BEST_VALIDATION,
            Phrase.TABLE_BEST_LOSS, Phrase.LAB_TOLD_BEST_STEP,
            Phrase.TABLE_BEST_TRAIN_LOSS, Phrase.LAB_TOLD_BEST_EPOCH,
            Phrase.TABLE_BEST_VALIDATION_LOSS, Phrase.LAB_TOLD_BEST_VALIDATION,
            Phrase.TABLE_BEST_ACCURACY, Phrase.LAB_TOLD_BEST_ACCURACY);

    /** A letter or digit: of a number that is none, there is nothing to tell. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    boolean isCalled(Phrase phrase) {
        return quantity.name().equals(speech.say(phrase));
    }

    boolean isDated() {
        return quantity.cells().stream().anyMatch(cell -> cell.time().isPresent());
    }

    /** When it was; empty where that is not told. */
    OptionalInt time(int cell) {
        return cell(cell).time();
    }

    /** With that name before it; empty where there is nothing, or no number that is worth it. */
    String said(int cell, String name) {
        String value = cell(cell).value();
        if (!NUMBER.matcher(value).matches() || isEndless(value)) {
            return "";
        }
        OptionalInt time = time(cell);
        return time.isPresent() ? speech.say(phrase(), value, Integer.toString(time.getAsInt())) : name + " " + value;
    }

    private Phrase phrase() {
        return DATED.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private TableCell cell(int cell) {
        return quantity.cells().get(cell);
    }

    /** Beyond all bounds: that the run diverged is told anyway. */
    private boolean isEndless(String value) {
        return value.endsWith(speech.glyphs().write("∞"));
    }
}
