package descenso.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What options are sorted by.
 *
 * @param values one an option; NaN comes after all others
 */
record Ranking(List<Double> values) {

    static Ranking of(Prediction.Order order, Map<String, Double> figures) {
        return new Ranking(order.figures().stream()
                .map(name -> figures.getOrDefault(name, Double.NaN))
                .toList());
    }

    /** The options' indices, the smallest first. */
    List<Integer> sorted() {
        return IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
    }

    boolean areAllTheSame() {
        List<Integer> sorted = sorted();
        return sorted.isEmpty() || !isBefore(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Whether these are all options, and none stands before a smaller one. */
    boolean allow(List<Integer> ranking) {
        return ranking.stream()
                        .sorted()
                        .toList()
                        .equals(sorted().stream().sorted().toList())
                && IntStream.range(1, ranking.size())
                        .noneMatch(place -> ranking.subList(0, place).stream()
                                .anyMatch(earlier -> isBefore(ranking.get(place), earlier)));
    }

    /** Returns the groups of at least two options that all tie with each other; what never happens ties with nothing. */
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

    /** Tests whether one is smaller than another, and does not tie with it. */
    private boolean isBefore(int one, int other) {
        double smaller = values.get(one);
        double larger = values.get(other);
        if (Double.isNaN(smaller) || Double.isNaN(larger)) {
            return !Double.isNaN(smaller);
        }
        return smaller < larger && !Tie.between(smaller, larger);
    }
}
