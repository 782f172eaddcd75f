package descenso.quiz;

import descenso.phrases.TextFolding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that a good answer holds.
 *
 * @param signs any of which tells that an answer seems to hold it: beginnings of words or of numbers, with spaces between
 *     them, all of which must occur, in any order
 */
public record KeyIdea(List<String> signs) {

    /** A number with its decimals is one word. */
    private static final Pattern WORD = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{N}]+");

    public KeyIdea {
        signs = List.copyOf(signs);
    }

    /** Whether there is anything in it to look for. */
    public static boolean isSign(String text) {
        return !words(text).isEmpty();
    }

    /** A guess, whatever the words' case and accents: it knows neither grammar nor a “not”. */
    public boolean seemsToBeIn(String answer) {
        List<String> words = words(answer);
        return signs.stream()
                .map(KeyIdea::words)
                .anyMatch(sign -> !sign.isEmpty()
                        && sign.stream().allMatch(stem -> words.stream().anyMatch(word -> word.startsWith(stem))));
    }

    private static List<String> words(String text) {
        return WORD.matcher(TextFolding.of(text))
                .results()
                .map(word -> word.group().replace(',', '.'))
                .toList();
    }
}
