package descenso.tui;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Transliterates texts to ASCII. Its tables are loaded at the first use, which a terminal with Unicode never needs. */
final class Transliterator {

    /**
     * Transliterations of characters that are more than an accented ASCII letter. Opening marks (¿ ¡) are dropped:
     * Spanish in plain ASCII omits them. The no-break space stays, because it controls line breaking and is never
     * drawn.
     */
    private static final Map<Integer, String> TRANSLITERATIONS = Map.ofEntries(
            Map.entry((int) '\u00A0', "\u00A0"),
            Map.entry((int) '¿', ""),
            Map.entry((int) '¡', ""),
            Map.entry((int) '…', "..."),
            Map.entry((int) '⁻', "-"),
            Map.entry((int) '₋', "-"),
            Map.entry((int) '—', "--"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '·', "-"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '±', "+-"),
            Map.entry((int) '≈', "~"),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '↑', "Up"),
            Map.entry((int) '↓', "Down"),
            Map.entry((int) '⏎', "Enter"),
            Map.entry((int) '√', "sqrt"),
            Map.entry((int) '∞', "inf"),
            Map.entry((int) '∇', "grad "),
            Map.entry((int) '½', "1/2"),
            Map.entry((int) '°', " deg"),
            Map.entry((int) '│', "|"),
            Map.entry((int) '─', "-"),
            Map.entry((int) '█', "#"),
            Map.entry((int) '␡', "^?"),
            Map.entry((int) '✓', "*"),
            Map.entry((int) '✗', "x"),
            Map.entry((int) '★', "*"),
            Map.entry((int) '\u0302', "-hat"),
            Map.entry((int) 'α', "alpha"),
            Map.entry((int) 'β', "beta"),
            Map.entry((int) 'γ', "gamma"),
            Map.entry((int) 'ε', "epsilon"),
            Map.entry((int) 'η', "eta"),
            Map.entry((int) 'θ', "theta"),
            Map.entry((int) 'κ', "kappa"),
            Map.entry((int) 'λ', "lambda"),
            Map.entry((int) 'μ', "mu"),
            Map.entry((int) 'π', "pi"),
            Map.entry((int) 'ρ', "rho"),
            Map.entry((int) 'σ', "sigma"),
            Map.entry((int) 'φ', "phi"),
            Map.entry((int) 'ψ', "psi"),
            Map.entry((int) 'Σ', "sum "));

    /** First of Unicode's 32 pictures of control characters (␀ to ␟), transliterated to caret notation: ␛ to ^[. */
    private static final int FIRST_PICTURE = 0x2400;

    /** A superscript, marked with ^ because the transliteration is not raised. */
    private static final Pattern EXPONENT = Pattern.compile("[⁰¹²³⁴-⁹⁺⁻ⁿ]+");

    /** A subscript, marked with _ because the transliteration is not lowered. */
    private static final Pattern INDEX = Pattern.compile("[₀-₉₊₋ₐ-ₜᵢᵣᵤᵥⱼ]+");

    /**
     * A root of one name or number without brackets. Brackets are added, because the transliteration would merge with
     * its name: √x as sqrt(x).
     */
    private static final Pattern ROOT =
            Pattern.compile("√(\\p{Nd}+(?:[.,]\\p{Nd}+)?(?:e[-+−]?\\p{Nd}+)?|\\p{L}[\\p{L}\\p{M}\\p{Nd}₀-₉]*)");

    /** Non-ASCII punctuation that speech output reads correctly. */
    private static final Set<Character> SPOKEN_PUNCTUATION =
            Set.of('¿', '¡', '…', '—', '–', '‘', '’', '“', '”', '«', '»', 'ª', 'º');

    private Transliterator() {}

    /**
     * Returns the transliteration of a text.
     *
     * @param keepsSpoken whether to keep accented Latin letters and the punctuation that speech output reads
     */
    static String apply(String text, boolean keepsSpoken) {
        StringBuilder ascii = new StringBuilder(text.length() + 8);
        String rooted =
                ROOT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("√($1)");
        String lowered = INDEX.matcher(rooted).replaceAll(index -> marked("_", index.group()));
        EXPONENT.matcher(lowered)
                .replaceAll("^$0")
                .codePoints()
                .forEach(codePoint -> ascii.append(transliterate(codePoint, keepsSpoken)));
        return ascii.toString();
    }

    /** Returns a subscript or superscript after its mark, in brackets if it is more than a name or a number. */
    private static String marked(String mark, String index) {
        return mark + (index.matches("[^₊₋]+") ? index : "(" + index + ")");
    }

    private static String transliterate(int codePoint, boolean keepsSpoken) {
        if (codePoint < 0x7F || (keepsSpoken && isSpoken(codePoint))) {
            return Character.toString(codePoint);
        }
        if (codePoint >= FIRST_PICTURE && codePoint < FIRST_PICTURE + ' ') {
            return "^" + (char) (codePoint - FIRST_PICTURE + '@');
        }
        String transliteration = TRANSLITERATIONS.get(codePoint);
        return transliteration != null ? transliteration : unaccented(codePoint);
    }

    private static boolean isSpoken(int codePoint) {
        boolean isLetter = Character.isLetter(codePoint)
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC);
        return isLetter || SPOKEN_PUNCTUATION.contains((char) codePoint);
    }

    private static String unaccented(int codePoint) {
        String base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .replace('⁄', '/')
                .codePoints()
                .filter(part -> part < 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return base.isEmpty() ? "?" : base;
    }
}
