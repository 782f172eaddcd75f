package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.MeasureName;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of the table of runs, in reading order. */
public record RunColumns(RunComparison comparison, ExperimentLabels names, NumberFormatter numbers, UiText texts) {

    public List<RunColumn> all() {
        List<RunColumn> all = new ArrayList<>(new Hyperparameters(runs(), names).columns());
        all.add(status());
        all.add(steps());
        all.addAll(new LossColumns(comparison, numbers, texts).all());
        all.addAll(measures());
        return all;
    }

    public RunColumn status() {
        return status(MessageKey.TABLE_DIVERGED);
    }

    /**
     * Creates the column that says how each run ended.
     *
     * @param diverged the message for a run that diverged; its argument is the step
     */
    public RunColumn status(MessageKey diverged) {
        return new RunColumn(
                texts.say(MessageKey.TABLE_STATUS),
                runs().stream().map(run -> status(run, diverged)).toList());
    }

    private List<Snapshot> runs() {
        return comparison.runs();
    }

    /** Returns the column of steps. Flags the smallest number only among runs that reached their goal. */
    RunColumn steps() {
        return RunColumn.of(texts.say(MessageKey.TABLE_STEPS), runs(), run -> Integer.toString(run.steps()))
                .withFlag(comparison.best(RunColumns::stepsToTheGoal, numbers::grouped), Flag.BEST);
    }

    /** Returns the number of steps to the goal; NaN if the run did not reach it. */
    public static double stepsToTheGoal(Snapshot run) {
        return run.status() == Status.STOPPED ? run.steps() : Double.NaN;
    }

    public List<RunColumn> measures() {
        return RunColumn.named(runs(), names::measure, this::measures, texts.characters());
    }

    private Map<String, String> measures(Snapshot run) {
        Map<String, String> written = new LinkedHashMap<>();
        run.measures().forEach((name, value) -> written.put(name, written(name, value)));
        written.keySet().removeIf(measure -> !isShown(measure, run));
        return written;
    }

    /**
     * Tests whether a measure gets a column. Excludes losses of mini-batches, because the table compares losses over
     * all data.
     */
    private static boolean isShown(String measure, Snapshot run) {
        boolean isOfBatches = run.trial().problem().stepsPerEpoch() > 1
                && (measure.equals(Measures.LARGEST_LOSS) || (isRunning(run) && measure.equals(Measures.LOSS_RATIO)));
        boolean isOfNoLoss = !run.trial().problem().hasLoss() && MeasureName.isLoss(measure);
        return !MeasureName.isShownElsewhere(measure) && !isOfBatches && !isOfNoLoss;
    }

    private static boolean isRunning(Snapshot run) {
        return run.status() == Status.RUNNING;
    }

    /**
     * Formats a measure. Writes all digits of an author's measure, and of the initial loss, which runs should have in
     * common.
     */
    private String written(String measure, double value) {
        boolean isCompared = !Measures.BUILT_IN.contains(measure) || measure.equals(Measures.INITIAL_LOSS);
        return isCompared ? numbers.grouped(value) : numbers.significant(value);
    }

    private RunCell status(Snapshot run, MessageKey diverged) {
        String steps = Integer.toString(run.steps());
        return switch (run.status()) {
            case RUNNING -> RunCell.of(run.steps() == 0 ? "" : texts.say(MessageKey.TABLE_RUNNING));
            case FINISHED -> RunCell.of(texts.say(MessageKey.TABLE_FINISHED));
            case STOPPED -> RunCell.of(texts.say(MessageKey.TABLE_STOPPED));
            case DIVERGED -> RunCell.of(texts.say(diverged, steps), Style.WRONG);
        };
    }
}
