package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.text.UiText;
import descenso.view.trend.Extremum;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Columns of tables of runs, with flags for the best runs and for those that diverged or got worse. */
public record RunColumns(RunComparison comparison, ExperimentLabels names) {

    /** Returns the columns of the table of ended runs, in reading order. */
    public List<RunColumn> all() {
        List<RunColumn> all = new ArrayList<>(new Hyperparameters(runs(), names).columns());
        all.add(status(MessageKey.TABLE_DIVERGED));
        all.add(RunColumn.of(texts().say(MessageKey.TABLE_STEPS), runs(), run -> Integer.toString(run.steps()))
                .withFlag(comparison.best(Metric.STEPS_TO_GOAL::number, names.numbers()::grouped), Flag.BEST));
        all.addAll(losses());
        all.addAll(measures());
        return all;
    }

    private List<Snapshot> runs() {
        return comparison.runs();
    }

    private UiText texts() {
        return names.texts();
    }

    /**
     * Returns the column that says how each run ended.
     *
     * @param diverged the message for a run that diverged; its argument is the step
     */
    public RunColumn status(MessageKey diverged) {
        return new RunColumn(
                texts().say(MessageKey.TABLE_STATUS),
                runs().stream().map(run -> status(run, diverged)).toList());
    }

    private RunCell status(Snapshot run, MessageKey diverged) {
        return switch (run.status()) {
            case RUNNING -> RunCell.of(run.steps() == 0 ? "" : texts().say(MessageKey.TABLE_RUNNING));
            case FINISHED -> RunCell.of(texts().say(MessageKey.TABLE_FINISHED));
            case STOPPED -> RunCell.of(texts().say(MessageKey.TABLE_STOPPED));
            case DIVERGED -> RunCell.of(texts().say(diverged, Integer.toString(run.steps())), Style.WRONG);
        };
    }

    /** Returns the columns of losses and accuracies; empty if no problem has a loss. */
    public List<RunColumn> losses() {
        boolean isOver = runs().stream().noneMatch(run -> run.status() == Status.RUNNING);
        return Metric.ofLosses(runs()).stream()
                .map(metric -> column(
                        metric,
                        texts().say(metric == Metric.LOSS && !isOver ? MessageKey.DYNAMICS_LOSS : metric.fullName()),
                        value -> metric.written(value, names.numbers())))
                .toList();
    }

    /**
     * Returns the column of a metric. Computes each value once, because a best value is searched in a long history.
     *
     * @param written formats a value; values that look equal count as equal
     */
    public RunColumn column(Metric metric, String name, DoubleFunction<String> written) {
        @SuppressWarnings("IdentityHashMapUsage") // comparing whole histories would take longer than their values
        Map<Snapshot, Optional<Extremum>> values = new IdentityHashMap<>();
        runs().forEach(run -> values.put(run, metric.value(run)));
        ToDoubleFunction<Snapshot> number = run ->
                values.getOrDefault(run, Optional.empty()).map(Extremum::value).orElse(Double.NaN);
        List<RunCell> cells = runs().stream()
                .map(run -> RunCell.of(
                        texts().characters().encode(written.apply(number.applyAsDouble(run))),
                        metric.time(values.getOrDefault(run, Optional.empty()))))
                .toList();
        RunColumn column = new RunColumn(name, Optional.of(metric), cells);
        if (metric.isRanked()) {
            RunComparison compared = metric == Metric.STEPS_TO_GOAL ? comparison : comparison.withoutGoals();
            column = column.withFlag(compared.best(run -> metric.cost(number.applyAsDouble(run)), written), Flag.BEST);
        }
        return metric == Metric.LOSS || metric == Metric.TRAIN_LOSS
                ? column.withFlag(matching(RunOutcome::isBad), Flag.BAD)
                : column;
    }

    /** Returns the indices of the runs whose outcome fulfils a condition. */
    public BitSet matching(Predicate<RunOutcome> condition) {
        return IntStream.range(0, runs().size())
                .filter(i -> condition.test(new RunOutcome(runs().get(i))))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the columns of the measures that have no other column. */
    public List<RunColumn> measures() {
        return RunColumn.named(runs(), names::measure, this::measures, texts().characters());
    }

    private Map<String, String> measures(Snapshot run) {
        Map<String, String> written = new LinkedHashMap<>();
        run.measures().forEach((name, value) -> {
            if (isShown(name, run)) {
                written.put(name, written(name, value));
            }
        });
        return written;
    }

    /** Formats a measure. Writes all digits of an author's measure. */
    private String written(String measure, double value) {
        return Metric.ofMeasure(measure)
                .map(metric -> metric.written(value, names.numbers()))
                .orElseGet(() -> names.numbers().grouped(value));
    }

    /**
     * Tests whether a measure gets a column. Excludes losses of mini-batches, because the table compares losses over
     * all data.
     */
    private static boolean isShown(String measure, Snapshot run) {
        boolean isOfBatches = run.trial().problem().stepsPerEpoch() > 1
                && (measure.equals(Measures.LARGEST_LOSS)
                        || (run.status() == Status.RUNNING && measure.equals(Measures.LOSS_RATIO)));
        boolean isOfNoLoss = !run.trial().problem().hasLoss() && Metric.isLoss(measure);
        return !Metric.isShownElsewhere(measure) && !isOfBatches && !isOfNoLoss;
    }
}
