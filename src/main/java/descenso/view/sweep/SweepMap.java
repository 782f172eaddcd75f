package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.plot.heat.HeatCell;
import descenso.plot.heat.HeatMap;
import descenso.plot.shape.Drawing;
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
 * A sweep as a map that fills while it runs: a row an optimizer, a column a value, in the cells what is compared.
 *
 * @param trials all of them
 * @param snapshots one a trial; empty of those that have not begun
 * @param swept the hyperparameter, which the labels of all runs name
 */
public record SweepMap(List<Trial> trials, List<Optional<Snapshot>> snapshots, String swept, ExperimentLabels names) {

    /** The runs of these trials, if anything is swept in them. */
    public static Optional<SweepMap> of(
            List<Trial> trials, List<Optional<Snapshot>> snapshots, ExperimentLabels names) {
        return new SweptParameter(trials)
                .swept()
                .map(swept -> new SweepMap(trials, snapshots, swept, names.sweeping(swept)));
    }

    /** The labels of the rows. */
    public List<Label> rows() {
        return trials.stream().map(this::row).distinct().toList();
    }

    /** What stands over the columns. */
    public List<Double> values() {
        return trials.stream().map(this::value).distinct().toList();
    }

    private Label row(Trial trial) {
        return trial.label().without(swept);
    }

    private double value(Trial trial) {
        return trial.label().variables().getOrDefault(swept, Double.NaN);
    }

    /** The number of the trial in a cell. */
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

    /** The run in a cell, once it has ended. */
    Optional<Snapshot> ended(int row, int column) {
        return trial(row, column)
                .flatMap(number -> snapshots.get(number))
                .filter(run -> run.status() != Status.RUNNING);
    }

    /** What the rows are called. */
    List<String> rowNames() {
        List<Label> rows = rows();
        return rows.stream()
                .map(RunLabels.of(rows, names)::noBreak)
                .map(speech().glyphs()::encode)
                .toList();
    }

    /** What the columns are called: their values, in as many digits as tell them apart. */
    List<String> columnNames() {
        List<Double> values = values();
        DoubleFunction<String> written = names.digits().distinguishing(values);
        return values.stream()
                .map(value -> speech().glyphs().encode(written.apply(value)))
                .toList();
    }

    /** What is known of a cell, in a line. */
    public String cell(int row, int column) {
        NumberFormatter digits = names.digits();
        Optional<Snapshot> run = trial(row, column).flatMap(number -> snapshots.get(number));
        String name = RunLabels.of(rows(), names).noBreak(rows().get(row)) + ", " + names.variable(swept) + " "
                + digits.significant(values().get(column));
        String what = run.map(found -> told(found, digits)).orElseGet(() -> speech().say(MessageKey.SWEEP_UNKNOWN));
        return speech().glyphs().encode(name + ": " + what);
    }

    private String told(Snapshot run, NumberFormatter digits) {
        if (run.status() == Status.RUNNING) {
            return speech().say(MessageKey.SWEEP_UNKNOWN);
        }
        return new RunOutcome(run).isDiverged()
                ? speech().say(MessageKey.TABLE_DIVERGED, Integer.toString(run.steps()))
                : numbers(run, digits);
    }

    /** Of a run that did not come to the goal its loss. */
    private String numbers(Snapshot run, NumberFormatter digits) {
        SweepMetric compared = glance(digits);
        SweepMetric glance = compared.tellsOf(run) ? compared : SweepMetric.ofLoss(digits);
        return glance.isOfSteps()
                ? speech().say(glance.name()) + " " + glance.written(run)
                : speech().say(
                                MessageKey.SWEEP_CELL,
                                speech().say(glance.name()),
                                glance.written(run),
                                Integer.toString(run.steps()));
    }

    /** With the cursor on a cell. */
    public Drawing drawing(Size size, int row, int column) {
        return map().at(row, column).drawing(size);
    }

    public Drawing drawing(Size size) {
        return map().drawing(size);
    }

    private HeatMap map() {
        Cells cells = new Cells(ended(), glance(names.digits()));
        return HeatMap.of(
                        rowNames(),
                        columnNames(),
                        (row, column) -> ended(row, column).map(cells::known).orElseGet(HeatCell::unknown))
                .titled(speech().say(
                                MessageKey.SWEEP_TITLE,
                                speech().say(cells.glance.name()),
                                new SweptParameter(trials).name(swept, names)))
                .noted(note());
    }

    /** Where all that there is to know is known, something that there is. */
    SweepMetric glance(NumberFormatter digits) {
        SweepMetric wanted = SweepMetric.of(trials, digits);
        return ended().size() == trials.size() ? wanted.orOfLoss(ended(), digits) : wanted;
    }

    private String note() {
        return Flag.BEST.sign() + " " + speech().say(MessageKey.TABLE_BEST_OF_ROW) + "; " + Flag.BAD.sign() + " "
                + speech().say(MessageKey.TABLE_BAD);
    }

    private List<Snapshot> begun() {
        return snapshots.stream().flatMap(Optional::stream).toList();
    }

    private List<Snapshot> ended() {
        return begun().stream().filter(run -> run.status() != Status.RUNNING).toList();
    }

    private UiText speech() {
        return names.speech();
    }

    /** What stands in the cells, as far as is known. */
    private final class Cells {

        private final List<Snapshot> ended;
        private final SweepMetric glance;
        private final BitSet best;
        private final List<Double> costs = new ArrayList<>();

        Cells(List<Snapshot> ended, SweepMetric glance) {
            this.ended = ended;
            this.glance = glance;
            this.best = RunComparison.of(ended, run -> row(run.trial())).best(glance::cost, glance::written);
            ended.stream()
                    .filter(run -> !new RunOutcome(run).isBad())
                    .map(glance::cost)
                    .filter(Double::isFinite)
                    .distinct()
                    .sorted()
                    .forEach(costs::add);
        }

        HeatCell known(Snapshot run) {
            String[] texts = texts(run);
            if (new RunOutcome(run).isBad()) {
                return HeatCell.bad(texts);
            }
            HeatCell cell = HeatCell.of(rank(glance.cost(run)), texts);
            return best.get(ended.indexOf(run)) ? cell.best() : cell;
        }

        /** The better the number among all that are known, the higher. */
        private double rank(double cost) {
            int place = costs.indexOf(cost);
            return place < 0 || costs.size() < 2 ? 0 : 1 - (double) place / (costs.size() - 1);
        }

        /** In ever fewer digits. */
        private String[] texts(Snapshot run) {
            NumberFormatter digits = names.digits();
            double number = glance.number().applyAsDouble(run);
            return new RunOutcome(run).isDiverged() || !Double.isFinite(number)
                    ? new String[] {speech().glyphs().encode(glance.written(run))}
                    : new String[] {
                        speech().glyphs().encode(glance.written(run)),
                        speech().glyphs().encode(digits.shortened(number, 2))
                    };
        }
    }
}
