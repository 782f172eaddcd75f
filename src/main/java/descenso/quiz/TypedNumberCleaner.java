package descenso.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write around a number, taken away: names before it, the way to it, stops after it, signs of other sets. */
final class TypedNumberCleaner {

    /** Letters, digits and signs in the width of Chinese ones, which follow in the order of ASCII. */
    private static final int WIDE_FROM = 0xFF01;

    private static final int WIDE_TO = 0xFF5E;
    private static final int WIDE = WIDE_FROM - '!';

    /** Signs that stand for one that arithmetic knows. */
    private static final String OTHERS = "‐‑‒–—﹣⋅∙•∗∕⁄≃≅∼";

    private static final String OURS = "------····//≈≈≈";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");

    /** In Spain, 0'9 is 0,9. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\d)(?:['’´]|\\{,})(?=\\d)");

    private static final Pattern PERCENT =
            Pattern.compile("(?<=[\\d)])\\s*(?:por\\scien(?:to)?|per\\s?cent)$", Pattern.CASE_INSENSITIVE);

    /** What is said to come: respuesta: 0,9; but π : 2 is a quotient. */
    private static final Pattern ANNOUNCED = Pattern.compile("^(?!(?:pi|e|π)\\s*:)[\\p{L}\\p{M}\\s]+:(?!=)\\s*");

    /** At which it is told: t = 2: 0,9, paso 2: 0,9; but x = 9 : 10 and x = 9:10 are quotients. */
    private static final Pattern LABEL =
            Pattern.compile("^[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}\\s_]*[=≈]?\\s*\\d+(?:[.,]\\d+)?:\\s+(?=\\S)");

    private static final Pattern STOPS = Pattern.compile("[\\s.,;!…]+$");

    /** An equals sign that is no part of a comparison. */
    private static final Pattern EQUALS = Pattern.compile("(?<![<>=!≤≥≠]):?[=≈](?!=)");

    /** One that is no part of a name. */
    private static final Pattern DIGIT = Pattern.compile("(?<![\\p{L}\\p{M}_])\\d");

    private TypedNumberCleaner() {}

    /** In the signs of arithmetic, with nothing after it. */
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
        int other = OTHERS.indexOf(sign);
        return other < 0 ? sign : OURS.charAt(other);
    }

    /** A stop alone is left. */
    static String withoutStops(String text) {
        String shorter = STOPS.matcher(text).replaceFirst("");
        return shorter.isEmpty() ? text : shorter;
    }

    /** Of what stands between equals signs, the last that has digits, as in x = 2 − 0,2 = 1,8; if none has, the last. */
    static Optional<String> number(String text) {
        List<String> sides = new ArrayList<>();
        String told = ANNOUNCED.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        EQUALS.splitAsStream(told).filter(side -> !side.isBlank()).forEach(side -> sides.add(0, side.strip()));
        return sides.stream()
                .filter(side -> DIGIT.matcher(side).find())
                .findFirst()
                .or(() -> sides.stream().findFirst());
    }
}
