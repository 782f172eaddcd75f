package descenso.view;

import descenso.phrases.Language;
import descenso.train.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Numbers as a reader of that language writes them. A last zero is written only where further digits were left out. */
record Digits(Language language) {

    private static final int FEW = 6;
    private static final int MANY = 13;
    private static final int DECIMALS = 12;

    /** Powers of ten: from the one on, and below the other, a number is written with its exponent. */
    private static final int LARGE = 9;

    private static final int SMALL = -3;

    /** As much of it as tells one run from another: six significant digits. */
    String few(double value) {
        return written(value, FEW);
    }

    /** As much of it as tells whether two computations agree: twelve decimals, or thirteen significant digits. */
    String many(double value) {
        return written(value, MANY);
    }

    /** A run's name, with the values that tell it from others. */
    String label(Label label) {
        return label.variables().entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " = " + few(entry.getValue()))
                .collect(Collectors.joining("", label.optimizer(), ""));
    }

    private String written(double value, int precision) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "—" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String text = exponent >= SMALL && exponent < LARGE
                ? plain(value, Math.min(precision - 1 - exponent, DECIMALS))
                : cut(value, rounded, exponent) + "e" + exponent;
        return language == Language.ES ? text.replace('.', ',') : text;
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(Math.max(decimals, 0), RoundingMode.HALF_EVEN);
        return cut(value, rounded, 0);
    }

    /** In units of that power of ten; without last zeros where the number says all of the value. */
    private static String cut(double value, BigDecimal number, int exponent) {
        BigDecimal cut = number.doubleValue() == value ? number.stripTrailingZeros() : number;
        return cut.movePointLeft(exponent).toPlainString();
    }
}
