package descenso.view.lab;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.view.formula.EquationFormatter;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.MeasureName;
import descenso.view.table.Flag;
import descenso.view.table.Hyperparameters;
import descenso.view.table.LossColumns;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.LossByLearningRate;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The columns of the table of a race's runs, in reading order. The best of the losses, accuracies and steps to the goal
 * is marked. The other columns have no "best" mark: oscillations, because they are few both without progress and with
 * good progress; the last step, because a small value can mean success or failure; and an author's measures, because
 * their direction is unknown.
 *
 * @param asked the measures that the explanation of the experiment uses
 */
record LabRunColumns(
        RunComparison comparison,
        Set<String> asked,
        ExperimentLabels names,
        EquationFormatter formatter,
        NumberFormatter numbers,
        UiText texts) {

    /** Width of a number of three significant digits, even a very small one, and its sign, in cells. */
    private static final int NUMBER = 8;

    /** Width of a count, in cells. */
    private static final int COUNT = 5;

    /** Width of the brackets around a step or epoch and the space before them, in cells. */
    private static final int BRACKETS = 3;

    /** Measures that already have a column or are equal for all runs. */
    private static final Set<String> SHOWN = Set.of(Measures.OSCILLATIONS, Measures.INITIAL_LOSS);

    private static final int DECIMALS_OF_ACCURACY = 3;

    List<LabRunColumn> all() {
        List<LabRunColumn> columns = new ArrayList<>(hyperparameters());
        columns.add(hasEpochs() ? epochs() : steps());
        columns.addAll(results());
        columns.add(status());
        return columns;
    }

    /** Returns the columns of results. The runs may have ended or not. */
    List<LabRunColumn> results() {
        List<LabRunColumn> columns = new ArrayList<>();
        if (hasLoss()) {
            addLosses(columns);
        } else if (!asked.contains(Measures.FIRST_STEP)) {
            addMeasure(columns, Measures.FIRST_STEP, names.measure(Measures.FIRST_STEP), NUMBER, 4);
        }
        if (has(Measures.STEPS_TO_STOP)) {
            columns.add(goal());
        }
        addMeasure(columns, Measures.OSCILLATIONS, texts.say(MessageKey.DYNAMICS_OSCILLATIONS), COUNT, 10);
        if (runs().stream().anyMatch(Snapshot::keepsAllParameters)) {
            columns.add(lastStep());
        }
        asked.stream().filter(LabRunColumns::isApart).forEach(measure -> addAsked(columns, measure));
        return columns;
    }

    /** Tests whether no other column shows the measure. */
    private static boolean isApart(String measure) {
        return !MeasureName.isShownElsewhere(measure) && !SHOWN.contains(measure);
    }

    private void addAsked(List<LabRunColumn> columns, String measure) {
        if (has(measure)) {
            RunColumn column = quantity(names.measure(measure), run -> measured(measure, run));
            columns.add(new LabRunColumn(column, NUMBER, true, 3));
        }
    }

    private List<Snapshot> runs() {
        return comparison.runs();
    }

    private boolean hasEpochs() {
        return runs().stream().anyMatch(run -> run.epochs() > 0);
    }

    private boolean hasLoss() {
        return runs().stream().anyMatch(run -> run.trial().problem().hasLoss());
    }

    private boolean has(String measure) {
        return runs().stream().anyMatch(run -> run.measures().containsKey(measure));
    }

    /** Returns the learning rate and the other hyperparameters that differ. */
    List<LabRunColumn> hyperparameters() {
        List<LabRunColumn> columns = new ArrayList<>(List.of(rate()));
        new Hyperparameters(runs(), names).differing().forEach(column -> columns.add(new LabRunColumn(column, 0, 5)));
        return columns;
    }

    /** Returns the learning rate of the last update, which a schedule changes. */
    private LabRunColumn rate() {
        RunColumn rate = RunColumn.of(names.hyperparameter(Hyperparameters.RATE), runs(), this::rate);
        return new LabRunColumn(rate, runs().stream().anyMatch(LabRunColumns::isScheduled) ? NUMBER : 0, 3);
    }

    private String rate(Snapshot run) {
        double rate = LossByLearningRate.rate(run.trial(), run.steps());
        return texts.characters().encode(isScheduled(run) ? numbers.threeDigits(rate) : numbers.significant(rate));
    }

    private static boolean isScheduled(Snapshot run) {
        return !(run.trial().schedule() instanceof Schedule.Constant);
    }

    private LabRunColumn steps() {
        RunColumn steps =
                RunColumn.of(texts.say(MessageKey.INSPECT_STEP), runs(), run -> Integer.toString(run.steps()));
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
        return new LabRunColumn(
                RunColumn.of(
                        texts.say(MessageKey.INSPECT_EPOCH),
                        runs(),
                        run -> Integer.toString(Math.max(0, run.epochs() - 1))),
                0,
                3);
    }

    private void addLosses(List<LabRunColumn> columns) {
        LossColumns losses = new LossColumns(comparison, numbers, texts);
        boolean hasValidation =
                runs().stream().anyMatch(run -> run.trial().problem().hasValidation());
        MessageKey name = hasValidation ? MessageKey.DYNAMICS_TRAIN_LOSS : MessageKey.DYNAMICS_LOSS;
        RunColumn loss =
                losses.ranked(name, LossColumns.SMALLEST, run -> new RunOutcome(run).last(), numbers::threeDigits);
        columns.add(new LabRunColumn(loss.withFlag(losses.bad(), Flag.BAD), NUMBER, 1));
        if (hasValidation) {
            addValidation(columns, losses);
        } else {
            columns.add(best(losses));
        }
    }

    private void addValidation(List<LabRunColumn> columns, LossColumns losses) {
        RunColumn loss = losses.ranked(
                MessageKey.DYNAMICS_VALIDATION_LOSS,
                LossColumns.SMALLEST,
                LossColumns.last(EpochMeasures::validationLoss),
                numbers::threeDigits);
        RunColumn accuracy = losses.ranked(
                MessageKey.DYNAMICS_ACCURACY,
                LossColumns.LARGEST,
                LossColumns.last(LossColumns::accuracy),
                this::fixed);
        RunColumn best = losses.best(
                MessageKey.DYNAMICS_BEST_VALIDATION,
                LossColumns.SMALLEST,
                LossColumns::smallestValidationLoss,
                numbers::threeDigits);
        columns.add(new LabRunColumn(loss, NUMBER, 6));
        columns.add(new LabRunColumn(accuracy, 0, 5));
        columns.add(new LabRunColumn(best, 0, 8));
    }

    private LabRunColumn best(LossColumns losses) {
        RunColumn best = hasEpochs()
                ? losses.best(
                        MessageKey.DYNAMICS_BEST_EPOCH,
                        LossColumns.SMALLEST,
                        LossColumns::smallestTrainLoss,
                        numbers::threeDigits)
                : losses.best(
                        MessageKey.DYNAMICS_BEST_STEP,
                        LossColumns.SMALLEST,
                        LossColumns::smallestLoss,
                        numbers::threeDigits);
        return new LabRunColumn(best, NUMBER + BRACKETS + digitsOfSteps(), 8);
    }

    private String fixed(double accuracy) {
        return Double.isFinite(accuracy)
                ? numbers.fixed(accuracy, DECIMALS_OF_ACCURACY, 0)
                : numbers.threeDigits(accuracy);
    }

    private LabRunColumn goal() {
        ToDoubleFunction<Snapshot> steps = RunColumns::stepsToTheGoal;
        RunColumn goal = quantity(texts.say(MessageKey.DYNAMICS_GOAL), steps)
                .withFlag(comparison.best(steps, numbers::grouped), Flag.BEST);
        return new LabRunColumn(goal, COUNT, 7);
    }

    private void addMeasure(List<LabRunColumn> columns, String measure, String name, int least, int rank) {
        if (has(measure)) {
            RunColumn column = quantity(name, run -> measured(measure, run));
            columns.add(new LabRunColumn(column, least, rank));
        }
    }

    /** Returns a measure. Returns NaN before the first step, when nothing has been measured yet. */
    private static double measured(String measure, Snapshot run) {
        return run.steps() == 0 ? Double.NaN : run.measures().getOrDefault(measure, Double.NaN);
    }

    private LabRunColumn lastStep() {
        RunColumn column = quantity(
                texts.say(MessageKey.DYNAMICS_LAST_STEP), run -> run.lastStep().orElse(Double.NaN));
        return new LabRunColumn(column, NUMBER, 11);
    }

    private RunColumn quantity(String name, ToDoubleFunction<Snapshot> number) {
        return RunColumn.of(name, runs(), run -> formatter.number(number.applyAsDouble(run)));
    }

    /**
     * Returns the status in one line. Includes the mark of divergence for a problem without loss, which has no other
     * column for it.
     */
    private LabRunColumn status() {
        RunColumn status = new RunColumns(comparison, names, numbers, texts).status(MessageKey.DYNAMICS_DIVERGED);
        RunColumn marked =
                hasLoss() ? status : status.withFlag(new LossColumns(comparison, numbers, texts).diverged(), Flag.BAD);
        int least = runs().stream().anyMatch(run -> run.measures().containsKey(Measures.STEPS_TO_STOP))
                ? texts.say(MessageKey.TABLE_STOPPED).length()
                : texts.say(MessageKey.TABLE_FINISHED).length();
        return new LabRunColumn(marked, least, 2);
    }
}
