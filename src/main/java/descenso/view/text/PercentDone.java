package descenso.view.text;

import descenso.phrases.MessageKey;

/**
 * The completed part of a whole, as a percentage.
 *
 * @param share from 0 to 1
 */
public record PercentDone(double share, UiText texts) {

    private static final int WHOLE = 100;

    /** Tolerance for the rounding error of a share that is a whole number of hundredths, in hundredths. */
    private static final double ROUNDING = 1e-9;

    public String percent() {
        return texts.say(MessageKey.RACE_SHARE, hundredths());
    }

    /** Returns the percentage as digits, rounded down, so that 100 means complete. */
    public String hundredths() {
        return Long.toString((long) (WHOLE * share + ROUNDING));
    }
}
