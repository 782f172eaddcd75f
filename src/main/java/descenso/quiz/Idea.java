package descenso.quiz;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that a good answer holds.
 *
 * @param signs any of which tells that an answer seems to hold it: beginnings of words or of numbers, with spaces between
 *     them, all of which must occur, in any order
 */
public record Idea(List<String> signs) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A number with its decimals is one word. */
    private static final Pattern WORD = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{N}]+");

    public Idea {
        signs = List.copyOf(signs);
    }

    /** A guess, whatever the words' case and accents: it knows neither grammar nor a “not”. */
    public boolean seemsToBeIn(String answer) {
        List<String> words = words(answer);
        return signs.stream()
                .map(Idea::words)
                .anyMatch(sign -> !sign.isEmpty()
                        && sign.stream().allMatch(stem -> words.stream().anyMatch(word -> word.startsWith(stem))));
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().replace(',', '.'))
                .toList();
    }
}
