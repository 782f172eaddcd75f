package descenso.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What options are sorted by.
 *
 * @param values one an option; NaN comes after all others
 */
record Ranks(List<Double> values) {

    /** Two that differ by less are the same: rounding may have parted them. */
    private static final double ROUNDING = 1e-9;

    static Ranks of(Prediction.Order order, Map<String, Double> figures) {
        return new Ranks(order.figures().stream()
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
                        .noneMatch(place -> isBefore(ranking.get(place), ranking.get(place - 1)));
    }

    /** Whether one is smaller than another, by more than rounding. */
    private boolean isBefore(int one, int other) {
        double smaller = values.get(one);
        double larger = values.get(other);
        if (Double.isNaN(smaller) || Double.isNaN(larger)) {
            return !Double.isNaN(smaller);
        }
        return smaller < larger - ROUNDING * Math.min(Math.abs(larger), Math.abs(smaller));
    }
}
