package descenso.quiz;

import descenso.expr.Expression;
import descenso.phrases.TextFolding;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Converts arithmetic as people type it, in any language, to the syntax of expressions. */
final class TypedArithmetic {

    /** Blanks and tildes before a number, which do not change it. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s~]+");

    /** A number with thousands separated by any of the usual spaces: 69 078. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)");

    /** Digits with points and commas between them. */
    private static final Pattern SEPARATED = Pattern.compile("\\d*(?:[.,]\\d+)+");

    /** A number with points between thousands: 1.234,5 or 1.234.567. */
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:[.]\\d{3})+,\\d+|\\d{1,3}(?:[.]\\d{3}){2,}");

    /** A number with commas between thousands: 1,234.5 or 1,234,567. */
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+[.]\\d+|\\d{1,3}(?:,\\d{3}){2,}");

    /** A number with one separator before three digits, which may begin decimals or thousands. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])([1-9]\\d{0,2})[.,](\\d{3})(?![\\d.,]*\\d|[eE])");

    /** A root sign with its number. */
    private static final Pattern ROOT = Pattern.compile("√\\s*(\\d+[.]?\\d*)");

    /** A multiplication sign before or after the whole number, for "times": 10x, 10 × or ×10. */
    private static final Pattern TIMES = Pattern.compile("^[xX×]\\s*(?=[\\d.,])|(?<=[)\\d⁰¹²³⁴-⁹])\\s*[xX×]$");

    /** The letter x as a multiplication sign between numbers; not in 0x10, which is hexadecimal and not accepted. */
    private static final Pattern CROSS = Pattern.compile("(?<=\\d)(?<!(?:^|[^\\d.,])0(?=[xX]\\d))\\s*[xX]\\s*(?=\\d)");

    /** An exponent in superscript digits. */
    private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+");

    /** Superscripts of the digits 0 to 9, + and −; the index is that of the digit. */
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

    /** The name of a function before its parenthesis. */
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{M}_])(\\p{L}[\\p{L}\\p{M}\\d]*)(?=\\s*\\()");

    /** A factor without a sign after it: a number that is not part of a name, or ")", before a parenthesis or call. */
    private static final Pattern FACTOR =
            Pattern.compile("((?<![\\p{L}\\p{M}\\d_.])[\\d.]+(?:[eE][-+−]?\\d+)?|\\))\\s*(?=\\()"
                    + "|((?<![\\p{L}\\p{M}\\d_.])[\\d.]+|\\))\\s*(?=" + String.join("|", Expression.functions())
                    + ")(?=\\w+\\s*\\()");

    /** A number with a per cent sign. */
    private static final Pattern PERCENT = Pattern.compile("((?:\\d+[.]?\\d*|[.]\\d+)(?:[eE][-+−]?\\d+)?)\\s*%");

    /** The beginning of a power of ten, as in 2e-3; the sign after it does not separate terms. */
    private static final Pattern EXPONENT = Pattern.compile("[\\d.][eE]$");

    /** The end of an operand. A sign separates terms only after an operand. */
    private static final Pattern OPERAND = Pattern.compile("[\\p{L}\\p{N}.)%]$");

    /** Names in expressions by other usual names of functions, in lower case without accents. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("raiz", "sqrt"),
            Map.entry("sen", "sin"),
            Map.entry("tg", "tan"),
            Map.entry("arcsen", "asin"),
            Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"),
            Map.entry("arctg", "atan"),
            Map.entry("arctan", "atan"),
            Map.entry("log", "log10"));

    private TypedArithmetic() {}

    /** Converts a text with decimal commas between digits and semicolons between a function's arguments. */
    static String withDecimalCommas(String text) {
        return pointed(joined(text));
    }

    /** Converts as {@link #withDecimalCommas}, but a single separator before three digits is one of thousands. */
    static String withThousands(String text) {
        return pointed(GROUPED.matcher(joined(text)).replaceAll("$1$2"));
    }

    /** Converts as {@link #withDecimalCommas}, but takes {@code log} as the natural logarithm, not the decimal one. */
    static String withNaturalLogarithms(String text) {
        return withDecimalCommas(CALL.matcher(text)
                .replaceAll(call -> TextFolding.fold(call.group()).equals("log") ? "ln" : call.group()));
    }

    /** Removes the spaces between thousands. */
    private static String joined(String text) {
        return SPACED.matcher(bare(text)).replaceAll(number -> number.group().replaceAll("\\D", ""));
    }

    /** Writes decimals with a point and separates arguments by commas. */
    private static String pointed(String joined) {
        return signs(
                SEPARATED.matcher(joined).replaceAll(TypedArithmetic::pointed).replace(';', ','));
    }

    /** Converts a text in which every comma separates arguments. */
    static String withArguments(String text) {
        return signs(bare(text));
    }

    /** Removes signs before and after the arithmetic that do not belong to it. */
    private static String bare(String text) {
        return TIMES.matcher(BEFORE.matcher(text).replaceFirst("")).replaceAll("");
    }

    /**
     * Returns a number with a decimal point and without separators of thousands: 1234.5 for 1.234,5 and 1,234.5;
     * 1234567 for 1.234.567. A single separator begins the decimals, whether point or comma.
     */
    private static String pointed(MatchResult number) {
        String text = number.group();
        if (POINTS.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (COMMAS.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',') ? text.replace(',', '.') : text;
    }

    /** Converts signs, superscripts, roots, names of functions, products without a sign, and per cent. */
    private static String signs(String text) {
        String plain = text.replace('÷', '/').replace(':', '/');
        String powers = RAISED.matcher(plain).replaceAll(raised -> "^(" + lowered(raised.group()) + ")");
        String roots = ROOT.matcher(powers).replaceAll("sqrt($1)").replace("√", "sqrt");
        String called = CALL.matcher(roots).replaceAll(call -> function(call.group()));
        return asHundredths(
                FACTOR.matcher(CROSS.matcher(called).replaceAll("*")).replaceAll("$1$2*"));
    }

    /** Returns the name that expressions use for a function; the same name if they have none. */
    private static String function(String name) {
        String folded = TextFolding.fold(name);
        String known = FUNCTIONS.getOrDefault(folded, folded);
        return Expression.functions().contains(known) ? known : name;
    }

    /** Returns superscripts as ordinary digits and signs. */
    private static String lowered(String raised) {
        StringBuilder lowered = new StringBuilder();
        raised.chars().forEach(sign -> lowered.append("0123456789+-".charAt(SUPERSCRIPTS.indexOf(sign))));
        return lowered.toString();
    }

    /**
     * Replaces the per cent signs of a text. A sign at the end of a term applies to the whole term, as in 9/10 %, if it
     * is the only one of the term. In 50 %/20 % each sign applies to its number.
     */
    private static String asHundredths(String text) {
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
        boolean isOfAll = !whole.isEmpty() && whole.indexOf('%') == whole.length() - 1;
        return isOfAll && whole.length() > 1
                ? " ((" + whole.substring(0, whole.length() - 1) + ")/100) "
                : PERCENT.matcher(term).replaceAll("($1/100)");
    }
}
