package descenso.tui;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Transliterates texts to ASCII. Its tables are loaded at the first use, which a terminal with Unicode never needs. */
final class Transliterator {

    /**
     * Transliterations of characters that are more than an accented ASCII letter; _ stands for a space. Opening marks
     * (¿ ¡) are dropped, as in plain Spanish. The no-break space stays: it controls line breaking and is never drawn.
     */
    private static final Map<Integer, String> TRANSLITERATIONS = """
            \u00A0:\u00A0;\u00BF:;\u00A1:;…:...;⁻:-;₋:-;—:--;–:-;−:-;‑:-;‘:';’:';“:";”:";«:";»:";·:-;•:*;×:x;÷:/;±:+-;≈:~;≠:!=
            ≤:<=;≥:>=;→:->;←:<-;↑:Up;↓:Down;⏎:Enter;√:sqrt;∞:inf;∇:grad_;½:1/2;°:_deg;│:|;─:-;█:#;␡:^?;✓:*;✗:x;★:*
            \u0302:-hat;α:alpha;β:beta;γ:gamma;ε:epsilon;η:eta;θ:theta;κ:kappa;λ:lambda;μ:mu;π:pi;ρ:rho;σ:sigma;φ:phi
            ψ:psi;Σ:sum_
            """.lines()
            .flatMap(line -> Stream.of(line.split(";", -1)))
            .collect(Collectors.toUnmodifiableMap(
                    pair -> pair.codePointAt(0), pair -> pair.substring(2).replace('_', ' ')));

    /** First of Unicode's 32 pictures of control characters (␀ to ␟), transliterated to caret notation: ␛ to ^[. */
    private static final int FIRST_PICTURE = 0x2400;

    /** A superscript, marked with ^ because the transliteration is not raised. */
    private static final Pattern EXPONENT = Pattern.compile("[⁰¹²³⁴-⁹⁺⁻ⁿ]+");

    /** A subscript, marked with _ because the transliteration is not lowered. */
    private static final Pattern INDEX = Pattern.compile("[₀-₉₊₋ₐ-ₜᵢᵣᵤᵥⱼ]+");

    /** A root of a name or number. It gets brackets, because its transliteration would merge: √x as sqrt(x). */
    private static final Pattern ROOT =
            Pattern.compile("√(\\p{Nd}+(?:[.,]\\p{Nd}+)?(?:e[-+−]?\\p{Nd}+)?|\\p{L}[\\p{L}\\p{M}\\p{Nd}₀-₉]*)");

    /** Non-ASCII punctuation that speech output reads correctly. */
    private static final Set<Character> SPOKEN_PUNCTUATION =
            Set.of('¿', '¡', '…', '—', '–', '‘', '’', '“', '”', '«', '»', 'ª', 'º');

    private Transliterator() {}

    /** Returns the transliteration; if asked, keeps accented Latin letters and punctuation that speech reads. */
    static String apply(String text, boolean keepsSpoken) {
        StringBuilder ascii = new StringBuilder(text.length() + 8);
        String rooted =
                ROOT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("√($1)");
        String lowered = INDEX.matcher(rooted).replaceAll(index -> lowered(index.group()));
        EXPONENT.matcher(lowered)
                .replaceAll("^$0")
                .codePoints()
                .forEach(codePoint -> ascii.append(transliterate(codePoint, keepsSpoken)));
        return ascii.toString();
    }

    /** Returns a subscript after its mark, in brackets if it is more than a name or a number. */
    private static String lowered(String index) {
        return "_" + (index.matches("[^₊₋]+") ? index : "(" + index + ")");
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
