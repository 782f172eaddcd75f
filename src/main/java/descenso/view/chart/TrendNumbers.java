package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.RunUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleFunction;

/** Formats the values of curves in sentences: numbers, counts and shares, in the learner's language and characters. */
record TrendNumbers(UiText texts) {

    /** Ratio from which a change is expressed in powers of ten. */
    private static final double HUGE = 1e4;

    /** Ratio below which a change is expressed as a percentage. */
    private static final double DOUBLE = 2;

    /** Minimum relative change that is mentioned. */
    private static final double LEAST = 1e-3;

    private static final int COARSE = 2;
    static final double PERCENT = 100;

    /** Significant digits of two numbers that are formatted in more digits if they are equal in these. */
    private static final int ROUGH = 3;

    /** Significant digits in which two numbers must differ to look different to a reader. */
    private static final int FEW = 6;

    String say(MessageKey key, String... arguments) {
        return texts.say(key, arguments);
    }

    /** Returns the sentence that a run diverged, with the step. */
    String diverged(Snapshot run) {
        return say(MessageKey.CURVE_DIVERGES_BLANK, atStep(run.steps()));
    }

    /** Returns the end of a sentence that a run then diverged, with the step. */
    String divergesThen(Snapshot run) {
        return say(MessageKey.CURVE_THEN_DIVERGES, atStep(run.steps()));
    }

    String atStep(int step) {
        return RunUnit.STEP.at(step, texts);
    }

    String atEpoch(int epoch) {
        return RunUnit.EPOCH.at(epoch, texts);
    }

    /** Returns the number of steps of a run in words. */
    String steps(Snapshot run) {
        return RunUnit.STEP.count(run.steps(), texts);
    }

    /** Formats a number with three significant digits. */
    String number(double value) {
        return texts.encode(texts.numbers().threeDigits(value));
    }

    /** Returns a format that distinguishes two numbers, if they differ in {@code FEW} significant digits. */
    DoubleFunction<String> distinguishingFormat(double one, double other) {
        DoubleFunction<String> written =
                areSame(one, other, ROUGH) ? texts.numbers()::significant : texts.numbers()::threeDigits;
        return value -> texts.encode(written.apply(value));
    }

    /** Tests whether two numbers look the same to a reader. */
    boolean formatEqually(double one, double other) {
        return areSame(one, other, FEW);
    }

    private static boolean areSame(double one, double other, int significant) {
        MathContext digits = new MathContext(significant);
        return new BigDecimal(one).round(digits).compareTo(new BigDecimal(other).round(digits)) == 0;
    }

    /** Formats a share, from 0 to 1, as a percentage. */
    String percent(double share) {
        return say(MessageKey.CURVE_PERCENT, number(PERCENT * share));
    }

    /** Formats a share as a percentage, rounded to two significant digits. */
    String approximately(double share) {
        return say(MessageKey.CURVE_PERCENT, coarse(PERCENT * share));
    }

    private String coarse(double value) {
        return texts.encode(texts.numbers().shortened(value, COARSE));
    }

    String times(int count) {
        return texts.count(count, MessageKey.CURVE_ONCE, MessageKey.CURVE_TIMES);
    }

    /** Returns by how much a number changes; empty if one is not positive or the change is below {@code LEAST}. */
    String change(double from, double to) {
        if (!(from > 0 && to > 0 && Math.abs(to - from) >= LEAST * from)) {
            return "";
        }
        boolean isLess = to < from;
        double ratio = Math.max(from, to) / Math.min(from, to);
        if (ratio < DOUBLE) {
            return say(isLess ? MessageKey.CURVE_LESS : MessageKey.CURVE_MORE, approximately(Math.abs(1 - to / from)));
        }
        if (ratio < HUGE) {
            return say(isLess ? MessageKey.CURVE_TIMES_LESS : MessageKey.CURVE_TIMES_MORE, coarse(ratio));
        }
        String powers = Long.toString(Math.round(Math.log10(ratio)));
        return say(isLess ? MessageKey.CURVE_POWERS_LESS : MessageKey.CURVE_POWERS_MORE, powers);
    }
}
