package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes the content of {@link SweepMap} in sentences: for each row, the best value, the values that work and the
 * value from which the runs diverge.
 */
public record SweepText(SweepMap map) {

    /** Returns the compared number, then one paragraph per row. */
    public List<String> paragraphs() {
        return SentenceFormatter.paragraphs(Stream.concat(
                Stream.of(heading()), IntStream.range(0, map.rows().size()).mapToObj(this::describeRow)));
    }

    private String heading() {
        List<String> values = map.columnNames();
        return texts().say(
                        MessageKey.LAB_TOLD_SWEEP,
                        map.sweptName(),
                        values.get(0),
                        values.get(values.size() - 1),
                        texts().say(map.compared().metric().fullName()));
    }

    private String describeRow(int number) {
        List<String> values = map.columnNames();
        List<Optional<Snapshot>> runs = IntStream.range(0, values.size())
                .mapToObj(column -> map.ended(number, column))
                .toList();
        OptimizerRow row = new OptimizerRow(runs, values, map.names().variable(map.swept()), map.compared(), texts());
        return texts().say(MessageKey.LAB_TOLD_NAMED, map.rowNames().get(number), String.join("; ", row.things()));
    }

    /** Returns the cells of a row, one paragraph each. */
    public List<String> cells(int row) {
        return SentenceFormatter.paragraphs(IntStream.range(0, map.values().size())
                .mapToObj(column -> SentenceFormatter.ended(map.cell(row, column))));
    }

    private UiText texts() {
        return map.names().texts();
    }

    /** Describes a row of a sweep: the same optimizer with each value; empty for runs that have not ended. */
    private record OptimizerRow(
            List<Optional<Snapshot>> runs,
            List<String> values,
            String swept,
            SweepMap.ComparedNumber compared,
            UiText texts) {

        /** Returns the facts about the row, in the order in which they are listed; at least one. */
        List<String> things() {
            List<String> things = new ArrayList<>();
            if (indices(run -> true).isEmpty()) {
                return List.of(texts.say(MessageKey.SWEEP_UNKNOWN));
            }
            best().ifPresent(things::add);
            things.add(works());
            add(things, MessageKey.LAB_TOLD_WORSE_AT, indices(RunFacts::isWorse));
            add(things, MessageKey.LAB_TOLD_DIVERGES_AT, indices(RunFacts::isDiverged));
            int unknown = (int) runs.stream().filter(Optional::isEmpty).count();
            if (unknown > 0) {
                things.add(texts.count(unknown, MessageKey.LAB_TOLD_UNKNOWN, MessageKey.LAB_TOLD_UNKNOWN_MANY));
            }
            return things;
        }

        /** Returns the values with the best number. Numbers that are formatted equally count as equal. */
        private Optional<String> best() {
            List<Integer> good = indices(run -> !RunFacts.isBad(run) && compared.isDefined(run));
            return good.stream()
                    .min(Comparator.comparingDouble(i -> compared.cost(run(i))))
                    .map(best -> compared.written(run(best)))
                    .map(least -> texts.say(
                            MessageKey.LAB_TOLD_BEST_AT,
                            at(good.stream()
                                    .filter(i -> compared.written(run(i)).equals(least))
                                    .toList()),
                            texts.say(compared.metric().fullName()),
                            texts.encode(least)));
        }

        private Snapshot run(int i) {
            return runs.get(i).orElseThrow();
        }

        /** Returns the values with which the optimizer reaches its goal, or ends well if it has none. */
        private String works() {
            boolean isOfGoal = compared.isOfSteps();
            List<Integer> good = indices(run -> !RunFacts.isBad(run) && (!isOfGoal || compared.isDefined(run)));
            return good.isEmpty()
                    ? texts.say(isOfGoal ? MessageKey.LAB_TOLD_ARRIVES_NOWHERE : MessageKey.LAB_TOLD_WORKS_NOWHERE)
                    : texts.say(isOfGoal ? MessageKey.LAB_TOLD_ARRIVES : MessageKey.LAB_TOLD_WORKS, at(good));
        }

        private void add(List<String> things, MessageKey key, List<Integer> some) {
            if (!some.isEmpty()) {
                things.add(texts.say(key, at(some)));
            }
        }

        private List<Integer> indices(Predicate<Snapshot> condition) {
            return IntStream.range(0, runs.size())
                    .filter(i -> runs.get(i).filter(condition).isPresent())
                    .boxed()
                    .toList();
        }

        /** Returns the values at the given indices. Neighbours become a range from the first to the last. */
        private String at(List<Integer> some) {
            List<String> stretches = new ArrayList<>();
            for (int from = 0; from < some.size(); ) {
                int to = from;
                while (to + 1 < some.size() && some.get(to + 1) == some.get(to) + 1) {
                    to++;
                }
                stretches.add(stretch(some.get(from), some.get(to)));
                from = to + 1;
            }
            return swept + " " + texts.and(stretches);
        }

        /** Formats a range of values. A failure at the last value is assumed to continue beyond it. */
        private String stretch(int first, int last) {
            if (last == values.size() - 1 && RunFacts.isBad(run(last))) {
                return texts.say(MessageKey.LAB_TOLD_FROM_ON, values.get(first));
            }
            return first == last
                    ? values.get(first)
                    : texts.say(MessageKey.LAB_TOLD_STRETCH, values.get(first), values.get(last));
        }
    }
}
