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
 * @param from where it begins
 * @param to where it ends
 */
record NumberInLabel(int from, int to, BigDecimal number) {

    /** No part of a word or of a version, and of a size that a label may have. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.])(\\d+[.]?\\d*|[.]\\d+)([eE][-+]?\\d{1,4})?(?![\\p{L}\\d_.])");

    /** From so many digits on, a number may be another one rounded. */
    private static final int ROUND = 2;

    /** All that a label has, in their order. */
    static List<NumberInLabel> in(String label) {
        List<NumberInLabel> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(label);
        while (matcher.find()) {
            numbers.add(new NumberInLabel(matcher.start(), matcher.end(), new BigDecimal(matcher.group())));
        }
        return numbers;
    }

    /** Those that are this value, or that it may be rounded to. */
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

    /** @param others what takes the place of some of its numbers, by their index */
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
