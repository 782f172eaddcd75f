package descenso.check;

import descenso.course.source.SourceText;
import descenso.phrases.MessageKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the factor that a text prints right after the two ends of a range, in a sentence (<em>from 0.075 to 1, ×
 * 13</em>) or in the next cell of a table (<em>0.075–1 | × 13</em>): it must be the quotient of the ends.
 */
record RangeChecks(SourceText text, Linter report) {

    private static final String NUMBER = "\\d+(?:(?:[.,]|\\{,})\\d+)?";

    private static final String SPACE = "[\\s\\u00a0\\u202f]";

    /** The ends are divided by a dash, or by a short word such as “to” or “a”. */
    private static final Pattern RANGE_AND_FACTOR = Pattern.compile(
            "(?<![\\w.,^/-])(NUMBER)\\$?(?:SPACE*–SPACE*|SPACE+\\p{L}{1,3}SPACE+)\\$?(NUMBER)\\$?SPACE*[,;:(|]SPACE*\\$?(?:×|\\\\times)SPACE*(NUMBER)(?![\\w^/])"
                    .replace("NUMBER", NUMBER)
                    .replace("SPACE", SPACE));

    void check() {
        Matcher found = RANGE_AND_FACTOR.matcher(text.text());
        while (found.find()) {
            PrintedRange range = new PrintedRange(number(found.group(1)), number(found.group(2)));
            BigDecimal factor = number(found.group(3));
            if (range.smaller().signum() > 0 && !range.hasQuotient(factor)) {
                report.add(
                        text.position(found.start(3)),
                        MessageKey.CHECK_RANGE,
                        found.group(1).replace("{,}", ","),
                        found.group(2).replace("{,}", ","),
                        range.quotient(factor.scale()).toPlainString(),
                        found.group(3));
            }
        }
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace("{,}", ".").replace(',', '.'));
    }

    /** The two ends as they are printed. */
    private record PrintedRange(BigDecimal first, BigDecimal last) {

        /** Tests whether a printed number is the quotient of the ends, where all three may be rounded. */
        boolean hasQuotient(BigDecimal factor) {
            double low = smaller().doubleValue();
            double high = larger().doubleValue();
            double half = factor.ulp().doubleValue() / 2;
            return (high + slack(larger())) / (low - slack(smaller())) >= factor.doubleValue() - half
                    && (high - slack(larger())) / (low + slack(smaller())) <= factor.doubleValue() + half;
        }

        /** Returns the quotient of the ends with that many decimals. */
        BigDecimal quotient(int decimals) {
            return larger().divide(smaller(), decimals, RoundingMode.HALF_UP);
        }

        private BigDecimal smaller() {
            return first.min(last);
        }

        private BigDecimal larger() {
            return first.max(last);
        }

        /** Returns by how much rounding may have changed an end. One digit, as in 0.1, counts as exact. */
        private static double slack(BigDecimal end) {
            return end.precision() > 1 ? end.ulp().doubleValue() / 2 : 0;
        }
    }
}
