package descenso.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Removes text around a typed number: a name or a calculation before it, punctuation after it. Also replaces unusual
 * characters by the usual ones.
 */
final class TypedNumberCleaner {

    /**
     * First and last of the full-width forms of the ASCII characters from ! to ~, in the order of ASCII; used by
     * Chinese keyboards.
     */
    private static final int WIDE_FROM = 0xFF01;

    private static final int WIDE_TO = 0xFF5E;

    /** Distance of a full-width form from its ASCII character. */
    private static final int WIDE = WIDE_FROM - '!';

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

    /**
     * A step or another position, with a colon, before the number: t = 2: 0,9, paso 2: 0,9. But x = 9 : 10 and x = 9:10
     * are quotients.
     */
    private static final Pattern LABEL =
            Pattern.compile("^[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}\\s_]*[=≈]?\\s*\\d+(?:[.,]\\d+)?:\\s+(?=\\S)");

    /** Punctuation and blanks at the end. */
    private static final Pattern STOPS = Pattern.compile("[\\s.,;!…]+$");

    /** An equals sign that is not part of a comparison. */
    private static final Pattern EQUALS = Pattern.compile("(?<![<>=!≤≥≠]):?[=≈](?!=)");

    /** A digit that is not part of a name. */
    private static final Pattern DIGIT = Pattern.compile("(?<![\\p{L}\\p{M}_])\\d");

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
            return sign - WIDE;
        }
        int other = SIGN_VARIANTS.indexOf(sign);
        return other < 0 ? sign : KNOWN_SIGNS.charAt(other);
    }

    /** Returns the text without punctuation at its end; the same text if it consists of punctuation only. */
    static String withoutStops(String text) {
        String shorter = STOPS.matcher(text).replaceFirst("");
        return shorter.isEmpty() ? text : shorter;
    }

    /**
     * Returns the last side of an equation that contains digits, as in x = 2 − 0,2 = 1,8; the last side if none does.
     * Empty if there is no side.
     */
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
}
