package descenso.view.table;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Style;
import descenso.view.table.RunColumn.Cell;
import descenso.view.table.RunColumn.Flag;
import descenso.view.text.UiText;
import descenso.view.trend.Extremum;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Columns of tables of runs, with flags for the best runs and for those that diverged or got worse. */
public record RunColumns(RunComparison comparison, ExperimentLabels names) {

    /** Name of the learning rate, which every optimizer has. */
    public static final String RATE = "lr";

    /** Returns the columns of the table of ended runs, in reading order, without switches that are at their default. */
    public List<RunColumn> all() {
        List<RunColumn> all = new ArrayList<>(named((hyperparameter, value) -> {
            boolean isSwitch = hyperparameter.kind() != Hyperparameter.Kind.NUMBER || hyperparameter.fallback() == 0;
            return !isSwitch || value != hyperparameter.fallback();
        }));
        all.add(status(MessageKey.TABLE_DIVERGED));
        all.add(RunColumn.of(texts().say(MessageKey.TABLE_STEPS), runs(), run -> texts().count(run.steps()))
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

    /** Returns the column that says how each run ended, with the message for a run that diverged at a step. */
    public RunColumn status(MessageKey diverged) {
        return new RunColumn(
                texts().say(MessageKey.TABLE_STATUS),
                runs().stream().map(run -> status(run, diverged)).toList());
    }

    private Cell status(Snapshot run, MessageKey diverged) {
        return switch (run.status()) {
            case RUNNING -> Cell.of(run.steps() == 0 ? "" : texts().say(MessageKey.TABLE_RUNNING));
            case FINISHED -> Cell.of(texts().say(MessageKey.TABLE_FINISHED));
            case STOPPED -> Cell.of(texts().say(MessageKey.TABLE_STOPPED));
            case DIVERGED -> Cell.of(texts().say(diverged, run.steps()), Style.WRONG);
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

    /** Returns the column of a metric. Values that look equal as written count as equal. */
    public RunColumn column(Metric metric, String name, DoubleFunction<String> written) {
        @SuppressWarnings("IdentityHashMapUsage") // comparing whole histories would take longer than their values
        Map<Snapshot, Optional<Extremum>> values = new IdentityHashMap<>();
        runs().forEach(run -> values.put(run, metric.value(run)));
        ToDoubleFunction<Snapshot> number = run ->
                values.getOrDefault(run, Optional.empty()).map(Extremum::value).orElse(Double.NaN);
        List<Cell> cells = runs().stream()
                .map(run -> new Cell(
                        texts().encode(written.apply(number.applyAsDouble(run))),
                        metric.time(values.getOrDefault(run, Optional.empty())),
                        Style.TEXT,
                        Flag.NONE))
                .toList();
        RunColumn column = new RunColumn(name, Optional.of(metric), cells);
        if (metric.isRanked()) {
            RunComparison compared = metric == Metric.STEPS_TO_GOAL ? comparison : comparison.withoutGoals();
            column = column.withFlag(compared.best(run -> metric.cost(number.applyAsDouble(run)), written), Flag.BEST);
        }
        return metric == Metric.LOSS || metric == Metric.TRAIN_LOSS
                ? column.withFlag(matching(RunFacts::isBad), Flag.BAD)
                : column;
    }

    /** Returns the indices of the runs that fulfil a condition. */
    public BitSet matching(Predicate<Snapshot> condition) {
        return IntStream.range(0, runs().size())
                .filter(i -> condition.test(runs().get(i)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the columns of the measures that have no other column. */
    public List<RunColumn> measures() {
        return RunColumn.named(
                runs(),
                names::measure,
                run -> {
                    Map<String, String> written = new LinkedHashMap<>();
                    run.measures().forEach((name, value) -> {
                        if (isShown(name, run)) {
                            // all digits of an author's measure
                            String digits = Metric.ofMeasure(name)
                                    .map(metric -> metric.written(value, names.numbers()))
                                    .orElseGet(() -> names.numbers().grouped(value));
                            written.put(name, digits);
                        }
                    });
                    return written;
                },
                texts());
    }

    /**
     * Tests whether a measure gets a column. Losses of mini-batches get none: the table compares losses over all data.
     */
    private static boolean isShown(String measure, Snapshot run) {
        boolean isOfBatches = run.trial().problem().stepsPerEpoch() > 1
                && (measure.equals(Measures.LARGEST_LOSS)
                        || (run.status() == Status.RUNNING && measure.equals(Measures.LOSS_RATIO)));
        boolean isOfNoLoss = !run.trial().problem().hasLoss() && Metric.isLoss(measure);
        return !Metric.isShownElsewhere(measure) && !isOfBatches && !isOfNoLoss;
    }

    /** Returns the columns of all hyperparameters. */
    List<RunColumn> everyHyperparameter() {
        return named((hyperparameter, value) -> true);
    }

    /** Returns the columns of the hyperparameters, except the learning rate, that differ between the runs with them. */
    public List<RunColumn> differingHyperparameters() {
        return named((hyperparameter, value) -> !hyperparameter.name().equals(RATE)
                && runs().stream()
                                .map(run -> run.trial().rule().hyperparameters().get(hyperparameter.name()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1);
    }

    private List<RunColumn> named(BiPredicate<Hyperparameter, Double> isListed) {
        return RunColumn.named(
                runs(),
                names::hyperparameter,
                run -> {
                    UpdateRule rule = run.trial().rule();
                    Map<String, String> written = new LinkedHashMap<>();
                    for (Hyperparameter each : rule.kind().hyperparameters()) {
                        double value = rule.hyperparameters().getOrDefault(each.name(), Double.NaN);
                        if (isListed.test(each, value)) {
                            written.put(each.name(), names.value(each, value));
                        }
                    }
                    return written;
                },
                texts());
    }
}
