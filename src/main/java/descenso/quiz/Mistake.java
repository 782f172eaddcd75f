package descenso.quiz;

import descenso.phrases.Phrase;
import java.util.Locale;

/** What people do wrong who compute a number by hand. */
public enum Mistake {
    /** m and v taken as they are. */
    NO_BIAS_CORRECTION(Phrase.MISTAKE_NO_BIAS_CORRECTION),
    /** Corrected with 1 − β at every step. */
    BIAS_POWER(Phrase.MISTAKE_BIAS_POWER),
    /** Corrected where the rule does not. */
    NEEDLESS_BIAS_CORRECTION(Phrase.MISTAKE_NEEDLESS_BIAS_CORRECTION),
    /** β₁ for β₂ and β₂ for β₁. */
    SWAPPED_BETAS(Phrase.MISTAKE_SWAPPED_BETAS),
    /** All of the gradient added to what should take its share, 1 − β. */
    NO_SHARE(Phrase.MISTAKE_NO_SHARE),
    /** A share of the gradient added to what should take all of it. */
    NEEDLESS_SHARE(Phrase.MISTAKE_NEEDLESS_SHARE),
    /** β for 1 − β and 1 − β for β, in a running mean. */
    SWAPPED_SHARES(Phrase.MISTAKE_SWAPPED_SHARES),
    /** g² added to s without 1 − β. */
    SQUARE_NOT_AVERAGED(Phrase.MISTAKE_SQUARE_NOT_AVERAGED),
    /** g, or its size, where its square belongs. */
    NOT_SQUARED(Phrase.MISTAKE_NOT_SQUARED),
    EPSILON_INSIDE(Phrase.MISTAKE_EPSILON_INSIDE),
    NO_ROOT(Phrase.MISTAKE_NO_ROOT),
    /** η left out. */
    NO_RATE(Phrase.MISTAKE_NO_RATE),
    /** What was remembered counted as 0 at the last step. */
    PAST_FORGOTTEN(Phrase.MISTAKE_PAST_FORGOTTEN),
    /** The last step taken by the gradient of the one before. */
    OLD_GRADIENT(Phrase.MISTAKE_OLD_GRADIENT),
    /** A step too few. */
    STEP_BEFORE(Phrase.MISTAKE_STEP_BEFORE),
    /** A step too many. */
    STEP_AFTER(Phrase.MISTAKE_STEP_AFTER),
    /** Another of the rule's quantities than the one that was asked for. */
    OTHER_QUANTITY(Phrase.MISTAKE_OTHER_QUANTITY),
    /** The other sign: of the step, of the gradient, or of the answer. */
    SIGN(Phrase.MISTAKE_SIGN),
    /** A hundred times too large or too small: per cent for a fraction, or a fraction for per cent. */
    PERCENT(Phrase.MISTAKE_PERCENT),
    /** One over it. */
    INVERSE(Phrase.MISTAKE_INVERSE);

    private final Phrase phrase;

    Mistake(Phrase phrase) {
        this.phrase = phrase;
    }

    /** What was done and what is right; of what was given ({0}) and what was asked for ({1}), the names. */
    Phrase phrase() {
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
