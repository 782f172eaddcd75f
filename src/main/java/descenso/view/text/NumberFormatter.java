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
 * Formats numbers in the notation of a language, with the minus sign U+2212; with trailing zeros if digits were cut.
 * Numbers from 10 000 are grouped. In sentences, others have a power of ten, and no-break spaces keep each on one line.
 */
public record NumberFormatter(Language language) {

    /** Number of significant digits that shows a magnitude. */
    private static final int ROUGH = 3;

    /** Number of significant digits that distinguishes runs. */
    private static final int FEW = 6;

    /** Number of significant digits that shows whether two computations agree. */
    private static final int MANY = 13;

    /** Maximum number of decimals. */
    private static final int DECIMALS = 12;

    /** Power of ten from which numbers are written with an exponent. */
    private static final int LARGE = 9;

    /** Power of ten below which numbers are written with an exponent. */
    private static final int SMALL = -3;

    /** Power of ten, relative to the number, up to which a difference is rounding noise. */
    private static final int NOISE = -14;

    /** Maximum number of significant digits in a value that an author wrote. A value with more was computed. */
    private static final int MAX_AUTHOR_DIGITS = 6;

    /** Number of significant digits of an answer. */
    private static final int ANSWER_DIGITS = 5;

    /** Maximum number of whole digits that are not grouped. */
    private static final int MAX_UNGROUPED_DIGITS = 4;

    private static final String NO_BREAK = "\u00A0";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Formats three significant digits, enough to show the magnitude. */
    public String threeDigits(double value) {
        return shortened(value, ROUGH);
    }

