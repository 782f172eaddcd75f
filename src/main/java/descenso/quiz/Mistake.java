package descenso.quiz;

import descenso.phrases.MessageKey;
import java.util.Locale;

/** A typical error in computing a number by hand. */
public enum Mistake {
    /** m and v used without bias correction. */
    NO_BIAS_CORRECTION(MessageKey.MISTAKE_NO_BIAS_CORRECTION),
    /** Bias correction with 1 − β at every step, not 1 − βᵗ. */
    BIAS_POWER(MessageKey.MISTAKE_BIAS_POWER),
    /** Bias correction in a rule that has none. */
    NEEDLESS_BIAS_CORRECTION(MessageKey.MISTAKE_NEEDLESS_BIAS_CORRECTION),
    /** β₁ and β₂ exchanged. */
    SWAPPED_BETAS(MessageKey.MISTAKE_SWAPPED_BETAS),
    /** The whole gradient added to a running mean; its weight 1 − β is missing. */
    NO_SHARE(MessageKey.MISTAKE_NO_SHARE),
    /** The gradient weighted by 1 − β in a sum that takes the whole gradient. */
    NEEDLESS_SHARE(MessageKey.MISTAKE_NEEDLESS_SHARE),
    /** β and 1 − β exchanged in a running mean. */
    SWAPPED_SHARES(MessageKey.MISTAKE_SWAPPED_SHARES),
    /** g² added to s without its weight 1 − β. */
    SQUARE_NOT_AVERAGED(MessageKey.MISTAKE_SQUARE_NOT_AVERAGED),
    /** g, or |g|, in place of g². */
    NOT_SQUARED(MessageKey.MISTAKE_NOT_SQUARED),
    /** ε added inside the root, not after it. */
    EPSILON_INSIDE(MessageKey.MISTAKE_EPSILON_INSIDE),
    /** The root left out. */
    NO_ROOT(MessageKey.MISTAKE_NO_ROOT),
    /** The learning rate η left out. */
    NO_RATE(MessageKey.MISTAKE_NO_RATE),
    /** The state taken as 0 before the last step. */
    PAST_FORGOTTEN(MessageKey.MISTAKE_PAST_FORGOTTEN),
    /** The last step made with the gradient of the step before. */
    OLD_GRADIENT(MessageKey.MISTAKE_OLD_GRADIENT),
    /** One step too few. */
    STEP_BEFORE(MessageKey.MISTAKE_STEP_BEFORE),
    /** One step too many. */
    STEP_AFTER(MessageKey.MISTAKE_STEP_AFTER),
    /** Another quantity of the rule than the requested one. */
    OTHER_QUANTITY(MessageKey.MISTAKE_OTHER_QUANTITY),
    /** The wrong sign of the step, of the gradient or of the answer. */
    SIGN(MessageKey.MISTAKE_SIGN),
    /** A number a hundred times too large or too small: per cent and fraction confused. */
    PERCENT(MessageKey.MISTAKE_PERCENT),
    /** The reciprocal of the number. */
    INVERSE(MessageKey.MISTAKE_INVERSE);

    private final MessageKey key;

    Mistake(MessageKey key) {
        this.key = key;
    }

    /**
     * Returns the key of a sentence about the error and its correction. It may contain the given ({0}) and the
     * requested quantity ({1}).
     */
    MessageKey key() {
        return key;
    }

    /** Tests whether the formulas were right and the answer was read from the wrong step or quantity. */
    boolean isOfReading() {
        return this == STEP_BEFORE || this == STEP_AFTER || this == OTHER_QUANTITY;
    }

    /** Returns the name in the journal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
