package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what an unknown word may mean: the nearest of the known words, or the list of them. */
public final class KnownWords {

    /** Maximum number of words listed in a message. A longer list does not help the author. */
    private static final int LISTED = 24;

    /** Edit distance from which a word is no longer a suggestion. */
    private static final int FAR = 3;

    private KnownWords() {}

    /** Returns the diagnostic of an unknown word: with the nearest known word, otherwise with the list of them. */
    public static Diagnostic diagnostic(
            SourcePosition position, MessageKey misspelt, MessageKey unknown, String word, Collection<String> known) {
        return Diagnostic.of(
                position,
                nearest(word, known).isPresent() ? misspelt : unknown,
                word,
                nearest(word, known).orElseGet(() -> list(known)));
    }

    /** Returns the words separated by commas; only the first 24 of a longer list, then an ellipsis. */
    public static String list(Collection<String> words) {
        return first(words).collect(Collectors.joining(", "));
    }

    /** Returns the arguments of a message about an unknown word: the word, then each known word as in {@link #list}. */
    public static String[] arguments(String word, Collection<String> known) {
        return Stream.concat(Stream.of(word), first(known)).toArray(String[]::new);
    }

    /** Returns the words one by one; only the first 24 of a longer list, then an ellipsis. */
    public static Stream<String> first(Collection<String> words) {
        return Stream.concat(words.stream().limit(LISTED), Stream.of("…").filter(more -> words.size() > LISTED));
    }

    /** Returns the nearest known word; empty if the edit distance is 3 or at least half of the length. */
    public static Optional<String> nearest(String word, Collection<String> known) {
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
