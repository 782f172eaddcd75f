package descenso.phrases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds words for comparisons that ignore accents and case. */
public final class TextFolding {

    /**
     * Minimum number of letters of a beginning that may be mistyped, in a longer word. In a shorter one it makes
     * another.
     */
    private static final int TYPO_LENGTH = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextFolding() {}

    /** Returns the text in lower case and without accents. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Tests whether a word begins with a stem in which one letter is missing, added or other, or two are exchanged. */
    public static boolean beginsMistyped(String word, String stem) {
        if (stem.length() < TYPO_LENGTH || word.length() <= TYPO_LENGTH || word.charAt(0) != stem.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), stem.length()) && word.charAt(same) == stem.charAt(same)) {
            same++;
        }
        String rest = stem.substring(same);
        return rest.length() > 1 // a word that differs only in the last letter has another ending
                && ((stem.length() > TYPO_LENGTH && word.startsWith(rest.substring(1), same))
                        || word.startsWith(rest.substring(1), same + 1)
                        || word.startsWith(rest, same + 1)
                        || word.startsWith("" + rest.charAt(1) + rest.charAt(0) + rest.substring(2), same));
    }
}
