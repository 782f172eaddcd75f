package descenso.view;

import descenso.phrases.Phrase;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a table's cells, told. */
record CellWords(Quantity quantity, Speech speech) {

    /** Numbers at some time, with when that was in brackets. */
    private static final Map<Phrase, Phrase> DATED = Map.of(
            Phrase.DYNAMICS_BEST_STEP, Phrase.LAB_TOLD_BEST_STEP,
            Phrase.DYNAMICS_BEST_EPOCH, Phrase.LAB_TOLD_BEST_EPOCH,
            Phrase.DYNAMICS_BEST_VALIDATION, Phrase.LAB_TOLD_BEST_VALIDATION,
            Phrase.TABLE_BEST_LOSS, Phrase.LAB_TOLD_BEST_STEP,
            Phrase.TABLE_BEST_TRAIN_LOSS, Phrase.LAB_TOLD_BEST_EPOCH,
            Phrase.TABLE_BEST_VALIDATION_LOSS, Phrase.LAB_TOLD_BEST_VALIDATION,
            Phrase.TABLE_BEST_ACCURACY, Phrase.LAB_TOLD_BEST_ACCURACY);

    private static final Pattern DATE = Pattern.compile("(.*) \\((\\d+)\\)");

    /** A letter or digit: of a number that is none, there is nothing to tell. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    boolean isCalled(Phrase phrase) {
        return quantity.name().equals(speech.say(phrase));
    }

    boolean isDated() {
        return DATED.keySet().stream().anyMatch(this::isCalled);
    }

    /** When it was, as it is written there; empty where that is not told. */
    String date(int cell) {
        Matcher dated = DATE.matcher(text(cell));
        return isDated() && dated.matches() ? dated.group(2) : "";
    }

    /** With that name before it; empty where there is nothing, or no number that is worth it. */
    String said(int cell, String name) {
        String text = text(cell);
        if (!NUMBER.matcher(text).matches() || isEndless(text)) {
            return "";
        }
        Matcher dated = DATE.matcher(text);
        return isDated() && dated.matches() ? speech.say(phrase(), dated.group(1), dated.group(2)) : name + " " + text;
    }

    private Phrase phrase() {
        return DATED.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private String text(int cell) {
        return quantity.cells().get(cell).text();
    }

    /** Beyond all bounds: that the run diverged is told anyway. */
    private boolean isEndless(String text) {
        return text.endsWith(speech.glyphs().write("∞"));
    }
}
