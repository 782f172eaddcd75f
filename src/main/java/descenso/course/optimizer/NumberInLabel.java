package descenso.course.optimizer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a label.
 *
 * @param from 0-based index of its first character
 * @param to index after its last character
 */
record NumberInLabel(int from, int to, BigDecimal number) {

    /**
     * Matches a number that is not part of a word or a version. The exponent has at most four digits, which bounds the
     * size of the number.
     */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.])(\\d+[.]?\\d*|[.]\\d+)([eE][-+]?\\d{1,4})?(?![\\p{L}\\d_.])");

    /** Minimum number of significant digits of a number that may be a rounded value. */
    private static final int ROUND = 2;

    /** Returns all numbers of a label, in their order. */
    static List<NumberInLabel> in(String label) {
        List<NumberInLabel> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(label);
        while (matcher.find()) {
            numbers.add(new NumberInLabel(matcher.start(), matcher.end(), new BigDecimal(matcher.group())));
        }
        return numbers;
    }

    /** Returns the numbers that equal a value or to which it may be rounded. */
    static List<NumberInLabel> meaning(double value, List<NumberInLabel> numbers) {
        return numbers.stream().filter(number -> number.means(value)).toList();
    }

    private boolean means(double value) {
        boolean isRounded = number.precision() >= ROUND
                && new BigDecimal(value)
                                .round(new MathContext(number.precision(), RoundingMode.HALF_UP))
                                .compareTo(number)
                        == 0;
        return number.doubleValue() == value || isRounded;
    }

    /**
     * Returns a label with some of its numbers replaced.
     *
     * @param others the replacements, by index in {@code numbers}
     */
    static String replaced(String label, List<NumberInLabel> numbers, Map<Integer, String> others) {
        StringBuilder replaced = new StringBuilder(label);
        for (int i = numbers.size() - 1; i >= 0; i--) {
            if (others.containsKey(i)) {
                replaced.replace(numbers.get(i).from, numbers.get(i).to, others.get(i));
            }
        }
        return replaced.toString();
    }
}
