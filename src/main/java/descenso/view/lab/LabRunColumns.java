package descenso.view.lab;

import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.tui.Style;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumn.Flag;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a race's table, with the measures asked for. Authors' measures have no best: which way is unknown. */
record LabRunColumns(RunComparison comparison, Set<String> asked, ExperimentLabels names) {

    /** Width of the brackets around a step or epoch and the space before them, in cells. */
    private static final int BRACKETS = 3;

    /**
     * A column of the table.
     *
     * @param least the minimum width, in cells, so that the column does not move while its numbers change
     * @param isTitled whether its header is an author's title, which may take more than one line
     * @param rank the priority, from 1; columns with smaller ranks stay if the width is too small
     */
    record Column(RunColumn values, int least, boolean isTitled, int rank) {

        /** Minimum width of a title in two lines, in cells. A narrower one would let less informative columns in. */
        private static final int LEAST_TITLE = 16;

        private static final String NO_BREAK = "\u00A0";

        /** Creates a column with a header of one line. */
        Column(RunColumn values, int least, int rank) {
            this(values, least, false, rank);
        }

        /** Returns the column with a header of at least the column's minimum width, which breaks only where it may. */
        RunColumn headed(int highest) {
            String name = values.name();
            return padded(isTitled && highest > 1 ? name : name.replace(" ", NO_BREAK));
        }

        /** Returns the column with the narrowest header that takes at most {@code highest} lines, for measuring. */
        RunColumn narrowed(int highest) {
            String name = values.name();
            int longestWord =
                    Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
            // a title must not break a word
            int narrowest = IntStream.range(Math.max(longestWord, LEAST_TITLE), name.length())
                    .filter(width ->
                            LineWrapper.lines(name, Style.STRONG, width).size() <= highest)
                    .findFirst()
                    .orElse(name.length());
            return padded("x".repeat(isTitled ? narrowest : name.length()));
        }

        private RunColumn padded(String name) {
            return values.withName(NO_BREAK.repeat(Math.max(0, least - name.length())) + name);
        }
    }

    List<Column> all() {
        boolean haveEpochs = runs().stream().anyMatch(run -> run.epochs() > 0);
        ToIntFunction<Snapshot> count = run -> haveEpochs ? Math.max(0, run.epochs() - 1) : run.steps();
        String name = texts().say(haveEpochs ? MessageKey.INSPECT_EPOCH : MessageKey.INSPECT_STEP);
        RunColumn counts =
                RunColumn.of(name, runs(), run -> texts().encode(numbers().count(count.applyAsInt(run))));
        List<Column> columns = new ArrayList<>(hyperparameters());
        columns.add(new Column(counts, haveEpochs ? 0 : digitsOfSteps(), 3));
        columns.addAll(results());
        columns.add(status());
        return columns;
    }

    /** Returns the columns of results: the current values, the best value so far, and the measures asked for. */
    List<Column> results() {
        List<Metric> metrics = new ArrayList<>(Stream.of(Metric.values())
                .filter(metric -> !metric.told().isPresent() && isShown(metric))
                .toList());
        List<Metric> losses = Metric.ofLosses(runs());
        losses.stream()
                .filter(metric -> metric.told().isPresent() && isShown(metric))
                .reduce((first, last) -> last)
                .ifPresent(best -> metrics.add(
                        (int) metrics.stream().filter(losses::contains).count(), best));
        return Stream.concat(
                        metrics.stream().map(this::column),
                        asked.stream().filter(this::isApart).map(this::measure))
                .toList();
    }

    /** Tests whether a metric is shown. The first step stands for the loss of a problem without one. */
    private boolean isShown(Metric metric) {
        boolean isReplaced = metric == Metric.FIRST_STEP && (hasLoss() || asked.contains(Measures.FIRST_STEP));
        return metric.lab().isPresent() && metric.applies(runs()) && !isReplaced;
    }

    private Column column(Metric metric) {
        Metric.Lab lab = metric.lab().orElseThrow();
        String name = metric == Metric.FIRST_STEP ? names.measure(Measures.FIRST_STEP) : texts().say(lab.head());
        int time = metric.told().isPresent() && lab.least() > 0 ? BRACKETS + digitsOfSteps() : 0;
        RunColumn column =
                new RunColumns(comparison, names).column(metric, name, value -> metric.rounded(value, numbers()));
        return new Column(column, lab.least() + time, lab.rank());
    }

    /** Tests whether a measure that is asked for exists and has no other column. */
    private boolean isApart(String measure) {
        return !Metric.isShownElsewhere(measure)
                && !Set.of(Measures.OSCILLATIONS, Measures.INITIAL_LOSS).contains(measure)
                && runs().stream().anyMatch(run -> run.measures().containsKey(measure));
    }

    /** Returns the column of a measure. It is empty before the first step, when nothing has been measured yet. */
    private Column measure(String measure) {
        RunColumn column = RunColumn.of(names.measure(measure), runs(), run -> {
            double value = run.measures().getOrDefault(measure, Double.NaN);
            return texts().encode(numbers().threeDigits(run.steps() == 0 ? Double.NaN : value));
        });
        return new Column(column, Metric.Lab.NUMBER, true, 3);
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

    private boolean hasLoss() {
        return runs().stream().anyMatch(run -> run.trial().problem().hasLoss());
    }

    /** Returns the learning rate of the last update, which a schedule changes, and the hyperparameters that differ. */
    List<Column> hyperparameters() {
        RunColumn rates = RunColumn.of(names.hyperparameter(RunColumns.RATE), runs(), run -> {
            double rate = RunFacts.rate(run.trial(), run.steps());
            boolean isChanging = RunFacts.isScheduled(run);
            return texts().encode(
                            isChanging ? numbers().threeDigits(rate) : numbers().significant(rate));
        });
        boolean isScheduled = runs().stream().anyMatch(RunFacts::isScheduled);
        List<Column> columns = new ArrayList<>(List.of(new Column(rates, isScheduled ? Metric.Lab.NUMBER : 0, 3)));
        new RunColumns(comparison, names)
                .differingHyperparameters()
                .forEach(column -> columns.add(new Column(column, 0, 5)));
        return columns;
    }

    /** Returns the width of the largest step limit, in cells. */
    private int digitsOfSteps() {
        int most = runs().stream()
                .mapToInt(run -> run.trial().limit().steps())
                .max()
                .orElse(0);
        return numbers().count(most).length();
    }

    /** Returns the status in one line, with the mark of divergence if the problem has no loss to bear it. */
    private Column status() {
        RunColumns columns = new RunColumns(comparison, names);
        RunColumn status = columns.status(MessageKey.DYNAMICS_DIVERGED);
        RunColumn marked = hasLoss() ? status : status.withFlag(columns.matching(RunFacts::isDiverged), Flag.BAD);
        MessageKey longest =
                Metric.STEPS_TO_GOAL.applies(runs()) ? MessageKey.TABLE_STOPPED : MessageKey.TABLE_FINISHED;
        return new Column(marked, texts().say(longest).length(), 2);
    }
}
