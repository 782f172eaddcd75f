package descenso.quiz;

import descenso.phrases.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The word or sign of a unit, which may follow a number. Comparison ignores case, accents and plural.
 *
 * @param name name of the unit; may be empty
 */
record UnitName(String name) {

    /** An optional plural, as in step(s) and valor(es). */
    private static final Pattern OPTIONAL_PLURAL = Pattern.compile("\\(e?s\\)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Minimum length of a word without its plural ending; shorter words are compared as they are. */
    private static final int STEM = 2;

    /** Returns the text before the unit; the whole text if the unit is missing, or if nothing else is there. */
    String leftOutOf(String text) {
        int start = start(text);
        String number = text.substring(0, start).strip();
        return number.isEmpty() ? text : number;
    }

    /**
     * Returns the index, in chars, at which the unit begins at the end of the text; the length of the text if it is
     * missing.
     */
    private int start(String text) {
        if (name.isBlank()) {
            return text.length();
        }
        if (text.endsWith(name.strip())) {
            return text.length() - name.strip().length();
        }
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i) && isSame(text.substring(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean beginsWord(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    private boolean isSame(String other) {
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

    /** Returns the word and its possible singulars: paso for pasos, batch for batches, vez for veces. */
    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>(List.of(word));
        add(word, "s", "", stems);
        add(word, "es", "", stems);
        add(word, "ces", "z", stems);
        return stems;
    }

    private static void add(String word, String ending, String singular, List<String> stems) {
        if (word.endsWith(ending) && word.length() >= ending.length() + STEM) {
            stems.add(word.substring(0, word.length() - ending.length()) + singular);
        }
    }
}
