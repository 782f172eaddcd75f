package descenso.view.spoken;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.naming.NamedRun;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleFunction;

/** How what is known of curves is said: numbers, times and shares, in a reader's language and characters. */
record TrendNumbers(Language language, UiText speech) {

    /** From so many times on, powers of ten say more. */
    private static final double HUGE = 1e4;

    /** Below so many times, a share says more. */
    private static final double DOUBLE = 2;

    /** A smaller share is none. */
    private static final double LEAST = 1e-3;

    private static final int COARSE = 2;
    private static final double PERCENT = 100;

    /** Significant digits. */
    private static final int ROUGH = 3;

    private static final int FEW = 6;

    String say(MessageKey phrase, String... arguments) {
        return speech.say(phrase, arguments);
    }

    /** What a run does, after its name. */
    String ofRun(NamedRun run, List<String> sentences) {
        return say(MessageKey.CURVE_OF, run.name(), String.join(" ", sentences));
    }

    /** That a run left all bounds, and when. */
    String diverged(Snapshot run) {
        return say(MessageKey.CURVE_DIVERGES_BLANK, RunUnit.STEP.at(run.steps(), speech));
    }

    /** The same after what it did before. */
    String divergesThen(Snapshot run) {
        return say(MessageKey.CURVE_THEN_DIVERGES, RunUnit.STEP.at(run.steps(), speech));
    }

    /** As much of it as tells how large it is. */
    String number(double value) {
        return speech.glyphs().encode(digits().threeDigits(value));
    }

    /** Both in as few digits as tell one from the other, where a reader can tell them apart at all. */
    List<String> distinguish(double one, double other) {
        DoubleFunction<String> written = distinguishingFormat(one, other);
        return List.of(written.apply(one), written.apply(other));
    }

    /** How numbers are written where these two are told apart. */
    DoubleFunction<String> distinguishingFormat(double one, double other) {
        DoubleFunction<String> written = areSame(one, other, ROUGH) ? digits()::significant : digits()::threeDigits;
        return value -> speech.glyphs().encode(written.apply(value));
    }

    /** Whether a reader would take them for the same number. */
    boolean formatEqually(double one, double other) {
        return areSame(one, other, FEW);
    }

    private static boolean areSame(double one, double other, int significant) {
        return rounded(one, significant).compareTo(rounded(other, significant)) == 0;
    }

    private static BigDecimal rounded(double value, int significant) {
        return new BigDecimal(value).round(new MathContext(significant));
    }

    /** A share of 1, in hundredths. */
    String percent(double share) {
        return say(MessageKey.CURVE_PERCENT, hundredths(share));
    }

    /** The same where what it is in is said elsewhere. */
    String hundredths(double share) {
        return number(PERCENT * share);
    }

    /** The same where only its size matters. */
    String approximately(double share) {
        return say(MessageKey.CURVE_PERCENT, speech.glyphs().encode(digits().shortened(PERCENT * share, COARSE)));
    }

    String times(int count) {
        return speech.count(count, MessageKey.CURVE_ONCE, MessageKey.CURVE_TIMES);
    }

    /** How much less or more the one is than the other; empty where that cannot be said, or is nothing. */
    String change(double from, double to) {
        boolean isKnown = from > 0 && to > 0 && Math.abs(to - from) >= LEAST * from;
        return isKnown ? changed(to < from, Math.max(from, to) / Math.min(from, to), to / from) : "";
    }

    /** @param ratio of the larger to the smaller */
    private String changed(boolean isLess, double ratio, double share) {
        if (ratio < DOUBLE) {
            return say(isLess ? MessageKey.CURVE_LESS : MessageKey.CURVE_MORE, approximately(Math.abs(1 - share)));
        }
        return ratio < HUGE
                ? say(isLess ? MessageKey.CURVE_TIMES_LESS : MessageKey.CURVE_TIMES_MORE, coarse(ratio))
                : say(isLess ? MessageKey.CURVE_POWERS_LESS : MessageKey.CURVE_POWERS_MORE, powers(ratio));
    }

    private String coarse(double ratio) {
        return speech.glyphs().encode(digits().shortened(ratio, COARSE));
    }

    private static String powers(double ratio) {
        return Long.toString(Math.round(Math.log10(ratio)));
    }

    private NumberFormatter digits() {
        return new NumberFormatter(language);
    }
}
