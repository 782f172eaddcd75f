package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.naming.NamedRun;
import descenso.view.run.RunStatusText;
import descenso.view.table.Flag;
import descenso.view.table.RunColumn;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes the content of {@link LabRunTable} in sentences: one per run, then which run is the best in each quantity.
 */
public record LabRunsText(Experiment experiment, List<NamedRun> runs, Language language, UiText texts) {

    public LabRunsText {
        runs = List.copyOf(runs);
    }

    /** Returns one paragraph per run and the comparison. Empty if there are no runs. */
    public List<String> paragraphs() {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<RunColumn> columns = columns();
        Stream<String> descriptions = IntStream.range(0, runs.size()).mapToObj(run -> describeRun(run, columns));
        return SentenceFormatter.paragraphs(Stream.concat(descriptions, Stream.of(best(columns), goals())));
    }

    /** Returns the columns. The results come before the hyperparameters. */
    private List<RunColumn> columns() {
        LabRunColumns columns = new LabRunTable(experiment, runs, curve -> "", language, texts).columns();
        return Stream.concat(columns.results().stream(), columns.hyperparameters().stream())
                .map(LabRunColumn::column)
                .toList();
    }

    private String describeRun(int number, List<RunColumn> columns) {
        List<String> parts = new ArrayList<>();
        parts.add(new RunStatusText(language, texts).status(runs.get(number).run()));
        columns.stream()
                .filter(column -> !isInStatus(column, number))
                .forEach(column -> parts.add(column.spoken(number, texts)));
        parts.removeIf(String::isEmpty);
        return texts.say(MessageKey.LAB_TOLD_NAMED, runs.get(number).name(), String.join("; ", parts));
    }

    /** Tests whether a value adds nothing: the status names the steps to the goal, and a best value may be the last. */
    private boolean isInStatus(RunColumn column, int number) {
        OptionalInt time = column.cells().get(number).time();
        return column.metric()
                .filter(metric -> metric == Metric.STEPS_TO_GOAL
                        || (time.isPresent()
                                && metric.isNow(
                                        time.getAsInt(), runs.get(number).run())))
                .isPresent();
    }

    /** Returns the best runs by quantity; an empty string if there are none. */
    private String best(List<RunColumn> columns) {
        boolean isOver = runs.stream().noneMatch(run -> run.run().status() == Status.RUNNING);
        MessageKey key = isOver ? MessageKey.LAB_TOLD_BEST : MessageKey.LAB_TOLD_BEST_SO_FAR;
        List<String> best = new ArrayList<>();
        for (RunColumn column : columns) {
            List<String> winners = winners(column);
            if (!winners.isEmpty()) {
                best.add(texts.say(key, column.fullName(texts), texts.and(winners)));
            }
        }
        if (!best.isEmpty() && RunComparison.of(snapshots()).fields().size() > 1) {
            best.add(texts.say(MessageKey.LAB_TOLD_BEST_AMONG));
        }
        return String.join(" ", best);
    }

    /** Returns the best runs with their values; empty for a column that gives a time with each value. */
    private List<String> winners(RunColumn column) {
        boolean isDated = column.cells().stream().anyMatch(cell -> cell.time().isPresent());
        return IntStream.range(0, runs.size())
                .filter(run -> !isDated && column.cells().get(run).flag() == Flag.BEST)
                .mapToObj(run -> texts.say(
                        MessageKey.LAB_TOLD_WITH,
                        runs.get(run).name(),
                        column.cells().get(run).text()))
                .toList();
    }

    /** Returns the goals of the runs that reached one, each once. */
    private String goals() {
        return new RunStatusText(language, texts)
                .goals(snapshots().stream().filter(run -> run.status() == Status.STOPPED));
    }

    private List<Snapshot> snapshots() {
        return runs.stream().map(NamedRun::run).toList();
    }
}
