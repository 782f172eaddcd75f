package descenso.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The values by which the options of an order are sorted.
 *
 * @param values one value per option; NaN comes after all others
 */
record OptionRanking(List<Double> values) {

    static OptionRanking of(Prediction.Order order, Map<String, Double> figures) {
        return new OptionRanking(order.figures().stream()
                .map(name -> figures.getOrDefault(name, Double.NaN))
                .toList());
    }

    /** Returns the indices of the options, 0-based, the smallest value first. */
    List<Integer> sorted() {
        return IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
    }

    /** Tests whether the smallest and the largest value tie, or there is none. */
    boolean areAllTheSame() {
        List<Integer> sorted = sorted();
        return sorted.isEmpty() || !isBefore(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /**
     * Tests whether a ranking contains all options and places none before one with a smaller value.
     *
     * @param ranking indices of the options, 0-based
     */
    boolean allow(List<Integer> ranking) {
        return ranking.stream()
                        .sorted()
                        .toList()
                        .equals(sorted().stream().sorted().toList())
                && IntStream.range(1, ranking.size())
                        .noneMatch(place -> ranking.subList(0, place).stream()
                                .anyMatch(earlier -> isBefore(ranking.get(place), earlier)));
    }

    /**
     * Returns the groups of at least two options that all tie with each other, as indices, 0-based. NaN ties with
     * nothing.
     */
    List<List<Integer>> ties() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int option : sorted()) {
            List<Integer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean isTied = last.stream().allMatch(other -> Tie.between(values.get(other), values.get(option)));
            if (!last.isEmpty() && isTied) {
                last.add(option);
            } else {
                groups.add(new ArrayList<>(List.of(option)));
            }
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    /** Tests whether an option has a smaller value than another and does not tie with it. NaN comes last. */
    private boolean isBefore(int one, int other) {
        double smaller = values.get(one);
        double larger = values.get(other);
        if (Double.isNaN(smaller) || Double.isNaN(larger)) {
            return !Double.isNaN(smaller);
        }
        return smaller < larger && !Tie.between(smaller, larger);
    }
}
