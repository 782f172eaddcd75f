package descenso.view.lab;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.view.naming.ExperimentLabels;
import descenso.view.table.Flag;
import descenso.view.table.Hyperparameters;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.LossByLearningRate;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of the table of a race's runs, in reading order. An author's measures have no "best" mark, because their
 * direction is unknown.
 *
 * @param asked the measures that the explanation of the experiment uses
 */
record LabRunColumns(RunComparison comparison, Set<String> asked, ExperimentLabels names) {

    /** Width of a number of three significant digits, even a very small one, and its sign, in cells. */
    private static final int NUMBER = 8;

    /** Width of the brackets around a step or epoch and the space before them, in cells. */
    private static final int BRACKETS = 3;

    List<LabRunColumn> all() {
        List<LabRunColumn> columns = new ArrayList<>(hyperparameters());
        columns.add(hasEpochs() ? epochs() : steps());
        columns.addAll(results());
        columns.add(status());
        return columns;
    }

    /** Returns the columns of results: the current values, the best value so far, and the measures asked for. */
    List<LabRunColumn> results() {
        List<Metric> metrics = new ArrayList<>(Stream.of(Metric.values())
                .filter(metric -> !metric.isDated() && isShown(metric))
                .toList());
        List<Metric> losses = Metric.ofLosses(runs());
        losses.stream()
                .filter(metric -> metric.isDated() && isShown(metric))
                .reduce((first, last) -> last)
                .ifPresent(best -> metrics.add(
                        (int) metrics.stream().filter(losses::contains).count(), best));
        List<LabRunColumn> columns =
                new ArrayList<>(metrics.stream().map(this::column).toList());
        asked.stream().filter(this::isApart).map(this::measure).forEach(columns::add);
        return columns;
    }

    /** Tests whether a metric is shown. The first step stands for the loss of a problem without one. */
    private boolean isShown(Metric metric) {
        boolean isReplaced = metric == Metric.FIRST_STEP && (hasLoss() || asked.contains(Measures.FIRST_STEP));
        return metric.lab().isPresent() && metric.applies(runs()) && !isReplaced;
    }

    private LabRunColumn column(Metric metric) {
        Metric.Lab lab = metric.lab().orElseThrow();
        String name = metric == Metric.FIRST_STEP ? names.measure(Measures.FIRST_STEP) : texts().say(lab.head());
        int time = metric.isDated() && lab.least() > 0 ? BRACKETS + digitsOfSteps() : 0;
        RunColumn column =
                new RunColumns(comparison, names).column(metric, name, value -> metric.rounded(value, numbers()));
        return new LabRunColumn(column, lab.least() + time, lab.rank());
    }

    /** Tests whether a measure that is asked for exists and has no other column. */
    private boolean isApart(String measure) {
        boolean isElsewhere = Metric.isShownElsewhere(measure)
                || measure.equals(Measures.OSCILLATIONS)
                || measure.equals(Measures.INITIAL_LOSS);
        return !isElsewhere && runs().stream().anyMatch(run -> run.measures().containsKey(measure));
    }

    /** Returns the column of a measure. It is empty before the first step, when nothing has been measured yet. */
    private LabRunColumn measure(String measure) {
        RunColumn column = RunColumn.of(names.measure(measure), runs(), run -> {
            double value = run.measures().getOrDefault(measure, Double.NaN);
            return encoded(numbers().threeDigits(run.steps() == 0 ? Double.NaN : value));
        });
        return new LabRunColumn(column, NUMBER, true, 3);
    }

    private List<Snapshot> runs() {
        return comparison.runs();
    }

    private NumberFormatter numbers() {
        return names.numbers();
    }

    private UiText texts() {
        return names.texts();
    }

    private String encoded(String text) {
        return texts().characters().encode(text);
    }

    private boolean hasEpochs() {
        return runs().stream().anyMatch(run -> run.epochs() > 0);
    }

    private boolean hasLoss() {
        return runs().stream().anyMatch(run -> run.trial().problem().hasLoss());
    }

    /** Returns the learning rate of the last update, which a schedule changes, and the hyperparameters that differ. */
    List<LabRunColumn> hyperparameters() {
        RunColumn rate = RunColumn.of(names.hyperparameter(Hyperparameters.RATE), runs(), this::rate);
        boolean isScheduled = runs().stream().anyMatch(LabRunColumns::isScheduled);
        List<LabRunColumn> columns = new ArrayList<>(List.of(new LabRunColumn(rate, isScheduled ? NUMBER : 0, 3)));
        new Hyperparameters(runs(), names).differing().forEach(column -> columns.add(new LabRunColumn(column, 0, 5)));
        return columns;
    }

    private String rate(Snapshot run) {
        double rate = LossByLearningRate.rate(run.trial(), run.steps());
        return encoded(
                isScheduled(run) ? numbers().threeDigits(rate) : numbers().significant(rate));
    }

    private static boolean isScheduled(Snapshot run) {
        return !(run.trial().schedule() instanceof Schedule.Constant);
    }

    private LabRunColumn steps() {
        RunColumn steps =
                RunColumn.of(texts().say(MessageKey.INSPECT_STEP), runs(), run -> Integer.toString(run.steps()));
        return new LabRunColumn(steps, digitsOfSteps(), 3);
    }

    /** Returns the number of digits of the largest step limit. */
    private int digitsOfSteps() {
        int most = runs().stream()
                .mapToInt(run -> run.trial().limit().steps())
                .max()
                .orElse(0);
        return Integer.toString(most).length();
    }

    private LabRunColumn epochs() {
        RunColumn epochs = RunColumn.of(
                texts().say(MessageKey.INSPECT_EPOCH), runs(), run -> Integer.toString(Math.max(0, run.epochs() - 1)));
        return new LabRunColumn(epochs, 0, 3);
    }

    /**
     * Returns the status in one line. Includes the mark of divergence for a problem without loss, which has no other
     * column for it.
     */
    private LabRunColumn status() {
        RunColumns columns = new RunColumns(comparison, names);
        RunColumn status = columns.status(MessageKey.DYNAMICS_DIVERGED);
        RunColumn marked = hasLoss() ? status : status.withFlag(columns.matching(RunOutcome::isDiverged), Flag.BAD);
        MessageKey longest =
                Metric.STEPS_TO_GOAL.applies(runs()) ? MessageKey.TABLE_STOPPED : MessageKey.TABLE_FINISHED;
        return new LabRunColumn(marked, texts().say(longest).length(), 2);
    }
}