    /** Formats the given number of significant digits, for narrow places. */
    public String shortened(double value, int significant) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "—" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant));
        int magnitude = magnitude(rounded);
        return written(value, isPlain(magnitude) ? plain(value, significant - 1 - magnitude) : rounded);
    }

    /** Formats six significant digits, enough to distinguish runs. */
    public String significant(double value) {
        return shortened(value, FEW);
    }

    /** Formats 13 significant digits, with at most 12 decimals: enough to show whether two computations agree. */
    public String grouped(double value) {
        return shortened(value, MANY);
    }

    /** Formats the fewest digits that identify the double. */
    public String all(double value) {
        return Double.isFinite(value) ? written(value, new BigDecimal(NumberText.of(value))) : shortened(value, FEW);
    }

    /** Returns the format with the fewest digits that keeps all different values distinct. */
    public DoubleFunction<String> distinguishing(List<Double> values) {
        long count = values.stream().distinct().count();
        return Stream.<DoubleFunction<String>>of(this::threeDigits, this::significant)
                .filter(writing ->
                        values.stream().map(writing::apply).distinct().count() == count)
                .findFirst()
                .orElse(this::all);
    }

    /** Formats a finite value with a fixed number of decimals, including zeros, in units of a power of ten. */
    public String fixed(double value, int decimals, int exponent) {
        BigDecimal number = new BigDecimal(value).movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN);
        return localized(number.toPlainString() + power(exponent));
    }

    /** Returns the power of ten that is the unit of a finite value as written: 0 unless it is large or small. */
    public static int exponent(double value) {
        int magnitude = magnitude(new BigDecimal(value).round(new MathContext(MANY)));
        return isPlain(magnitude) ? 0 : magnitude;
    }

    /** Returns the power of ten of the first digit; 0 for zero. */
    public static int magnitude(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    private static boolean isPlain(int magnitude) {
        return magnitude >= SMALL && magnitude < LARGE;
    }

    /**
     * Rewrites the numbers of an author's text in the language's notation. If the decimal sign is a comma, a comma
     * after a number becomes a semicolon.
     */
    public String within(String words) {
        String localized = Written.NUMBER.matcher(words).replaceAll(number -> {
            String pointed = number.group();
            return localized(pointed.startsWith(".") ? "0" + pointed : pointed);
        });
        return language.decimalSign().equals(",")
                ? Written.AFTER_NUMBER.matcher(localized).replaceAll("; ")
                : localized;
    }

    private static BigDecimal plain(double value, int decimals) {
        return new BigDecimal(value).setScale(Math.max(Math.min(decimals, DECIMALS), 0), RoundingMode.HALF_EVEN);
    }

    /** Formats a number that is the exact value, rounded to the digits to be written. */
    private String written(double value, BigDecimal number) {
        int magnitude = magnitude(number);
        int exponent = isPlain(magnitude) ? 0 : magnitude;
        BigDecimal cut = isComplete(value, number) ? number.stripTrailingZeros() : number;
        return localized(cut.movePointLeft(exponent).toPlainString() + power(exponent));
    }

    /** Tests whether rounding removed nothing but the rounding noise of the computation. */
    private static boolean isComplete(double value, BigDecimal number) {
        BigDecimal exact = new BigDecimal(value);
        return exact.subtract(number).abs().compareTo(exact.abs().scaleByPowerOfTen(NOISE)) <= 0;
    }

    private static String power(int exponent) {
        return exponent == 0 ? "" : "e" + exponent;
    }

    private String localized(String number) {
        String signed = number.startsWith("-") ? "−" + number.substring(1) : number;
        return inGroups(signed.replace(".", language.decimalSign()));
    }

    /** Formats a measured value: three significant digits, enough to show the magnitude. */
    public String measured(double value) {
        return inProse(threeDigits(value));
    }

    /** Formats a value computed by hand, or its correct value: five significant digits, as learners write down. */
    public String answered(double value) {
        return inProse(shortened(value, ANSWER_DIGITS));
    }

    /** Formats a known value: all digits if an author wrote it, three significant digits if it was computed. */
    public String given(double value) {
        boolean isWritten = Double.isFinite(value)
                && new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision() <= MAX_AUTHOR_DIGITS;
        return isWritten ? inProse(significant(value)) : measured(value);
    }

    /** Formats a count. */
    public String count(long number) {
        return localized(Long.toString(number));
    }

    /** Joins a number and its unit with a no-break space; without a space before % if the language has none. */
    public String with(String unit, String number) {
        boolean isJoined = unit.equals("%") && !language.hasSpaceBeforePercent();
        return number + (isJoined ? "" : NO_BREAK) + unit;
    }

    /** Formats digits, with an e before an exponent, with a power of ten. */
    private static String inProse(String number) {
        int exponent = number.indexOf('e');
        if (exponent < 0) {
            return number;
        }
        String power = "10" + raised(number.substring(exponent + 1));
        String factor = number.substring(0, exponent);
        return switch (factor) {
            case "1" -> power;
            case "−1" -> "−" + power;
            default -> String.join(NO_BREAK, factor, "×", power);
        };
    }

    /** Groups the whole digits of a number that is written if they are many. */
    public static String inGroups(String number) {
        int end = 0;
        while (end < number.length() && ".,e".indexOf(number.charAt(end)) < 0) {
            end++;
        }
        String whole = number.substring(0, end);
        return whole.replace("−", "").length() <= MAX_UNGROUPED_DIGITS
                ? number
                : whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", NO_BREAK) + number.substring(end);
    }

    private static String raised(String exponent) {
        StringBuilder raised = new StringBuilder();
        exponent.chars().forEach(sign -> raised.append(sign == '-' ? '⁻' : SUPERSCRIPTS.charAt(sign - '0')));
        return raised.toString();
    }

    /** The patterns of numbers in a text, compiled when the first text is read: the title page has none. */
    private static final class Written {

        /** A number with a decimal point, or a long one, that is not part of a name or a version. */
        static final Pattern NUMBER =
                Pattern.compile("(?<![\\p{L}\\d_.])(?:\\d*[.]\\d+|(?<!,)\\d{5,}(?!\\p{L}))(?![\\d.])");

        /** A comma after a number. A letter with digits (x1) is a name; an exponent (1e5) belongs to a number. */
        static final Pattern AFTER_NUMBER = Pattern.compile("(?<=\\d)(?<!(?<!\\d)\\p{L}\\d{1,9}), ");
    }
}
