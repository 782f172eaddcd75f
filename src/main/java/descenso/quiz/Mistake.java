package descenso.quiz;

import descenso.phrases.MessageKey;
import java.util.Locale;

/** What people do wrong who compute a number by hand. */
public enum Mistake {
    /** m and v taken as they are. */
    NO_BIAS_CORRECTION(MessageKey.MISTAKE_NO_BIAS_CORRECTION),
    /** Corrected with 1 − β at every step. */
    BIAS_POWER(MessageKey.MISTAKE_BIAS_POWER),
    /** Corrected where the rule does not. */
    NEEDLESS_BIAS_CORRECTION(MessageKey.MISTAKE_NEEDLESS_BIAS_CORRECTION),
    /** β₁ for β₂ and β₂ for β₁. */
    SWAPPED_BETAS(MessageKey.MISTAKE_SWAPPED_BETAS),
    /** All of the gradient added to what should take its share, 1 − β. */
    NO_SHARE(MessageKey.MISTAKE_NO_SHARE),
    /** A share of the gradient added to what should take all of it. */
    NEEDLESS_SHARE(MessageKey.MISTAKE_NEEDLESS_SHARE),
    /** β for 1 − β and 1 − β for β, in a running mean. */
    SWAPPED_SHARES(MessageKey.MISTAKE_SWAPPED_SHARES),
    /** g² added to s without 1 − β. */
    SQUARE_NOT_AVERAGED(MessageKey.MISTAKE_SQUARE_NOT_AVERAGED),
    /** g, or its size, where its square belongs. */
    NOT_SQUARED(MessageKey.MISTAKE_NOT_SQUARED),
    EPSILON_INSIDE(MessageKey.MISTAKE_EPSILON_INSIDE),
    NO_ROOT(MessageKey.MISTAKE_NO_ROOT),
    /** η left out. */
    NO_RATE(MessageKey.MISTAKE_NO_RATE),
    /** What was remembered counted as 0 at the last step. */
    PAST_FORGOTTEN(MessageKey.MISTAKE_PAST_FORGOTTEN),
    /** The last step taken by the gradient of the one before. */
    OLD_GRADIENT(MessageKey.MISTAKE_OLD_GRADIENT),
    /** A step too few. */
    STEP_BEFORE(MessageKey.MISTAKE_STEP_BEFORE),
    /** A step too many. */
    STEP_AFTER(MessageKey.MISTAKE_STEP_AFTER),
    /** Another of the rule's quantities than the one that was asked for. */
    OTHER_QUANTITY(MessageKey.MISTAKE_OTHER_QUANTITY),
    /** The other sign: of the step, of the gradient, or of the answer. */
    SIGN(MessageKey.MISTAKE_SIGN),
    /** A hundred times too large or too small: per cent for a fraction, or a fraction for per cent. */
    PERCENT(MessageKey.MISTAKE_PERCENT),
    /** One over it. */
    INVERSE(MessageKey.MISTAKE_INVERSE);

    private final MessageKey phrase;

    Mistake(MessageKey phrase) {
        this.phrase = phrase;
    }

    /** What was done and what is right; of what was given ({0}) and what was asked for ({1}), the names. */
    MessageKey phrase() {
        return phrase;
    }

    /** Whether all formulas were right, and the answer taken from the wrong place. */
    boolean isOfReading() {
        return this == STEP_BEFORE || this == STEP_AFTER || this == OTHER_QUANTITY;
    }

    /** As it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
