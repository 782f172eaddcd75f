package descenso.view.trend;

import descenso.phrases.MessageKey;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.run.History;
import descenso.train.run.MeasureVariables;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.text.NumberFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The metrics of runs, in reading order, from which every table and text takes name, value, format and direction. One
 * without a direction has no best run: oscillations are few both without and with good progress, and a small last step
 * can mean success or failure.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are stateless
public enum Metric {
    LOSS(
            MessageKey.TABLE_FINAL_LOSS,
            Measures.FINAL_LOSS,
            Better.SMALLER,
            Metric::areByStep,
            run -> RunFacts.lastLoss(run),
            lab(MessageKey.DYNAMICS_LOSS, Lab.NUMBER, 1)),
    BEST_LOSS(
            MessageKey.TABLE_BEST_LOSS,
            MessageKey.LAB_TOLD_BEST_STEP,
            Better.SMALLER,
            Metric::areByStep,
            run -> Extremum.smallest(run.steps() + 1, run.history()::loss),
            lab(MessageKey.DYNAMICS_BEST_STEP, Lab.NUMBER, 8)),
    TRAIN_LOSS(
            MessageKey.TABLE_TRAIN_LOSS,
            MeasureVariables.TRAIN_LOSS,
            Better.SMALLER,
            Metric::areByEpoch,
            run -> RunFacts.lastLoss(run),
            lab(MessageKey.DYNAMICS_LOSS, Lab.NUMBER, 1)),
    BEST_TRAIN_LOSS(
            MessageKey.TABLE_BEST_TRAIN_LOSS,
            MessageKey.LAB_TOLD_BEST_EPOCH,
            Better.SMALLER,
            Metric::areByEpoch,
            run -> smallest(run, History.Epoch::trainLoss),
            lab(MessageKey.DYNAMICS_BEST_EPOCH, Lab.NUMBER, 8)),
    VALIDATION_LOSS(
            MessageKey.TABLE_VALIDATION_LOSS,
            MeasureVariables.VALIDATION_LOSS,
            Better.SMALLER,
            Metric::areValidated,
            last(History.Epoch::validationLoss),
            lab(MessageKey.DYNAMICS_VALIDATION_LOSS, Lab.NUMBER, 6)),
    BEST_VALIDATION_LOSS(
            MessageKey.TABLE_BEST_VALIDATION_LOSS,
            MessageKey.LAB_TOLD_BEST_VALIDATION,
            Better.SMALLER,
            Metric::areValidated,
            run -> smallest(run, History.Epoch::validationLoss),
            lab(MessageKey.DYNAMICS_BEST_VALIDATION, 0, 8)),
    ACCURACY(
            MessageKey.TABLE_ACCURACY,
            MeasureVariables.VALIDATION_ACCURACY,
            Better.LARGER,
            Metric::areValidated,
            last(Metric::accuracy),
            lab(MessageKey.DYNAMICS_ACCURACY, 0, 5)),
    BEST_ACCURACY(
            MessageKey.TABLE_BEST_ACCURACY,
            MessageKey.LAB_TOLD_BEST_ACCURACY,
            Better.LARGER,
            Metric::areValidated,
            run -> Extremum.largest(
                    run.epochs(), epoch -> accuracy(run.history().epoch(epoch))),
            Optional.empty()),
    FIRST_STEP(MessageKey.TABLE_FIRST_STEP, Measures.FIRST_STEP, lab(MessageKey.TABLE_FIRST_STEP, Lab.NUMBER, 4)),
    STEPS_TO_GOAL(
            MessageKey.TABLE_STEPS_TO_GOAL,
            "",
            Better.SMALLER,
            runs -> haveMeasure(runs, Measures.STEPS_TO_STOP),
            run -> run.status() == Status.STOPPED ? run.steps() : Double.NaN,
            lab(MessageKey.DYNAMICS_GOAL, Lab.COUNT, 7)),
    STEPS(MessageKey.TABLE_STEPS, Measures.STEPS, Optional.empty()),
    INITIAL_LOSS(MessageKey.TABLE_INITIAL_LOSS, Measures.INITIAL_LOSS, Optional.empty()),
    LOSS_RATIO(MessageKey.TABLE_LOSS_RATIO, Measures.LOSS_RATIO, Optional.empty()),
    LARGEST_LOSS(MessageKey.TABLE_LARGEST_LOSS, Measures.LARGEST_LOSS, Optional.empty()),
    OSCILLATIONS(
            MessageKey.TABLE_OSCILLATIONS, Measures.OSCILLATIONS, lab(MessageKey.DYNAMICS_OSCILLATIONS, Lab.COUNT, 10)),
    LAST_STEP(
            MessageKey.DETAILS_LAST_STEP,
            "",
            Better.UNKNOWN,
            runs -> runs.stream().anyMatch(Snapshot::keepsAllParameters),
            run -> run.lastStep().orElse(Double.NaN),
            lab(MessageKey.DYNAMICS_LAST_STEP, Lab.NUMBER, 11)),
    TEST_LOSS(MessageKey.TABLE_TEST_LOSS, Network.TEST_LOSS, Optional.empty()),
    TEST_ACCURACY(MessageKey.TABLE_TEST_ACCURACY, Network.TEST_ACCURACY, Optional.empty()),
    TEST_ERROR(MessageKey.TABLE_TEST_ERROR, LeastSquares.TEST_ERROR, Optional.empty()),
    POSITIVE_OUTPUT(MessageKey.TABLE_POSITIVE_OUTPUT, LeastSquares.POSITIVE_OUTPUT, Optional.empty()),
    NEGATIVE_OUTPUT(MessageKey.TABLE_NEGATIVE_OUTPUT, LeastSquares.NEGATIVE_OUTPUT, Optional.empty());

