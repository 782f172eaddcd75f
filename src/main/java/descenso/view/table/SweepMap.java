package descenso.view.table;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.HeatMap;
import descenso.train.problem.Problem;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

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
        return swept(trials).map(swept -> new SweepMap(trials, snapshots, swept, names.withSwept(swept)));
    }

    /**
     * Returns the hyperparameter that all optimizers take the same values of, on the same problem; the last one if
     * there are several.
     */
    public static Optional<String> swept(List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.label().variables().keySet().stream())
                .distinct()
                .filter(name -> isSwept(name, trials))
                .reduce((first, last) -> last);
    }

    /**
     * Tests whether a hyperparameter takes several values on the same problem, set by a sweep or by a variable with the
     * same effect.
     */
    private static boolean isSwept(String name, List<Trial> trials) {
        Set<Double> values = new HashSet<>();
        Map<Label, Problem> problems = new HashMap<>();
        for (Trial trial : trials) {
            Double value = trial.label().variables().get(name);
            Problem known = problems.putIfAbsent(trial.label().without(name), trial.problem());
            if (value == null
                    || !value.equals(trial.rule().hyperparameters().get(name))
                    || (known != null && !known.equals(trial.problem()))) {
                return false;
            }
            values.add(value);
        }
        return values.size() > 1;
    }

    /**
     * Returns the display name of the swept hyperparameter. A scheduled learning rate is called the initial one if the
     * schedule starts with it.
     */
    String sweptName() {
        boolean isRate = swept.equals(RunColumns.RATE);
        boolean begins = trials.stream().allMatch(trial -> trial.schedule().factor(0) == 1);
        boolean changes = trials.stream().anyMatch(trial -> !(trial.schedule() instanceof Schedule.Constant));
        String name = names.variable(swept);
        return isRate && begins && changes ? texts().say(MessageKey.SWEEP_INITIAL, name) : name;
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
                .map(texts()::encode)
                .toList();
    }

    /** Returns the names of the columns: their values, with as many digits as distinguish them. */
    List<String> columnNames() {
        List<Double> values = values();
        DoubleFunction<String> written = names.numbers().distinguishing(values);
        return values.stream()
                .map(value -> texts().encode(written.apply(value)))
                .toList();
    }

    /** Describes a cell in one line. */
    public String cell(int row, int column) {
        String name = RunLabels.of(rows(), names).noBreak(rows().get(row)) + ", " + names.variable(swept) + " "
                + names.numbers().significant(values().get(column));
        String what = ended(row, column).map(this::describe).orElseGet(() -> texts().say(MessageKey.SWEEP_UNKNOWN));
        return texts().encode(name + ": " + what);
    }

    /** Returns the compared number of a run, or its loss if it did not reach the goal. */
    private String describe(Snapshot run) {
        String steps = Integer.toString(run.steps());
        if (RunFacts.isDiverged(run)) {
            return texts().say(MessageKey.TABLE_DIVERGED, steps);
        }
        ComparedNumber compared = compared();
        ComparedNumber known = compared.isDefined(run) ? compared : compared.with(Metric.LOSS);
        String name = texts().say(known.metric().fullName());
        return known.isOfSteps()
                ? name + " " + known.written(run)
                : texts().say(MessageKey.SWEEP_CELL, name, known.written(run), steps);
    }

    /** Draws the map with the cursor on a cell. */
    public Drawing drawing(Size size, int row, int column) {
        return map(Optional.of(new HeatMap.CellIndex(row, column))).drawing(size);
    }

    public Drawing drawing(Size size) {
        return map(Optional.empty()).drawing(size);
    }

    private HeatMap map(Optional<HeatMap.CellIndex> cursor) {
        SweepCells cells = new SweepCells();
        return new HeatMap(
                rowNames(),
                columnNames(),
                (row, column) -> ended(row, column).map(cells::known).orElseGet(HeatMap.HeatCell::unknown),
                texts().say(
                                MessageKey.SWEEP_TITLE,
                                texts().say(compared().metric().fullName()),
                                sweptName()),
                Flag.BEST.sign() + " " + texts().say(MessageKey.TABLE_BEST_OF_ROW) + "; " + Flag.BAD.sign() + " "
                        + texts().say(MessageKey.TABLE_BAD),
                cursor);
    }

    /** Renders the map as a table of numbers. */
    List<Line> table(int width) {
        SweepCells cells = new SweepCells();
        Function<Label, String> named = RunLabels.of(rows(), names)::of;
        RunColumn rowNames = RunColumn.of(names.variable(swept), rows(), named.andThen(texts()::encode))
                .withoutBreaks();
        List<String> heads = columnNames();
        List<RunColumn> columns = IntStream.range(0, heads.size())
                .mapToObj(column -> new RunColumn(
                        heads.get(column),
                        IntStream.range(0, rows().size())
                                .mapToObj(row ->
                                        ended(row, column).map(cells::cell).orElseGet(() -> RunCell.of("")))
                                .toList()))
                .toList();
        String heading = texts().say(
                        MessageKey.TABLE_SWEEP, texts().say(compared().metric().fullName()), sweptName());
        List<Line> lines = new ArrayList<>(new GridRenderer(texts(), width)
                .lines(List.of(Section.paragraph(heading, Style.STRONG), RunColumn.table(rowNames, columns))));
        lines.addAll(Flag.legend(
                columns, texts().say(MessageKey.TABLE_BEST_OF_ROW), texts().say(MessageKey.TABLE_BAD), width));
        return lines;
    }

    /**
     * Returns the compared number: the validation accuracy. Without validation data, returns the steps to the goal;
     * without a goal, the final loss. The choice depends on the trials only, so that it is known before they run. If
     * all runs have ended and none has a value, returns the loss.
     */
    ComparedNumber compared() {
        ComparedNumber loss = new ComparedNumber(Metric.LOSS, names.numbers());
        if (trials.stream().anyMatch(trial -> trial.problem().hasValidation())) {
            return orLoss(loss.with(Metric.ACCURACY));
        }
        return trials.stream().allMatch(trial -> trial.limit().stop().equals(StopCriterion.never()))
                ? loss
                : orLoss(loss.with(Metric.STEPS_TO_GOAL));
    }

    private ComparedNumber orLoss(ComparedNumber wanted) {
        List<Snapshot> ended = ended();
        return ended.size() < trials.size() || ended.stream().anyMatch(wanted::isDefined)
                ? wanted
                : wanted.with(Metric.LOSS);
    }

    private List<Snapshot> ended() {
        return snapshots.stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() != Status.RUNNING)
                .toList();
    }

    private UiText texts() {
        return names.texts();
    }

    /** The metric by which the runs of a sweep are compared. */
    record ComparedNumber(Metric metric, NumberFormatter numbers) {

        private ComparedNumber with(Metric other) {
            return new ComparedNumber(other, numbers);
        }

        boolean isOfSteps() {
            return metric == Metric.STEPS_TO_GOAL;
        }

        boolean isDefined(Snapshot run) {
            return Double.isFinite(metric.number(run));
        }

        double cost(Snapshot run) {
            return metric.cost(metric.number(run));
        }

        /** Formats the number of a run; a dash if the run diverged. */
        String written(Snapshot run) {
            return written(RunFacts.isDiverged(run) ? Double.NaN : metric.number(run));
        }

        private String written(double value) {
            return Double.isFinite(value) ? metric.rounded(value, numbers) : "—";
        }
    }

    /** The contents of the cells, as far as the runs have ended. */
    private final class SweepCells {

        private final List<Snapshot> ended = ended();
        private final ComparedNumber compared = compared();
        private final BitSet best =
                RunComparison.of(ended, run -> row(run.trial())).best(compared::cost, compared::written);
        private final List<Double> costs = ended.stream()
                .filter(run -> !RunFacts.isBad(run))
                .map(compared::cost)
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toList();

        RunCell cell(Snapshot run) {
            return RunCell.of(texts().encode(compared.written(run))).withFlag(flag(run));
        }

        private Flag flag(Snapshot run) {
            return RunFacts.isBad(run) ? Flag.BAD : best.get(ended.indexOf(run)) ? Flag.BEST : Flag.NONE;
        }

        HeatMap.HeatCell known(Snapshot run) {
            HeatMap.HeatCell.Kind kind = switch (flag(run)) {
                case BAD -> HeatMap.HeatCell.Kind.BAD;
                case BEST -> HeatMap.HeatCell.Kind.BEST;
                case NONE -> HeatMap.HeatCell.Kind.KNOWN;
            };
            boolean isBad = kind == HeatMap.HeatCell.Kind.BAD;
            return new HeatMap.HeatCell(
                    cellTexts(run), isBad ? OptionalDouble.empty() : OptionalDouble.of(rank(run)), kind);
        }

        /** Returns the rank of a run's cost among all known ones, from 0 for the worst to 1 for the best. */
        private double rank(Snapshot run) {
            int place = costs.indexOf(compared.cost(run));
            return place < 0 || costs.size() < 2 ? 0 : 1 - (double) place / (costs.size() - 1);
        }

        /** Returns the number of a run, each text shorter than the one before. */
        private List<String> cellTexts(Snapshot run) {
            String whole = texts().encode(compared.written(run));
            double number = compared.metric().number(run);
            return RunFacts.isDiverged(run) || !Double.isFinite(number)
                    ? List.of(whole)
                    : List.of(whole, texts().encode(names.numbers().shortened(number, 2)));
        }
    }
}
