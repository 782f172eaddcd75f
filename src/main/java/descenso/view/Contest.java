package descenso.view;

import descenso.train.Run;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Which runs are compared with which: those that have the same variables, since others may have another problem.
 *
 * @param fields numbers of runs, from 0
 */
record Contest(List<Run> runs, List<List<Integer>> fields) {

    /**
     * Among all of these runs.
     *
     * @param variables by which they are told apart and not compared
     */
    static Contest of(List<Run> runs, Set<String> variables) {
        Map<Map<String, Double>, List<Integer>> fields = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Map<String, Double> values =
                    new LinkedHashMap<>(runs.get(i).trial().label().variables());
            values.keySet().retainAll(variables);
            fields.computeIfAbsent(values, key -> new ArrayList<>()).add(i);
        }
        return new Contest(runs, List.copyOf(fields.values()));
    }

    /** Without those where all reached the goal: their losses say no more than how far the last step went beyond it. */
    Contest beforeTheGoal() {
        return new Contest(
                runs,
                fields.stream()
                        .filter(field ->
                                field.stream().anyMatch(i -> runs.get(i).status() != Status.STOPPED))
                        .toList());
    }

    /**
     * Whose number is the smallest of its field; nobody's where all are the same.
     *
     * @param number not finite of those that do not take part
     * @param written in the digits that are shown: what looks the same is the same
     */
    BitSet best(ToDoubleFunction<Run> number, DoubleFunction<String> written) {
        BitSet best = new BitSet();
        for (List<Integer> field : fields) {
            BitSet winners = winners(field, number, written);
            if (winners.cardinality() < field.size()) {
                best.or(winners);
            }
        }
        return best;
    }

    private BitSet winners(List<Integer> field, ToDoubleFunction<Run> number, DoubleFunction<String> written) {
        OptionalDouble smallest = field.stream()
                .mapToDouble(i -> number.applyAsDouble(runs.get(i)))
                .filter(Double::isFinite)
                .min();
        BitSet winners = new BitSet();
        smallest.ifPresent(least -> field.stream()
                .filter(i -> written.apply(number.applyAsDouble(runs.get(i))).equals(written.apply(least)))
                .forEach(winners::set));
        return winners;
    }
}
