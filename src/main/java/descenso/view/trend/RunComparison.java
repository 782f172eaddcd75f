package descenso.view.trend;

import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the runs that have a field in common.
 *
 * Which runs are compared with which: those of the same problem that may last as long.
 *
 * @param fields numbers of runs, from 0
 */
public record RunComparison(List<Snapshot> runs, List<List<Integer>> fields) {

    public static RunComparison of(List<Snapshot> runs) {
        return of(runs, run -> List.of(run.trial().problem(), run.trial().limit()));
    }

    /**
     * Groups runs by a property.
     *
     * @param field the property; runs with equal values are compared
     */
    public static RunComparison of(List<Snapshot> runs, Function<Snapshot, Object> field) {
        Map<Object, List<Integer>> fields = IntStream.range(0, runs.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> field.apply(runs.get(i)), LinkedHashMap::new, Collectors.toList()));
        return new RunComparison(runs, List.copyOf(fields.values()));
    }

    /** Without those where some reached the goal: a loss there says no more than how far a last step went beyond it. */
    public RunComparison withoutGoals() {
        return new RunComparison(
                runs,
                fields.stream()
                        .filter(field ->
                                field.stream().noneMatch(i -> runs.get(i).status() == Status.STOPPED))
                        .toList());
    }

    /**
     * Whose number is the smallest of its field; nobody's where all are the same, nor that of a run that ended badly.
     *
     * @param number not finite of those that do not take part
     * @param written in the digits that are shown: what looks the same is the same
     */
    public BitSet best(ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        BitSet best = new BitSet();
        for (List<Integer> field : fields) {
            BitSet winners = winners(field, number, written);
            if (winners.cardinality() < field.size()) {
                best.or(winners);
            }
        }
        return best;
    }

    private BitSet winners(List<Integer> field, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        List<Integer> sound =
                field.stream().filter(i -> !new RunOutcome(runs.get(i)).isBad()).toList();
        OptionalDouble smallest = sound.stream()
                .mapToDouble(i -> number.applyAsDouble(runs.get(i)))
                .filter(Double::isFinite)
                .min();
        BitSet winners = new BitSet();
        smallest.ifPresent(least -> sound.stream()
                .filter(i -> written.apply(number.applyAsDouble(runs.get(i))).equals(written.apply(least)))
                .forEach(winners::set));
        return winners;
    }
}
