package descenso.view.chart;

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

/** Formats the values of curves in sentences: numbers, counts and shares, in the learner's language and characters. */
record TrendNumbers(Language language, UiText texts) {

    /** Ratio from which a change is expressed in powers of ten. */
    private static final double HUGE = 1e4;

    /** Ratio below which a change is expressed as a percentage. */
    private static final double DOUBLE = 2;

    /** Minimum relative change that is mentioned. */
    private static final double LEAST = 1e-3;

    private static final int COARSE = 2;
    private static final double PERCENT = 100;

    /** Significant digits of two numbers that are formatted in more digits if they are equal in these. */
    private static final int ROUGH = 3;

    /** Significant digits in which two numbers must differ to look different to a reader. */
    private static final int FEW = 6;

    String say(MessageKey key, String... arguments) {
        return texts.say(key, arguments);
    }

    /** Returns the sentences about a run, after its name. */
    String ofRun(NamedRun run, List<String> sentences) {
        return say(MessageKey.CURVE_OF, run.name(), String.join(" ", sentences));
    }

    /** Returns the sentence that a run diverged, with the step. */
    String diverged(Snapshot run) {
        return say(MessageKey.CURVE_DIVERGES_BLANK, RunUnit.STEP.at(run.steps(), texts));
    }

    /** Returns the end of a sentence that a run then diverged, with the step. */
    String divergesThen(Snapshot run) {
        return say(MessageKey.CURVE_THEN_DIVERGES, RunUnit.STEP.at(run.steps(), texts));
    }

    /** Formats a number with three significant digits. */
    String number(double value) {
        return texts.characters().encode(numbers().threeDigits(value));
    }

    /** Formats two numbers with as few digits as distinguish them, if they differ in {@code FEW} significant digits. */
    List<String> distinguish(double one, double other) {
        DoubleFunction<String> written = distinguishingFormat(one, other);
        return List.of(written.apply(one), written.apply(other));
    }

    /** Returns a format that distinguishes two numbers. */
    DoubleFunction<String> distinguishingFormat(double one, double other) {
        DoubleFunction<String> written = areSame(one, other, ROUGH) ? numbers()::significant : numbers()::threeDigits;
        return value -> texts.characters().encode(written.apply(value));
    }

    /** Tests whether two numbers look the same to a reader. */
    boolean formatEqually(double one, double other) {
        return areSame(one, other, FEW);
    }

    private static boolean areSame(double one, double other, int significant) {
        return rounded(one, significant).compareTo(rounded(other, significant)) == 0;
    }

    private static BigDecimal rounded(double value, int significant) {
        return new BigDecimal(value).round(new MathContext(significant));
    }

    /** Formats a share, from 0 to 1, as a percentage. */
    String percent(double share) {
        return say(MessageKey.CURVE_PERCENT, hundredths(share));
    }

    /** Formats a share in hundredths, without the word "percent". */
    String hundredths(double share) {
        return number(PERCENT * share);
    }

    /** Formats a share as a percentage, rounded to two significant digits. */
    String approximately(double share) {
        return say(MessageKey.CURVE_PERCENT, texts.characters().encode(numbers().shortened(PERCENT * share, COARSE)));
    }

    String times(int count) {
        return texts.count(count, MessageKey.CURVE_ONCE, MessageKey.CURVE_TIMES);
    }

    /**
     * Returns by how much the second number is larger or smaller than the first. Returns an empty string if a number is
     * not positive or the change is below {@code LEAST}.
     */
    String change(double from, double to) {
        boolean isKnown = from > 0 && to > 0 && Math.abs(to - from) >= LEAST * from;
        return isKnown ? changed(to < from, Math.max(from, to) / Math.min(from, to), to / from) : "";
    }

    /**
     * Returns the change in words.
     *
     * @param ratio ratio of the larger number to the smaller
     */
    private String changed(boolean isLess, double ratio, double share) {
        if (ratio < DOUBLE) {
            return say(isLess ? MessageKey.CURVE_LESS : MessageKey.CURVE_MORE, approximately(Math.abs(1 - share)));
        }
        return ratio < HUGE
                ? say(isLess ? MessageKey.CURVE_TIMES_LESS : MessageKey.CURVE_TIMES_MORE, coarse(ratio))
                : say(isLess ? MessageKey.CURVE_POWERS_LESS : MessageKey.CURVE_POWERS_MORE, powers(ratio));
    }

    private String coarse(double ratio) {
        return texts.characters().encode(numbers().shortened(ratio, COARSE));
    }

    private static String powers(double ratio) {
        return Long.toString(Math.round(Math.log10(ratio)));
    }

    private NumberFormatter numbers() {
        return new NumberFormatter(language);
    }
}
