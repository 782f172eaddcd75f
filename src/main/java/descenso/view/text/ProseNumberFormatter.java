package descenso.view.text;

import descenso.expr.NumberText;
import descenso.phrases.Language;
import java.math.BigDecimal;

/**
 * Formats numbers for sentences in a language: long ones in groups of three digits, very large and very small ones with
 * a power of ten. Joins the parts with no-break spaces, so that no number is split over two lines.
 */
public record ProseNumberFormatter(Language language) {

    /** Maximum number of significant digits in a value that an author wrote. A value with more was computed. */
    private static final int MAX_AUTHOR_DIGITS = 6;

    /** Number of significant digits of an answer. */
    private static final int ANSWER_DIGITS = 5;

    /** Maximum number of whole digits that are not grouped. */
    private static final int MAX_UNGROUPED_DIGITS = 4;

    private static final String NO_BREAK = "\u00A0";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Formats a measured value: three significant digits, enough to show the magnitude. */
    public String measured(double value) {
        return formatted(new NumberFormatter(language).threeDigits(value));
    }

    /**
     * Formats a value computed by hand, or its correct value: five significant digits, as many as learners write down.
     */
    public String answered(double value) {
        return formatted(new NumberFormatter(language).shortened(value, ANSWER_DIGITS));
    }

    /**
     * Formats a value known beforehand: all digits if an author wrote it, three significant digits if it was computed.
     */
    public String given(double value) {
        boolean isWritten = Double.isFinite(value)
                && new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision() <= MAX_AUTHOR_DIGITS;
        return isWritten ? formatted(new NumberFormatter(language).significant(value)) : measured(value);
    }

    /** Joins a number and its unit with a no-break space; without a space before % if the language has none. */
    public String with(String unit, String number) {
        boolean isJoined = unit.equals("%") && !language.hasSpaceBeforePercent();
        return number + (isJoined ? "" : NO_BREAK) + unit;
    }

    /**
     * Formats a number with digit groups or with a power of ten.
     *
     * @param number digits, with an e before the exponent
     */
    private static String formatted(String number) {
        int exponent = number.indexOf('e');
        if (exponent < 0) {
            return grouped(number);
        }
        String power = "10" + raised(number.substring(exponent + 1));
        String factor = number.substring(0, exponent);
        return switch (factor) {
            case "1" -> power;
            case "−1" -> "−" + power;
            default -> String.join(NO_BREAK, factor, "×", power);
        };
    }

    private static String grouped(String number) {
        int end = 0;
        while (end < number.length() && ".,".indexOf(number.charAt(end)) < 0) {
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
}
