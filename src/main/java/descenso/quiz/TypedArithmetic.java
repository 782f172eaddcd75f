package descenso.quiz;

import descenso.expr.Expression;
import descenso.phrases.TextFolding;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Arithmetic as people type it, in any language, to arithmetic as expressions are written. */
final class TypedArithmetic {

    /** What leads to a number and says nothing of it. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s~]+");

    /** 69 078, with any of the spaces that people and printers use. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)");

    /** Digits with points and commas among them. */
    private static final Pattern SEPARATED = Pattern.compile("\\d*(?:[.,]\\d+)+");

    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:[.]\\d{3})+,\\d+|\\d{1,3}(?:[.]\\d{3}){2,}");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+[.]\\d+|\\d{1,3}(?:,\\d{3}){2,}");

    /** One separator before three digits: decimals, or perhaps thousands. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])([1-9]\\d{0,2})[.,](\\d{3})(?![\\d.,]*\\d|[eE])");

    private static final Pattern ROOT = Pattern.compile("√\\s*(\\d+[.]?\\d*)");

    /** Ten times, as 10x, 10 × or ×10. */
    private static final Pattern TIMES = Pattern.compile("^[xX×]\\s*(?=[\\d.,])|(?<=[)\\d⁰¹²³⁴-⁹])\\s*[xX×]$");

    /** Between two numbers; 0x10 is a number that nobody counts in here. */
    private static final Pattern CROSS = Pattern.compile("(?<=\\d)(?<!(?:^|[^\\d.,])0(?=[xX]\\d))\\s*[xX]\\s*(?=\\d)");

    private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

    /** A name that calls a function. */
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{M}_])(\\p{L}[\\p{L}\\p{M}\\d]*)(?=\\s*\\()");

    /** Before a parenthesis or a call: a number that is no part of a name, or a parenthesis that closes. */
    private static final Pattern FACTOR =
            Pattern.compile("((?<![\\p{L}\\p{M}\\d_.])[\\d.]+(?:[eE][-+−]?\\d+)?|\\))\\s*(?=\\()"
                    + "|((?<![\\p{L}\\p{M}\\d_.])[\\d.]+|\\))\\s*(?=" + String.join("|", Expression.functions())
                    + ")(?=\\w+\\s*\\()");

    /** Functions by other names, in small letters without accents, by the name that expressions call them. */
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

    /** Where a comma between digits parts them from their decimals, and a semicolon a function's arguments. */
    static String withDecimalCommas(String text) {
        return pointed(joined(text));
    }

    /** The same, but that one separator before exactly three digits parts thousands. */
    static String withThousands(String text) {
        return pointed(GROUPED.matcher(joined(text)).replaceAll("$1$2"));
    }

    /** The same as with decimal commas, but that {@code log} is the natural logarithm rather than the decimal one. */
    static String withNaturalLogarithms(String text) {
        return withDecimalCommas(CALL.matcher(text)
                .replaceAll(call -> TextFolding.of(call.group()).equals("log") ? "ln" : call.group()));
    }

    private static String joined(String text) {
        return SPACED.matcher(bare(text)).replaceAll(number -> number.group().replaceAll("\\D", ""));
    }

    private static String pointed(String joined) {
        return signs(
                SEPARATED.matcher(joined).replaceAll(TypedArithmetic::pointed).replace(';', ','));
    }

    /** Where every comma parts arguments. */
    static String withArguments(String text) {
        return signs(bare(text));
    }

    private static String bare(String text) {
        return TIMES.matcher(BEFORE.matcher(text).replaceFirst("")).replaceAll("");
    }

    /** 1.234,5 and 1,234.5 as 1234.5; 1.234.567 as 1234567; one alone begins the decimals, whichever it is. */
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

    private static String signs(String text) {
        String plain = text.replace('÷', '/').replace(':', '/');
        String powers = RAISED.matcher(plain).replaceAll(raised -> "^(" + lowered(raised.group()) + ")");
        String roots = ROOT.matcher(powers).replaceAll("sqrt($1)").replace("√", "sqrt");
        String called = CALL.matcher(roots).replaceAll(call -> function(call.group()));
        return PercentSyntax.asHundredths(
                FACTOR.matcher(CROSS.matcher(called).replaceAll("*")).replaceAll("$1$2*"));
    }

    /** Returns the name that expressions know it by; the same name where they know none. */
    private static String function(String name) {
        String folded = TextFolding.of(name);
        String known = FUNCTIONS.getOrDefault(folded, folded);
        return Expression.functions().contains(known) ? known : name;
    }

    private static String lowered(String raised) {
        StringBuilder lowered = new StringBuilder();
        raised.chars().forEach(sign -> lowered.append("0123456789+-".charAt(SUPERSCRIPTS.indexOf(sign))));
        return lowered.toString();
    }
}
