package descenso.view.text;

import descenso.expr.NumberText;
import descenso.phrases.Language;
import java.math.BigDecimal;

/**
 * Numbers in sentences, as a reader of that language writes them there: long ones in groups of three digits, very large and
 * very small ones with a power of ten, and none broken over two lines.
 */
public record ProseNumberFormatter(Language language) {

    /** What an author writes is no longer than that; what is computed is. */
    private static final int WRITTEN = 6;

    /** So many significant digits does an answer have. */
    private static final int ANSWERED = 5;

    /** So many digits need no groups. */
    private static final int SHORT = 4;

    private static final String NO_BREAK = "\u00A0";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** What was measured: as much of it as tells how large it is. */
    public String measured(double value) {
        return spelled(new NumberFormatter(language).threeDigits(value));
    }

    /** What was computed by hand, or should have been: as much of it as people write down. */
    public String answered(double value) {
        return spelled(new NumberFormatter(language).shortened(value, ANSWERED));
    }

    /** What was known beforehand: all of it where an author wrote it, and of what was computed no more than is needed. */
    public String given(double value) {
        boolean isWritten = Double.isFinite(value)
                && new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision() <= WRITTEN;
        return isWritten ? spelled(new NumberFormatter(language).significant(value)) : measured(value);
    }

    /** A number and its unit. */
    public String with(String unit, String number) {
        boolean isJoined = unit.equals("%") && language == Language.EN;
        return number + (isJoined ? "" : NO_BREAK) + unit;
    }

    /** @param number with an e before its exponent */
    private static String spelled(String number) {
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
        return whole.replace("−", "").length() <= SHORT
                ? number
                : whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", NO_BREAK) + number.substring(end);
    }

    private static String raised(String exponent) {
        StringBuilder raised = new StringBuilder();
        exponent.chars().forEach(sign -> raised.append(sign == '-' ? '⁻' : RAISED.charAt(sign - '0')));
        return raised.toString();
    }
}
