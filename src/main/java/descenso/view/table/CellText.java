package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.view.text.UiText;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What stands in a table's cells, told. */
public record CellText(RunColumn quantity, UiText speech) {

    /** Numbers at some time, and how that is told. */
    private static final Map<MessageKey, MessageKey> DATED = Map.of(
            MessageKey.DYNAMICS_BEST_STEP, MessageKey.LAB_TOLD_BEST_STEP,
            MessageKey.DYNAMICS_BEST_EPOCH, MessageKey.LAB_TOLD_BEST_EPOCH,
            MessageKey.DYNAMICS_BEST_VALIDATION, MessageKey.LAB_TOLD_BEST_VALIDATION,
            MessageKey.TABLE_BEST_LOSS, MessageKey.LAB_TOLD_BEST_STEP,
            MessageKey.TABLE_BEST_TRAIN_LOSS, MessageKey.LAB_TOLD_BEST_EPOCH,
            MessageKey.TABLE_BEST_VALIDATION_LOSS, MessageKey.LAB_TOLD_BEST_VALIDATION,
            MessageKey.TABLE_BEST_ACCURACY, MessageKey.LAB_TOLD_BEST_ACCURACY);

    /** A letter or digit: of a number that is none, there is nothing to tell. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    boolean isCalled(MessageKey phrase) {
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
    public String said(int cell, String name) {
        String value = cell(cell).value();
        if (!NUMBER.matcher(value).matches() || isEndless(value)) {
            return "";
        }
        OptionalInt time = time(cell);
        return time.isPresent() ? speech.say(phrase(), value, Integer.toString(time.getAsInt())) : name + " " + value;
    }

    private MessageKey phrase() {
        return DATED.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private RunCell cell(int cell) {
        return quantity.cells().get(cell);
    }

    /** Beyond all bounds: that the run diverged is told anyway. */
    private boolean isEndless(String value) {
        return value.endsWith(speech.glyphs().encode("∞"));
    }
}
