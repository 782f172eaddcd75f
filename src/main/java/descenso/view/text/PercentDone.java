package descenso.view.text;

import descenso.phrases.MessageKey;

/**
 * How much of a whole is done, in words.
 *
 * @param share from 0 to 1
 */
public record PercentDone(double share, UiText speech) {

    private static final int WHOLE = 100;

    /** What a share that is a whole number of hundredths may fall short of it by. */
    private static final double ROUNDING = 1e-9;

    public String percent() {
        return speech.say(MessageKey.RACE_SHARE, hundredths());
    }

    /** Rounded down, so that all is done where it says so. */
    public String hundredths() {
        return Long.toString((long) (WHOLE * share + ROUNDING));
    }
}
