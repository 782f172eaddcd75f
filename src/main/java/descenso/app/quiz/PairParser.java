package descenso.app.quiz;

import descenso.app.screen.TypedAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses pairs of a number and a letter: 1b 2a, 1-b, 2-a, 1 with b. Also parses the letters alone, in the order of the
 * numbers.
 */
final class PairParser {

    private static final Pattern PAIR = Pattern.compile(
            "\\G[\\s,;.]*(?:(?:y|e|and) )?(\\d{1,2}) ?(?:[-=:.)]*>?|con|with) ?([a-z])(?![a-z])[\\s,;.]*");

    private PairParser() {}

    /**
     * Returns the number of the right side for each left side, both 0-based.
     *
     * @param count the number of left sides, and of right sides
     * @return the pairs that the line names; empty if the line contains anything else
     */
    static Optional<Map<Integer, Integer>> of(TypedAnswer typed, int count) {
        Map<Integer, Integer> letters = lettered(typed.letters(), count);
        return letters.isEmpty() ? paired(typed.plain(), count) : Optional.of(letters);
    }

    private static Map<Integer, Integer> lettered(List<String> letters, int count) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        letters.forEach(letter -> pairs.put(pairs.size(), letter.charAt(0) - 'a'));
        boolean areLetters = letters.stream().allMatch(letter -> letter.matches("[a-z]"));
        return areLetters && letters.size() == count && areWithin(pairs, count) ? pairs : Map.of();
    }

    private static Optional<Map<Integer, Integer>> paired(String plain, int count) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(plain);
        int end = 0;
        while (pair.find()) {
            int right = pair.group(2).charAt(0) - 'a';
            Integer other = pairs.put(Integer.parseInt(pair.group(1)) - 1, right);
            if (other != null && other != right) {
                return Optional.empty();
            }
            end = pair.end();
        }
        boolean isRead = !pairs.isEmpty() && end == plain.length() && areWithin(pairs, count);
        return isRead ? Optional.of(pairs) : Optional.empty();
    }

    private static boolean areWithin(Map<Integer, Integer> pairs, int count) {
        return pairs.entrySet().stream()
                .allMatch(pair ->
                        pair.getKey() >= 0 && pair.getKey() < count && pair.getValue() >= 0 && pair.getValue() < count);
    }
}
