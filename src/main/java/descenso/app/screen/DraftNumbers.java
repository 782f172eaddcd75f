package descenso.app.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of an answer of rows that is kept before it is submitted: lists of numbers, such as {@code 0;2,0,1}. */
public record DraftNumbers(List<List<Integer>> lists) {

    private static final String LISTS = ";";
    private static final String NUMBERS = ",";

    /** Pattern of a number that certainly can be read. */
    private static final String NUMBER = "-?\\d{1,6}";

    /** Pattern of the draft of a typed number: the number of the chosen row, 0 or 1, and the text as it was typed. */
    public static final String TYPED = "(?s)[01].*";

    public DraftNumbers {
        lists = lists.stream().map(List::copyOf).toList();
    }

    /** Returns the text of some lists. */
    public static String text(List<List<Integer>> lists) {
        return lists.stream()
                .map(list ->
                        list.stream().map(number -> Integer.toString(number)).collect(Collectors.joining(NUMBERS)))
                .collect(Collectors.joining(LISTS));
    }

    /** Reads a text; empty unless it has a number of lists, and nothing but numbers. */
    public static Optional<DraftNumbers> read(String text, int count) {
        List<List<String>> lists = Stream.of(text.split(LISTS, -1))
                .map(list -> list.isEmpty() ? List.<String>of() : Arrays.asList(list.split(NUMBERS, -1)))
                .toList();
        boolean isValid = lists.size() == count
                && lists.stream().flatMap(List::stream).allMatch(number -> number.matches(NUMBER));
        return isValid
                ? Optional.of(new DraftNumbers(lists.stream()
                        .map(list -> list.stream().map(Integer::valueOf).toList())
                        .toList()))
                : Optional.empty();
    }

    /** Returns the only number of a list, which is an index below a size; -1 if it is not. */
    public int index(int list, int size) {
        List<Integer> numbers = lists.get(list);
        boolean isIndex = numbers.size() == 1 && numbers.get(0) >= 0 && numbers.get(0) < size;
        return isIndex ? numbers.get(0) : -1;
    }

    /** Tests whether a list has the same numbers as another one, in any order. */
    public boolean hasAll(int list, List<Integer> other) {
        return lists.get(list).stream()
                .sorted()
                .toList()
                .equals(other.stream().sorted().toList());
    }
}
