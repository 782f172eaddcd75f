package descenso.quiz;

import descenso.phrases.TextFolding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An idea that a good answer to an open question contains.
 *
 * @param signs texts that indicate the idea; one is enough. A sign consists of beginnings of words or numbers,
 *     separated by spaces; all must occur, in any order
 */
public record KeyIdea(List<String> signs) {

    public KeyIdea {
        signs = List.copyOf(signs);
    }

    /** Tests whether a text contains a word to look for. */
    public static boolean isSign(String text) {
        return !words(text).isEmpty();
    }

    /** Guesses whether an answer contains the idea. Ignores case and accents, but also grammar and negation. */
    public boolean seemsToBeIn(String answer) {
        List<String> words = words(answer);
        return signs.stream()
                .map(KeyIdea::words)
                .anyMatch(sign -> !sign.isEmpty()
                        && sign.stream().allMatch(stem -> words.stream().anyMatch(word -> word.startsWith(stem))));
    }

    private static List<String> words(String text) {
        return Words.PATTERN
                .matcher(TextFolding.fold(text))
                .results()
                .map(word -> word.group().replace(',', '.'))
                .toList();
    }

    /** The pattern of words, compiled at the first answer and not with the first page. */
    private static final class Words {

        /** A word. A number with its decimals is one word. */
        static final Pattern PATTERN = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{N}]+");
    }
}
