package descenso.course.source;

import java.util.List;
import java.util.Optional;

/** The known word that a misspelt one was meant to be. */
public final class SpellingSuggestion {

    private static final int FAR = 3;

    private SpellingSuggestion() {}

    /** The word with the fewest letters to change, if they are fewer than three and than half of the word. */
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

    /** Levenshtein's: letters to insert, delete or replace. */
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
