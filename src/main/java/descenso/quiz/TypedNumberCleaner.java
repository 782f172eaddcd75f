package descenso.quiz;

import descenso.phrases.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Removes text around a typed number: a name or a calculation before it, a unit and punctuation after it. Also replaces unusual
 * characters by the usual ones.
 */
final class TypedNumberCleaner {

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
    private static final Pattern PERCENT =
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

    private TypedNumberCleaner() {}

    /** Returns the text with the usual signs of arithmetic and without punctuation after it. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(sign -> plain.appendCodePoint(plain(sign)));
        String pointed = APOSTROPHE.matcher(plain).replaceAll(",");
        return PERCENT.matcher(withoutStops(pointed)).replaceFirst("%");
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
    static Optional<String> number(String text) {
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
}
