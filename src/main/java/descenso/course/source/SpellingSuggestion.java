package descenso.course.source;

import java.util.List;
import java.util.Optional;

/** Suggests the known word that a misspelt one probably means. */
public final class SpellingSuggestion {

    /** Edit distance from which a word is no longer a suggestion. */
    private static final int FAR = 3;

    private SpellingSuggestion() {}

    /**
     * Returns the known word with the smallest edit distance; empty if that is 3 or more, or half of the word's length
     * or more.
     */
    public static Optional<String> to(String word, List<String> known) {
        String nearest = "";
        int least = Math.min(FAR, (word.length() + 1) / 2);
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.of(nearest).filter(found -> !found.isEmpty());
    }

    /** Returns the Levenshtein distance: the number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
