package descenso.view.table;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.HeatMap;
import descenso.plot.HeatMap.HeatCell;
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
import descenso.view.table.RunColumn.Cell;
import descenso.view.table.RunColumn.Flag;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Renders a sweep as a map that fills while it runs: a row per optimizer, a column per value, numbers in the cells.
 *
 * @param trials all trials of the sweep
 * @param snapshots one per trial; empty for trials that have not begun
 * @param swept the hyperparameter of the sweep, which the labels of all runs contain
 */
public record SweepMap(List<Trial> trials, List<Optional<Snapshot>> snapshots, String swept, ExperimentLabels names) {

    private static final int WHOLE = 1000;

    /** Maximum width of the progress bar, in cells. */
    private static final int BAR = 30;

    /** Creates the map of the trials. Empty if they contain no sweep. */
    public static Optional<SweepMap> of(
            List<Trial> trials, List<Optional<Snapshot>> snapshots, ExperimentLabels names) {
        return swept(trials).map(swept -> new SweepMap(trials, snapshots, swept, names.withSwept(swept)));
    }

    /**
     * Returns the hyperparameter that all optimizers take the same values of, on the same problem; the last of several.
     */
    public static Optional<String> swept(List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.label().variables().keySet().stream())
                .distinct()
                .filter(name -> isSwept(name, trials))
                .reduce((first, last) -> last);
    }

    /** Tests whether a sweep, or a variable with the same effect, sets several values on the same problem. */
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

    /** Returns the display name of the swept hyperparameter: the initial learning rate if a schedule starts with it. */
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

    /**
     * Returns the rows whose best value is the least or the greatest that was tried, with that value; none if only two
     * were tried. Of several best values all must be at these edges.
     */
    public Map<Label, Double> bestsAtEdges() {
        SweepCells cells = new SweepCells();
        List<Double> values = values();
        Set<Double> edges = Set.of(Collections.min(values), Collections.max(values));
        Map<Label, Double> bests = new LinkedHashMap<>();
        for (int row = 0; row < rows().size() && values.size() > 2; row++) {
            int at = row;
            List<Double> best = IntStream.range(0, values.size())
                    .filter(column -> ended(at, column).map(cells::flag).orElse(Flag.NONE) == Flag.BEST)
                    .mapToObj(values::get)
                    .toList();
            if (!best.isEmpty() && edges.containsAll(best)) {
                bests.put(rows().get(row), best.get(0));
            }
        }
        return bests;
    }

    /** Returns the index of the trial in a cell, from 0. Empty if there is none. */
    public Optional<Integer> trial(int row, int column) {
        Label label = rows().get(row);
        double value = values().get(column);
        return IntStream.range(0, trials.size())
                .filter(i -> row(trials.get(i)).equals(label) && value(trials.get(i)) == value)
                .boxed()
                .findFirst();
    }

    /** Returns the run in a cell. Empty until it has ended. */
    Optional<Snapshot> ended(int row, int column) {
        return trial(row, column).flatMap(snapshots::get).filter(run -> run.status() != Status.RUNNING);
    }

    /** Returns the names of the rows. */
    List<String> rowNames() {
        RunLabels labels = RunLabels.of(rows(), names);
        return rows().stream().map(row -> texts().encode(labels.noBreak(row))).toList();
    }

    /** Returns the names of the columns: their values, with as many digits as distinguish them. */
    List<String> columnNames() {
        DoubleFunction<String> written = names.numbers().distinguishing(values());
        return values().stream()
                .map(value -> texts().encode(written.apply(value)))
                .toList();
    }

    /** Describes a cell in one line: the compared number of its run, or its loss if it did not reach the goal. */
    public String cell(int row, int column) {
        String name = RunLabels.of(rows(), names).noBreak(rows().get(row)) + ", " + names.variable(swept) + " "
                + names.numbers().significant(values().get(column));
        String what = ended(row, column).map(this::describe).orElseGet(() -> texts().say(MessageKey.SWEEP_UNKNOWN));
        return texts().encode(name + ": " + what);
    }

    private String describe(Snapshot run) {
        if (RunFacts.isDiverged(run)) {
            return texts().say(MessageKey.TABLE_DIVERGED, run.steps());
        }
        Metric known = Double.isFinite(compared().number(run)) ? compared() : Metric.LOSS;
        String name = texts().say(known.fullName());
        return known == Metric.STEPS_TO_GOAL
                ? name + " " + written(known, run)
                : texts().say(MessageKey.SWEEP_CELL, name, written(known, run), texts().count(run.steps()));
    }

    /** Formats the number of a run; a dash if there is none or the run diverged. */
    String written(Metric metric, Snapshot run) {
        double value = metric.number(run);
        return RunFacts.isDiverged(run) || !Double.isFinite(value) ? "—" : metric.rounded(value, names.numbers());
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
                (row, column) -> ended(row, column).map(cells::known).orElseGet(HeatCell::unknown),
                texts().say(MessageKey.SWEEP_TITLE, texts().say(compared().fullName()), sweptName()),
                Flag.BEST.sign() + " " + texts().say(MessageKey.TABLE_BEST_OF_ROW) + "; " + Flag.BAD.sign() + " "
                        + texts().say(MessageKey.TABLE_BAD),
                cursor);
    }

    /** Renders the progress of a sweep, as a share from 0 to 1, and its remaining time. */
    public static Line progress(boolean isRunning, double share, Duration elapsed, UiText texts, int width) {
        String left = isRunning || share >= 1 ? "" : "; " + texts.say(MessageKey.SWEEP_STOPPED);
        if (isRunning && share > 0) {
            long seconds = (long) Math.ceil(elapsed.toMillis() * (1 - share) / share / WHOLE);
            left = ", " + texts.say(MessageKey.RACE_LEFT, Long.toString(seconds));
        }
        Line bar =
                Line.progress((int) (WHOLE * share), WHOLE, Math.min(BAR, width / 3), texts.characters(), Style.STRONG);
        return Line.join(bar, Line.of("  " + texts.percent(share) + left, Style.TEXT))
                .truncate(width);
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
                                        ended(row, column).map(cells::cell).orElseGet(() -> Cell.of("")))
                                .toList()))
                .toList();
        String heading =
                texts().say(MessageKey.TABLE_SWEEP, texts().say(compared().fullName()), sweptName());
        List<Line> lines = new ArrayList<>(new GridRenderer(texts(), width)
                .lines(List.of(Section.paragraph(heading, Style.STRONG), RunColumn.table(rowNames, columns))));
        lines.addAll(RunColumn.legend(
                columns, texts().say(MessageKey.TABLE_BEST_OF_ROW), texts().say(MessageKey.TABLE_BAD), width));
        return lines;
    }

    /**
     * Returns the compared metric: the validation accuracy; without validation data, the steps to the goal; without a
     * goal, the final loss. Depends on the trials only, so that it is known before they run. If all runs have ended and
     * none has a value, returns the loss.
     */
    Metric compared() {
        boolean isValidated = trials.stream().anyMatch(trial -> trial.problem().hasValidation());
        boolean isEndless =
                trials.stream().allMatch(trial -> trial.limit().stop().equals(StopCriterion.never()));
        Metric wanted = isValidated ? Metric.ACCURACY : isEndless ? Metric.LOSS : Metric.STEPS_TO_GOAL;
        List<Snapshot> ended = ended();
        boolean isKnown =
                ended.size() < trials.size() || ended.stream().anyMatch(run -> Double.isFinite(wanted.number(run)));
        return isKnown ? wanted : Metric.LOSS;
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

    /** The contents of the cells, as far as the runs have ended. */
    private final class SweepCells {

        private final List<Snapshot> ended = ended();
        private final Metric compared = compared();
        private final BitSet best = RunComparison.of(ended, run -> row(run.trial()))
                .best(this::cost, value -> compared.rounded(value, names.numbers()));
        private final List<Double> costs = ended.stream()
                .filter(run -> !RunFacts.isBad(run))
                .map(this::cost)
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toList();

        private double cost(Snapshot run) {
            return compared.cost(compared.number(run));
        }

        Cell cell(Snapshot run) {
            return Cell.of(texts().encode(written(compared, run))).withFlag(flag(run));
        }

        private Flag flag(Snapshot run) {
            return RunFacts.isBad(run) ? Flag.BAD : best.get(ended.indexOf(run)) ? Flag.BEST : Flag.NONE;
        }

        /** Returns the cell with its number and a shorter one, and its rank among all costs, from 0 (worst) to 1. */
        HeatCell known(Snapshot run) {
            String whole = texts().encode(written(compared, run));
            double number = compared.number(run);
            List<String> words = RunFacts.isDiverged(run) || !Double.isFinite(number)
                    ? List.of(whole)
                    : List.of(whole, texts().encode(names.numbers().shortened(number, 2)));
            int place = costs.indexOf(cost(run));
            double rank = place < 0 || costs.size() < 2 ? 0 : 1 - (double) place / (costs.size() - 1);
            return switch (flag(run)) {
                case BAD -> new HeatCell(words, OptionalDouble.empty(), HeatCell.Kind.BAD);
                case BEST -> new HeatCell(words, OptionalDouble.of(rank), HeatCell.Kind.BEST);
                case NONE -> new HeatCell(words, OptionalDouble.of(rank), HeatCell.Kind.KNOWN);
            };
        }
    }
}
