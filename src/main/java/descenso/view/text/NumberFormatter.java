package descenso.view.text;

import descenso.expr.NumberText;
import descenso.phrases.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers as a reader of that language writes them, the minus in full width. A last zero is written only where further
 * digits were left out, those of rounding not counted.
 */
public record NumberFormatter(Language language) {

    private static final int ROUGH = 3;
    private static final int FEW = 6;
    private static final int MANY = 13;
    private static final int DECIMALS = 12;

    /** Powers of ten: from the one on, and below the other, a number is written with its exponent. */
    private static final int LARGE = 9;

    private static final int SMALL = -3;

    /** A number with a point, but no part of a name or of a version. */
    private static final Pattern POINTED = Pattern.compile("(?<![\\p{L}\\d_.])(\\d*)[.](\\d+)(?![\\d.])");

    /** Of what ends in a digit, a name is no number, but an exponent is. */
    private static final Pattern AFTER_NUMBER = Pattern.compile("(?<=\\d)(?<!(?<!\\d)\\p{L}\\d{1,9}), ");

    /** A power of ten, relative to the number. */
    private static final int NOISE = -14;

    /** As much of it as tells how large it is: three significant digits. */
    public String threeDigits(double value) {
        return written(value, ROUGH);
    }

    /** Where there is hardly any room. */
    public String shortened(double value, int significant) {
        return written(value, significant);
    }

    /** As much of it as tells one run from another: six significant digits. */
    public String significant(double value) {
        return written(value, FEW);
    }

    /** As much of it as tells whether two computations agree: twelve decimals, or thirteen significant digits. */
    public String grouped(double value) {
        return written(value, MANY);
    }

    /** All of it: the fewest digits that no other double has. */
    public String all(double value) {
        return Double.isFinite(value) ? written(value, new BigDecimal(NumberText.of(value))) : written(value, FEW);
    }

    /** As few digits as no two of these are the same in. */
    public DoubleFunction<String> distinguishing(List<Double> values) {
        long count = values.stream().distinct().count();
        return Stream.<DoubleFunction<String>>of(this::threeDigits, this::significant)
                .filter(writing ->
                        values.stream().map(writing::apply).distinct().count() == count)
                .findFirst()
                .orElse(this::all);
    }

    /**
     * With so many decimals, be they zeros, in units of a power of ten.
     *
     * @param value finite
     */
    public String fixed(double value, int decimals, int exponent) {
        BigDecimal number = new BigDecimal(value).movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN);
        return localised(number.toPlainString() + power(exponent));
    }

    /**
     * The power of ten in whose units it is written: 0 unless it is very large or very small.
     *
     * @param value finite
     */
    public static int exponent(double value) {
        int magnitude = magnitude(new BigDecimal(value).round(new MathContext(MANY)));
        return isPlain(magnitude) ? 0 : magnitude;
    }

    /** The power of ten of its first digit; 0 for zero. */
    public static int magnitude(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    private static boolean isPlain(int magnitude) {
        return magnitude >= SMALL && magnitude < LARGE;
    }

    /** Words with the numbers in them, written with a point, as this reader writes them: .81, 0.81 or 0,81. */
    private String pointed(String words) {
        return POINTED.matcher(words).replaceAll(number -> {
            String whole = number.group(1).isEmpty() ? "0" : number.group(1);
            return localised(whole + "." + number.group(2));
        });
    }

    /**
     * An author's words with the numbers in them as this reader writes them; what stands between numbers is to be other
     * than what stands within one.
     */
    public String within(String words) {
        String pointed = pointed(words);
        return language == Language.ES ? AFTER_NUMBER.matcher(pointed).replaceAll("; ") : pointed;
    }

    private String written(double value, int precision) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "—" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision));
        int magnitude = magnitude(rounded);
        return written(value, isPlain(magnitude) ? plain(value, precision - 1 - magnitude) : rounded);
    }

    private static BigDecimal plain(double value, int decimals) {
        return new BigDecimal(value).setScale(Math.max(Math.min(decimals, DECIMALS), 0), RoundingMode.HALF_EVEN);
    }

    /** @param number what is written of the value */
    private String written(double value, BigDecimal number) {
        int magnitude = magnitude(number);
        int exponent = isPlain(magnitude) ? 0 : magnitude;
        BigDecimal cut = saysAll(value, number) ? number.stripTrailingZeros() : number;
        return localised(cut.movePointLeft(exponent).toPlainString() + power(exponent));
    }

    /** Whether nothing was left out but what the last few bits of a computation are worth. */
    private static boolean saysAll(double value, BigDecimal number) {
        BigDecimal exact = new BigDecimal(value);
        return exact.subtract(number).abs().compareTo(exact.abs().scaleByPowerOfTen(NOISE)) <= 0;
    }

    private static String power(int exponent) {
        return exponent == 0 ? "" : "e" + exponent;
    }

    private String localised(String number) {
        String signed = number.startsWith("-") ? "−" + number.substring(1) : number;
        return language == Language.ES ? signed.replace('.', ',') : signed;
    }
}
