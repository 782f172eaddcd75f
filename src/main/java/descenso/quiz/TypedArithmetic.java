package descenso.quiz;

import descenso.expr.Expression;
import descenso.phrases.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Converts arithmetic as people type it, in any language, to the syntax of expressions. Removes text around it: a name
 * or a calculation before it, a unit and punctuation after it.
 */
final class TypedArithmetic {

    /** First and last of the full-width forms of ASCII ! to ~, in its order; used by Chinese keyboards. */
    private static final int WIDE_FROM = 0xFF01;

    private static final int WIDE_TO = 0xFF5E;

    /** Variants of signs; {@link #KNOWN_SIGNS} has the sign of arithmetic at the same index. */
    private static final String SIGN_VARIANTS = "‐‑‒–—﹣⋅∙•∗∕⁄≃≅∼";

    private static final String KNOWN_SIGNS = "------····//≈≈≈";

    /** Invisible characters: format and control characters, except tabs and line ends. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");

    /** An apostrophe between digits, a decimal comma in Spain: 0'9 is 0,9. Also LaTeX's {,}. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\d)(?:['’´]|\\{,})(?=\\d)");

    /** The words for per cent after a number. */
    private static final Pattern PERCENT_WORDS =
            Pattern.compile("(?<=[\\d)])\\s*(?:por\\scien(?:to)?|per\\s?cent)$", Pattern.CASE_INSENSITIVE);

    /** A label with a colon before the number: respuesta: 0,9. But π : 2 is a quotient. */
    private static final Pattern ANNOUNCED = Pattern.compile("^(?!(?:pi|e|π)\\s*:)[\\p{L}\\p{M}\\s]+:(?!=)\\s*");

    /** A step or another position with a colon: t = 2: 0,9, paso 2: 0,9. But x = 9 : 10 and x = 9:10 are quotients. */
    private static final Pattern LABEL =
            Pattern.compile("^[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}\\s_]*[=≈]?\\s*\\d+(?:[.,]\\d+)?:\\s+(?=\\S)");

    /** Punctuation and blanks at the end. */
    private static final Pattern STOPS = Pattern.compile("[\\s.,;!…]+$");

    /** An equals sign that is not part of a comparison. */
    private static final Pattern EQUALS = Pattern.compile("(?<![<>=!≤≥≠]):?[=≈](?!=)");

    /** A digit that is not part of a name. */
    private static final Pattern DIGIT = Pattern.compile("(?<![\\p{L}\\p{M}_])\\d");

    /** An optional plural, as in step(s) and valor(es). */
    private static final Pattern OPTIONAL_PLURAL = Pattern.compile("\\(e?s\\)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

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

    /** Returns the text with the usual signs of arithmetic and without punctuation after it. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(sign -> plain.appendCodePoint(plain(sign)));
        String pointed = APOSTROPHE.matcher(plain).replaceAll(",");
        return PERCENT_WORDS.matcher(withoutStops(pointed)).replaceFirst("%");
    }

    private static int plain(int sign) {
        if (sign >= WIDE_FROM && sign <= WIDE_TO) {
            return sign - WIDE_FROM + '!';
        }
        int other = SIGN_VARIANTS.indexOf(sign);
        return other < 0 ? sign : KNOWN_SIGNS.charAt(other);
    }

    /** Returns the text without punctuation at its end; the same text if it consists of punctuation only. */
    static String withoutStops(String text) {
        String shorter = STOPS.matcher(text).replaceFirst("");
        return shorter.isEmpty() ? text : shorter;
    }

    /** Returns the last side of an equation with digits, as in x = 2 − 0,2 = 1,8, or the last; empty without sides. */
    static Optional<String> lastSide(String text) {
        List<String> sides = new ArrayList<>();
        String unlabelled =
                ANNOUNCED.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        EQUALS.splitAsStream(unlabelled).filter(side -> !side.isBlank()).forEach(side -> sides.add(0, side.strip()));
        return sides.stream()
                .filter(side -> DIGIT.matcher(side).find())
                .findFirst()
                .or(() -> sides.stream().findFirst());
    }

    /** Returns the text before the unit, in any case and plural; the whole text if unit or number is missing. */
    static String withoutUnit(String text, String name) {
        String unit = name.strip();
        int start = text.endsWith(unit)
                ? text.length() - unit.length()
                : IntStream.range(0, text.length())
                        .filter(i -> beginsWord(text, i) && isSame(unit, text.substring(i)))
                        .findFirst()
                        .orElse(text.length());
        String number = text.substring(0, start).strip();
        return number.isEmpty() ? text : number;
    }

    private static boolean beginsWord(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    private static boolean isSame(String name, String other) {
        List<String> ownWords = words(name);
        List<String> otherWords = words(other);
        return ownWords.size() == otherWords.size()
                && IntStream.range(0, ownWords.size())
                        .noneMatch(i -> Collections.disjoint(stems(ownWords.get(i)), stems(otherWords.get(i))));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BLANKS.split(TextFolding.fold(text).strip()))
                .map(word -> OPTIONAL_PLURAL.matcher(word).replaceFirst(""))
                .toList();
    }

    /** Returns the word and its singulars of at least two letters: paso for pasos, batch for batches, vez for veces. */
    private static List<String> stems(String word) {
        return List.of(
                word,
                word.replaceFirst("(?<=..)s$", ""),
                word.replaceFirst("(?<=..)es$", ""),
                word.replaceFirst("(?<=..)ces$", "z"));
    }

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
        String before = text.substring(0, at);
        return "+-−".indexOf(text.charAt(at)) >= 0
                && OPERAND.matcher(before.stripTrailing()).find()
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
