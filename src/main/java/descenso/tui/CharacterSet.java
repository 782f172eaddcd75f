package descenso.tui;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which characters may reach the learner. */
public enum CharacterSet {
    /** All of them. */
    UNICODE,
    /** Letters with accents and the marks of punctuation; what else there is, is spelled: what a voice can read. */
    LATIN,
    /** Only what every terminal and printer has. */
    ASCII;

    /**
     * What an accent's removal does not mend. Openers (¿ ¡) go: plain-ASCII Spanish does without. The no-break space
     * stays, since it steers the breaking of lines and is never drawn.
     */
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
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

    /** The first of Unicode's 32 pictures of control characters (␀ to ␟), spelled in caret notation: ␛ as ^[. */
    private static final int FIRST_PICTURE = 0x2400;

    /** An exponent, which in letters as high as all others needs a sign before it. */
    private static final Pattern EXPONENT = Pattern.compile("[⁰¹²³⁴-⁹⁺⁻ⁿ]+");

    /** An index, likewise. */
    private static final Pattern INDEX = Pattern.compile("[₀-₉₊₋ₐ-ₜᵢᵣᵤᵥⱼ]+");

    /** One name or number under a root without brackets, which in letters would run into its name. */
    private static final Pattern ROOT =
            Pattern.compile("√(\\p{Nd}+(?:[.,]\\p{Nd}+)?(?:e[-+−]?\\p{Nd}+)?|\\p{L}[\\p{L}\\p{M}\\p{Nd}₀-₉]*)");

    /** Punctuation that a voice reads as such. */
    private static final Set<Character> READ = Set.of('¿', '¡', '…', '—', '–', '‘', '’', '“', '”', '«', '»', 'ª', 'º');

    /** The text in these characters: itself, or spelled in ASCII (é → e, → → -&gt;, β → beta), longer where need be. */
    public String encode(String text) {
        return this == UNICODE || isAscii(text) ? text : spelled(text);
    }

    public String select(String unicode, String ascii) {
        return this == UNICODE ? unicode : ascii;
    }

    /** Whether the signs of mathematics are among them. */
    public boolean hasSigns() {
        return this == UNICODE;
    }

    private String spelled(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 8);
        String rooted =
                ROOT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("√($1)");
        String lowered = INDEX.matcher(rooted).replaceAll(index -> marked("_", index.group()));
        EXPONENT.matcher(lowered).replaceAll("^$0").codePoints().forEach(codePoint -> ascii.append(spell(codePoint)));
        return ascii.toString();
    }

    /** Returns an index with its mark, in brackets where it is more than a name or a number. */
    private static String marked(String mark, String index) {
        return mark + (index.matches("[^₊₋]+") ? index : "(" + index + ")");
    }

    private String spell(int codePoint) {
        if (codePoint < 0x7F || (this == LATIN && isRead(codePoint))) {
            return Character.toString(codePoint);
        }
        if (codePoint >= FIRST_PICTURE && codePoint < FIRST_PICTURE + ' ') {
            return "^" + (char) (codePoint - FIRST_PICTURE + '@');
        }
        String spelling = SPELLED.get(codePoint);
        return spelling != null ? spelling : unaccented(codePoint);
    }

    private static boolean isRead(int codePoint) {
        boolean isLetter = Character.isLetter(codePoint)
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC);
        return isLetter || READ.contains((char) codePoint);
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

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x7F);
    }
}
