package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Describes a {@link SweepMap} in sentences: in each row, the best values, those that work, and those that
 * diverge. */
public record SweepText(SweepMap map) {

    /** Returns the compared number, then one paragraph per row. */
    public List<String> paragraphs() {
        return SentenceFormatter.paragraphs(Stream.concat(
                Stream.of(heading()), IntStream.range(0, map.rows().size()).mapToObj(this::describeRow)));
    }

    private String heading() {
        List<String> values = map.columnNames();
        String last = values.get(values.size() - 1);
        String compared = texts().say(map.compared().fullName());
        return texts().say(MessageKey.LAB_TOLD_SWEEP, map.sweptName(), values.get(0), last, compared);
    }

    private String describeRow(int row) {
        List<String> facts = new OptimizerRow(row).facts();
        return texts().say(MessageKey.LAB_TOLD_NAMED, map.rowNames().get(row), String.join("; ", facts));
    }

    /** Returns the cells of a row, one paragraph each. */
    public List<String> cells(int row) {
        return SentenceFormatter.paragraphs(IntStream.range(0, map.values().size())
                .mapToObj(column -> SentenceFormatter.ended(map.cell(row, column))));
    }

    private UiText texts() {
        return map.names().texts();
    }

    /** Describes a row of a sweep: the same optimizer with each value. */
    private final class OptimizerRow {

        private final List<String> values = map.columnNames();
        private final Metric compared = map.compared();
        /** One per value; empty for runs that have not ended. */
        private final List<Optional<Snapshot>> runs;

        OptimizerRow(int row) {
            runs = IntStream.range(0, values.size())
                    .mapToObj(column -> map.ended(row, column))
                    .toList();
        }

        /** Returns the facts about the row, in the order in which they are listed; at least one. */
        List<String> facts() {
            if (indices(run -> true).isEmpty()) {
                return List.of(texts().say(MessageKey.SWEEP_UNKNOWN));
            }
            List<String> facts = new ArrayList<>();
            best().ifPresent(facts::add);
            works().ifPresent(facts::add);
            add(facts, MessageKey.LAB_TOLD_WORSE_AT, indices(RunFacts::isWorse));
            add(facts, MessageKey.LAB_TOLD_DIVERGES_AT, indices(RunFacts::isDiverged));
            int unknown = (int) runs.stream().filter(Optional::isEmpty).count();
            if (unknown > 0) {
                facts.add(texts().count(unknown, MessageKey.LAB_TOLD_UNKNOWN, MessageKey.LAB_TOLD_UNKNOWN_MANY));
            }
            return facts;
        }

        /** Returns the values with the best number. Numbers that are formatted equally count as equal. */
        private Optional<String> best() {
            List<Integer> good = indices(run -> !RunFacts.isBad(run) && isDefined(run));
            return good.stream()
                    .min(Comparator.comparingDouble(i -> compared.cost(compared.number(run(i)))))
                    .map(best -> map.written(compared, run(best)))
                    .map(least -> texts().say(
                                    MessageKey.LAB_TOLD_BEST_AT,
                                    at(good.stream()
                                            .filter(i -> map.written(compared, run(i))
                                                    .equals(least))
                                            .toList()),
                                    texts().say(compared.fullName()),
                                    texts().encode(least)));
        }

        private boolean isDefined(Snapshot run) {
            return Double.isFinite(compared.number(run));
        }

        private Snapshot run(int i) {
            return runs.get(i).orElseThrow();
        }

        /**
         * Returns the values with which the optimizer reaches its goal; without a goal, those with which its accuracy
         * is more than a guess; without an accuracy, those with which the loss does not grow, if there are any.
         */
        private Optional<String> works() {
            return switch (compared) {
                case STEPS_TO_GOAL ->
                    Optional.of(at(
                            indices(run -> !RunFacts.isBad(run) && isDefined(run)),
                            MessageKey.LAB_TOLD_ARRIVES,
                            MessageKey.LAB_TOLD_ARRIVES_NOWHERE));
                case ACCURACY ->
                    Optional.of(at(
                            indices(this::isMoreThanGuessed),
                            MessageKey.LAB_TOLD_LEARNS,
                            MessageKey.LAB_TOLD_LEARNS_NOWHERE));
                default ->
                    Optional.of(indices(run -> !RunFacts.isBad(run)))
                            .filter(good -> !good.isEmpty())
                            .map(good -> texts().say(MessageKey.LAB_TOLD_WORKS, at(good)));
            };
        }

        private boolean isMoreThanGuessed(Snapshot run) {
            return !RunFacts.isDiverged(run)
                    && compared.number(run) > run.trial().problem().guessedAccuracy();
        }

        private String at(List<Integer> some, MessageKey key, MessageKey nowhere) {
            return some.isEmpty() ? texts().say(nowhere) : texts().say(key, at(some));
        }

        private void add(List<String> facts, MessageKey key, List<Integer> some) {
            if (!some.isEmpty()) {
                facts.add(texts().say(key, at(some)));
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
            return map.names().variable(map.swept()) + " " + texts().and(stretches);
        }

        /** Formats a range of values. A failure at the last value is assumed to continue beyond it. */
        private String stretch(int first, int last) {
            if (last == values.size() - 1 && RunFacts.isBad(run(last))) {
                return texts().say(MessageKey.LAB_TOLD_FROM_ON, values.get(first));
            }
            return first == last
                    ? values.get(first)
                    : texts().say(MessageKey.LAB_TOLD_STRETCH, values.get(first), values.get(last));
        }
    }
}
