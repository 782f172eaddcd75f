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

/** Groups of runs that are compared, as indices of runs from 0: by default, those with the same problem and limit. */
public record RunComparison(List<Snapshot> runs, List<List<Integer>> fields) {

    public static RunComparison of(List<Snapshot> runs) {
        return of(runs, run -> List.of(run.trial().problem(), run.trial().limit()));
    }

    /** Groups runs by a property: those with equal values are compared. */
    public static RunComparison of(List<Snapshot> runs, Function<Snapshot, Object> field) {
        Map<Object, List<Integer>> fields = IntStream.range(0, runs.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> field.apply(runs.get(i)), LinkedHashMap::new, Collectors.toList()));
        return new RunComparison(runs, List.copyOf(fields.values()));
    }

    /**
     * Leaves out the groups in which a run reached its goal: a loss there shows only how far the last step went beyond.
     */
    public RunComparison withoutGoals() {
        return new RunComparison(
                runs,
                fields.stream()
                        .filter(field ->
                                field.stream().noneMatch(i -> runs.get(i).status() == Status.STOPPED))
                        .toList());
    }

    /**
     * Returns the indices of the runs with the smallest number of their group. A group of equal numbers has no best
     * run. A run that diverged or got worse is never best.
     *
     * @param number not finite for a run that does not take part
     * @param written formats a number with the digits shown; numbers that look equal count as equal
     */
    public BitSet best(ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        BitSet best = new BitSet();
        for (List<Integer> field : fields) {
            List<Integer> sound =
                    field.stream().filter(i -> !RunFacts.isBad(runs.get(i))).toList();
            OptionalDouble smallest = sound.stream()
                    .mapToDouble(i -> number.applyAsDouble(runs.get(i)))
                    .filter(Double::isFinite)
                    .min();
            List<Integer> winners = sound.stream()
                    .filter(i -> smallest.isPresent()
                            && written.apply(number.applyAsDouble(runs.get(i)))
                                    .equals(written.apply(smallest.getAsDouble())))
                    .toList();
            if (winners.size() < field.size()) {
                winners.forEach(best::set);
            }
        }
        return best;
    }
}
