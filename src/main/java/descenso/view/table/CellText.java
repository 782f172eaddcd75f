package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.view.text.UiText;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Renders the cells of a column as text. */
public record CellText(RunColumn column, UiText texts) {

    /** Sentences for the cells of columns that give a time with each value, by column. */
    private static final Map<MessageKey, MessageKey> DATED = Map.of(
            MessageKey.DYNAMICS_BEST_STEP, MessageKey.LAB_TOLD_BEST_STEP,
            MessageKey.DYNAMICS_BEST_EPOCH, MessageKey.LAB_TOLD_BEST_EPOCH,
            MessageKey.DYNAMICS_BEST_VALIDATION, MessageKey.LAB_TOLD_BEST_VALIDATION,
            MessageKey.TABLE_BEST_LOSS, MessageKey.LAB_TOLD_BEST_STEP,
            MessageKey.TABLE_BEST_TRAIN_LOSS, MessageKey.LAB_TOLD_BEST_EPOCH,
            MessageKey.TABLE_BEST_VALIDATION_LOSS, MessageKey.LAB_TOLD_BEST_VALIDATION,
            MessageKey.TABLE_BEST_ACCURACY, MessageKey.LAB_TOLD_BEST_ACCURACY);

    /** A value with a letter or a digit. Any other, such as a dash, is not worth a sentence. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    boolean isCalled(MessageKey key) {
        return column.name().equals(texts.say(key));
    }

    boolean isDated() {
        return column.cells().stream().anyMatch(cell -> cell.time().isPresent());
    }

    /** Returns the step or epoch of a cell's value; empty if it has none. */
    OptionalInt time(int cell) {
        return cell(cell).time();
    }

    /**
     * Returns the value with its name, or in a sentence with its time. Returns an empty string if the cell is empty,
     * has no number, or is infinite.
     */
    public String spoken(int cell, String name) {
        String value = cell(cell).value();
        if (!NUMBER.matcher(value).matches() || isInfinite(value)) {
            return "";
        }
        OptionalInt time = time(cell);
        return time.isPresent() ? texts.say(key(), value, Integer.toString(time.getAsInt())) : name + " " + value;
    }

    private MessageKey key() {
        return DATED.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private RunCell cell(int cell) {
        return column.cells().get(cell);
    }

    /** Tests whether a value is infinite. Another sentence reports the divergence. */
    private boolean isInfinite(String value) {
        return value.endsWith(texts.characters().encode("∞"));
    }
}
