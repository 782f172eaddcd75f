package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.HeatCell;
import descenso.plot.HeatMap;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.table.Flag;
import descenso.view.table.SweptParameter;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Renders a sweep as a map that fills while it runs: a row per optimizer, a column per value, and the compared number
 * in the cells.
 *
 * @param trials all trials of the sweep
 * @param snapshots one per trial; empty for trials that have not begun
 * @param swept the hyperparameter of the sweep, which the labels of all runs contain
 */
public record SweepMap(List<Trial> trials, List<Optional<Snapshot>> snapshots, String swept, ExperimentLabels names) {

    /** Creates the map of the trials. Empty if they contain no sweep. */
    public static Optional<SweepMap> of(
            List<Trial> trials, List<Optional<Snapshot>> snapshots, ExperimentLabels names) {
        return new SweptParameter(trials)
                .swept()
                .map(swept -> new SweepMap(trials, snapshots, swept, names.withSwept(swept)));
    }

    /** Returns the labels of the rows. */
    public List<Label> rows() {
        return trials.stream().map(this::row).distinct().toList();
    }

    /** Returns the values of the columns. */
    public List<Double> values() {
        return trials.stream().map(this::value).distinct().toList();
    }

    private Label row(Trial trial) {
        return trial.label().without(swept);
    }

    private double value(Trial trial) {
        return trial.label().variables().getOrDefault(swept, Double.NaN);
    }

    /** Returns the index of the trial in a cell, from 0. Empty if there is none. */
    public Optional<Integer> trial(int row, int column) {
        Label label = rows().get(row);
        double value = values().get(column);
        for (int trial = 0; trial < trials.size(); trial++) {
            if (row(trials.get(trial)).equals(label) && value(trials.get(trial)) == value) {
                return Optional.of(trial);
            }
        }
        return Optional.empty();
    }

    /** Returns the run in a cell. Empty until it has ended. */
    Optional<Snapshot> ended(int row, int column) {
        return trial(row, column)
                .flatMap(number -> snapshots.get(number))
                .filter(run -> run.status() != Status.RUNNING);
    }

    /** Returns the names of the rows. */
    List<String> rowNames() {
        List<Label> rows = rows();
        return rows.stream()
                .map(RunLabels.of(rows, names)::noBreak)
                .map(texts().characters()::encode)
                .toList();
    }

    /** Returns the names of the columns: their values, with as many digits as distinguish them. */
    List<String> columnNames() {
        List<Double> values = values();
        DoubleFunction<String> written = names.numbers().distinguishing(values);
        return values.stream()
                .map(value -> texts().characters().encode(written.apply(value)))
                .toList();
    }

    /** Describes a cell in one line. */
    public String cell(int row, int column) {
        NumberFormatter numbers = names.numbers();
        Optional<Snapshot> run = trial(row, column).flatMap(number -> snapshots.get(number));
        String name = RunLabels.of(rows(), names).noBreak(rows().get(row)) + ", " + names.variable(swept) + " "
                + numbers.significant(values().get(column));
        String what = run.map(found -> describe(found, numbers)).orElseGet(() -> texts().say(MessageKey.SWEEP_UNKNOWN));
        return texts().characters().encode(name + ": " + what);
    }

    private String describe(Snapshot run, NumberFormatter numbers) {
        if (run.status() == Status.RUNNING) {
            return texts().say(MessageKey.SWEEP_UNKNOWN);
        }
        return new RunOutcome(run).isDiverged()
                ? texts().say(MessageKey.TABLE_DIVERGED, Integer.toString(run.steps()))
                : numbers(run, numbers);
    }

    /** Returns the compared number of a run, or its loss if it did not reach the goal. */
    private String numbers(Snapshot run, NumberFormatter numbers) {
        SweepMetric compared = glance(numbers);
        SweepMetric metric = compared.isDefined(run) ? compared : SweepMetric.ofLoss(numbers);
        return metric.isOfSteps()
                ? texts().say(metric.name()) + " " + metric.written(run)
                : texts().say(
                                MessageKey.SWEEP_CELL,
                                texts().say(metric.name()),
                                metric.written(run),
                                Integer.toString(run.steps()));
    }

    /** Draws the map with the cursor on a cell. */
    public Drawing drawing(Size size, int row, int column) {
        return map().withCursor(row, column).drawing(size);
    }

    public Drawing drawing(Size size) {
        return map().drawing(size);
    }

    private HeatMap map() {
        SweepCells cells = new SweepCells(ended(), glance(names.numbers()));
        String title = texts().say(
                        MessageKey.SWEEP_TITLE,
                        texts().say(cells.metric.name()),
                        new SweptParameter(trials).name(swept, names));
        return HeatMap.of(
                rowNames(),
                columnNames(),
                (row, column) -> ended(row, column).map(cells::known).orElseGet(HeatCell::unknown),
                title,
                note());
    }

    /**
     * Returns the metric of the comparison. Returns the loss if all runs have ended and none has a value of the metric.
     */
    SweepMetric glance(NumberFormatter numbers) {
        SweepMetric wanted = SweepMetric.of(trials, numbers);
        return ended().size() == trials.size() ? wanted.orOfLoss(ended()) : wanted;
    }

    private String note() {
        return Flag.BEST.sign() + " " + texts().say(MessageKey.TABLE_BEST_OF_ROW) + "; " + Flag.BAD.sign() + " "
                + texts().say(MessageKey.TABLE_BAD);
    }

    private List<Snapshot> begun() {
        return snapshots.stream().flatMap(Optional::stream).toList();
    }

    private List<Snapshot> ended() {
        return begun().stream().filter(run -> run.status() != Status.RUNNING).toList();
    }

    private UiText texts() {
        return names.texts();
    }

    /** The contents of the cells, as far as the runs have ended. */
    private final class SweepCells {

        private final List<Snapshot> ended;
        private final SweepMetric metric;
        private final BitSet best;
        private final List<Double> costs = new ArrayList<>();

        SweepCells(List<Snapshot> ended, SweepMetric metric) {
            this.ended = ended;
            this.metric = metric;
            this.best = RunComparison.of(ended, run -> row(run.trial())).best(metric::cost, metric::written);
            ended.stream()
                    .filter(run -> !new RunOutcome(run).isBad())
                    .map(metric::cost)
                    .filter(Double::isFinite)
                    .distinct()
                    .sorted()
                    .forEach(costs::add);
        }

        HeatCell known(Snapshot run) {
            String[] texts = cellTexts(run);
            if (new RunOutcome(run).isBad()) {
                return HeatCell.bad(texts);
            }
            HeatCell cell = HeatCell.of(rank(metric.cost(run)), texts);
            return best.get(ended.indexOf(run)) ? cell.asBest() : cell;
        }

        /** Returns the rank of a cost among all known ones, from 0 for the worst to 1 for the best. */
        private double rank(double cost) {
            int place = costs.indexOf(cost);
            return place < 0 || costs.size() < 2 ? 0 : 1 - (double) place / (costs.size() - 1);
        }

        /** Returns the number of a run, each text shorter than the one before. */
        private String[] cellTexts(Snapshot run) {
            NumberFormatter numbers = names.numbers();
            double number = metric.metric().number(run);
            return new RunOutcome(run).isDiverged() || !Double.isFinite(number)
                    ? new String[] {texts().characters().encode(metric.written(run))}
                    : new String[] {
                        texts().characters().encode(metric.written(run)),
                        texts().characters().encode(numbers.shortened(number, 2))
                    };
        }
    }
}
