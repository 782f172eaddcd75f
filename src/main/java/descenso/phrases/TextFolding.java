package descenso.phrases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds words for comparisons that ignore accents and case. */
public final class TextFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextFolding() {}

    /** Returns the text in lower case and without accents. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
