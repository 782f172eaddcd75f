package descenso.quiz;

import java.util.regex.Pattern;

/** Replaces per cent signs in arithmetic by divisions by 100. */
final class PercentSyntax {

    private static final char SIGN = '%';

    /** A number with a per cent sign. */
    private static final Pattern OF_NUMBER = Pattern.compile("((?:\\d+[.]?\\d*|[.]\\d+)(?:[eE][-+−]?\\d+)?)\\s*%");

    /** The beginning of a power of ten, as in 2e-3; the sign after it does not separate terms. */
    private static final Pattern EXPONENT = Pattern.compile("[\\d.][eE]$");

    /** The end of an operand. A sign separates terms only after an operand. */
    private static final Pattern OPERAND = Pattern.compile("[\\p{L}\\p{N}.)%]$");

    private PercentSyntax() {}

    /**
     * Replaces the per cent signs of a text. A sign at the end of a term applies to the whole term, as in 9/10 %, if it
     * is the only one of the term. In 50 %/20 % each sign applies to its number.
     */
    static String asHundredths(String text) {
        StringBuilder hundredths = new StringBuilder();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && isBetweenTerms(text, i)) {
                hundredths.append(term(text.substring(start, i))).append(sign);
                start = i + 1;
            }
        }
        return hundredths.append(term(text.substring(start))).toString();
    }

    private static boolean isBetweenTerms(String text, int at) {
        if ("+-−".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        String before = text.substring(0, at);
        return OPERAND.matcher(before.stripTrailing()).find()
                && !EXPONENT.matcher(before).find();
    }

    private static String term(String term) {
        String whole = term.strip();
        boolean isOfAll = !whole.isEmpty() && whole.indexOf(SIGN) == whole.length() - 1;
        return isOfAll && whole.length() > 1
                ? " ((" + whole.substring(0, whole.length() - 1) + ")/100) "
                : OF_NUMBER.matcher(term).replaceAll("($1/100)");
    }
}