    /** Which values are better. */
    private enum Better {
        SMALLER,
        LARGER,
        UNKNOWN
    }

    /**
     * How the table of the lab shows a metric.
     *
     * @param head the short name
     * @param least the minimum width, in cells, so that the column does not move while its numbers change
     * @param rank the priority, from 1: columns with smaller ranks stay if the width is too small
     */
    public record Lab(MessageKey head, int least, int rank) {

        /** Width of a number of three significant digits, even a very small one, and its sign, in cells. */
        public static final int NUMBER = 8;

        /** Width of a count, in cells. */
        private static final int COUNT = 5;
    }

    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            Measures.STEPS_TO_STOP,
            Measures.STEPS,
            Measures.DIVERGED,
            Measures.FINAL_LOSS,
            Measures.SMALLEST_LOSS,
            MeasureVariables.TRAIN_LOSS,
            MeasureVariables.VALIDATION_LOSS,
            MeasureVariables.VALIDATION_ACCURACY,
            Measures.BEST_LOSS,
            Measures.BEST_EPOCH);

    private static final int DECIMALS_OF_ACCURACY = 3;

    private final MessageKey name;
    private final Optional<MessageKey> told;
    private final String measure;
    private final Better better;
    private final Predicate<List<Snapshot>> applies;
    private final Function<Snapshot, Optional<Extremum>> value;
    private final Optional<Lab> lab;

    /** Creates a best value with its step or epoch, which {@code told} names too. */
    Metric(
            MessageKey name,
            MessageKey told,
            Better better,
            Predicate<List<Snapshot>> applies,
            Function<Snapshot, Optional<Extremum>> value,
            Optional<Lab> lab) {
        this.name = name;
        this.told = Optional.of(told);
        this.measure = "";
        this.better = better;
        this.applies = applies;
        this.value = value;
        this.lab = lab;
    }

    /** Creates a current value, with its name in files, if it has one. */
    Metric(
            MessageKey name,
            String measure,
            Better better,
            Predicate<List<Snapshot>> applies,
            ToDoubleFunction<Snapshot> value,
            Optional<Lab> lab) {
        this.name = name;
        this.told = Optional.empty();
        this.measure = measure;
        this.better = better;
        this.applies = applies;
        this.value = run -> Optional.of(new Extremum(value.applyAsDouble(run), 0));
        this.lab = lab;
    }

    /** Creates a measure, which has no value before the first step. */
    Metric(MessageKey name, String measure, Optional<Lab> lab) {
        this(
                name,
                measure,
                Better.UNKNOWN,
                runs -> haveMeasure(runs, measure),
                run -> run.steps() == 0 ? Double.NaN : run.measures().getOrDefault(measure, Double.NaN),
                lab);
    }

    private static Optional<Lab> lab(MessageKey head, int least, int rank) {
        return Optional.of(new Lab(head, least, rank));
    }

    /** Returns the metrics of losses and accuracies that apply to any of the runs. */
    public static List<Metric> ofLosses(List<Snapshot> runs) {
        return Stream.of(values())
                .filter(metric -> metric.compareTo(BEST_ACCURACY) <= 0 && metric.applies(runs))
                .toList();
    }

    /** Returns the metric with the given name in files; empty for a measure of an author. */
    public static Optional<Metric> ofMeasure(String measure) {
        return measure.equals(Measures.STEPS_TO_STOP)
                ? Optional.of(STEPS)
                : Stream.of(values())
                        .filter(metric -> metric.measure.equals(measure))
                        .findFirst();
    }

    /** Tests whether a measure has a column of its own or is of no interest beside the others. */
    public static boolean isShownElsewhere(String measure) {
        return SHOWN_ELSEWHERE.contains(measure);
    }

    /** Tests whether a measure is a loss, or a ratio of losses, of the steps. */
    public static boolean isLoss(String measure) {
        return ofMeasure(measure)
                .filter(Set.of(LOSS, INITIAL_LOSS, LOSS_RATIO, LARGEST_LOSS)::contains)
                .isPresent();
    }

    private static boolean haveMeasure(List<Snapshot> runs, String measure) {
        return runs.stream().anyMatch(run -> run.measures().containsKey(measure));
    }

    private static boolean haveLoss(List<Snapshot> runs) {
        return runs.stream().anyMatch(run -> run.trial().problem().hasLoss());
    }

    private static boolean areByStep(List<Snapshot> runs) {
        return haveLoss(runs) && runs.stream().allMatch(run -> run.epochs() == 0);
    }

    private static boolean areByEpoch(List<Snapshot> runs) {
        return haveLoss(runs) && runs.stream().anyMatch(run -> run.epochs() > 0);
    }

    private static boolean areValidated(List<Snapshot> runs) {
        return areByEpoch(runs)
                && runs.stream().anyMatch(run -> run.trial().problem().hasValidation());
    }

    private static ToDoubleFunction<Snapshot> last(ToDoubleFunction<History.Epoch> measure) {
        return run -> run.lastEpoch().map(measure::applyAsDouble).orElse(Double.NaN);
    }

    private static Optional<Extremum> smallest(Snapshot run, ToDoubleFunction<History.Epoch> measure) {
        return Extremum.smallest(
                run.epochs(), epoch -> measure.applyAsDouble(run.history().epoch(epoch)));
    }

    /** Returns the validation accuracy; NaN if the validation loss, and so the network's outputs, are not finite. */
    public static double accuracy(History.Epoch epoch) {
        return Double.isFinite(epoch.validationLoss()) ? epoch.validationAccuracy() : Double.NaN;
    }

    public MessageKey fullName() {
        return name;
    }

    /** Returns how the table of the lab shows the metric; empty if it does not. */
    public Optional<Lab> lab() {
        return lab;
    }

    public boolean applies(List<Snapshot> runs) {
        return applies.test(runs);
    }

    /** Tests whether the metric has a best value. */
    public boolean isRanked() {
        return better != Better.UNKNOWN;
    }

    /**
     * Returns the message with a value and its time, the step or epoch of a best value; empty if values have no time.
     */
    public Optional<MessageKey> told() {
        return told;
    }

    /** Tests whether a time is the current one, so that the best value is the last. */
    public boolean isNow(int time, Snapshot run) {
        return time == (this == BEST_LOSS ? run.steps() : run.epochs() - 1);
    }

    /** Returns the value of a run and its time; empty if there is none. Searches the history for a best value. */
    public Optional<Extremum> value(Snapshot run) {
        return value.apply(run);
    }

    /** Returns the step or epoch of a value; empty for a metric without times. */
    public OptionalInt time(Optional<Extremum> found) {
        return told.isPresent() && found.isPresent()
                ? OptionalInt.of(found.get().index())
                : OptionalInt.empty();
    }

    /** Returns the number of a run; NaN if there is none. */
    public double number(Snapshot run) {
        return value(run).map(Extremum::value).orElse(Double.NaN);
    }

    /** Returns a number that is smallest for the best value. Requires a metric with a direction. */
    public double cost(double number) {
        return better == Better.LARGER ? -number : number;
    }

    /** Formats a value for tables of ended runs: with all digits if runs may differ in the last ones only. */
    public String written(double number, NumberFormatter numbers) {
        return this == TRAIN_LOSS || this == VALIDATION_LOSS || this == INITIAL_LOSS
                ? numbers.grouped(number)
                : numbers.significant(number);
    }

    /** Formats a value with few digits, for the lab. */
    public String rounded(double number, NumberFormatter numbers) {
        if (this == STEPS_TO_GOAL || this == OSCILLATIONS) {
            return numbers.measured(number);
        }
        return this == ACCURACY && Double.isFinite(number)
                ? numbers.fixed(number, DECIMALS_OF_ACCURACY, 0)
                : numbers.threeDigits(number);
    }
}
