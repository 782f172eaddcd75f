package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Extremum;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Columns of losses and accuracies, with flags for the best runs and for those that diverged or got worse. */
public record LossColumns(RunComparison comparison, NumberFormatter numbers, UiText texts) {

    /** Factor of a measure that is better when smaller: {@code SMALLEST * value} is minimal for the best run. */
    public static final int SMALLEST = 1;

    /** Factor of a measure that is better when larger: {@code LARGEST * value} is minimal for the best run. */
    public static final int LARGEST = -1;

    /** Returns the columns; empty if no problem has a loss. */
    public List<RunColumn> all() {
        if (runs().stream().noneMatch(run -> run.trial().problem().hasLoss())) {
            return List.of();
        }
        return runs().stream().anyMatch(run -> run.epochs() > 0) ? ofEpochs() : ofSteps();
    }

    private List<Snapshot> runs() {
        return comparison.runs();
    }

    private List<RunColumn> ofSteps() {
        boolean isOver = runs().stream().noneMatch(run -> run.status() == Status.RUNNING);
        MessageKey last = isOver ? MessageKey.TABLE_FINAL_LOSS : MessageKey.DYNAMICS_LOSS;
        return List.of(
                ranked(last, SMALLEST, Snapshot::loss, numbers::significant).withFlag(bad(), Flag.BAD),
                best(MessageKey.TABLE_BEST_LOSS, SMALLEST, LossColumns::smallestLoss));
    }

    public static Optional<Extremum> smallestLoss(Snapshot run) {
        return Extremum.smallest(run.steps() + 1, run.history()::loss);
    }

    private List<RunColumn> ofEpochs() {
        List<RunColumn> losses = new ArrayList<>();
        losses.add(ranked(MessageKey.TABLE_TRAIN_LOSS, SMALLEST, last(EpochMeasures::trainLoss), numbers::grouped)
                .withFlag(bad(), Flag.BAD));
        losses.add(best(MessageKey.TABLE_BEST_TRAIN_LOSS, SMALLEST, LossColumns::smallestTrainLoss));
        if (runs().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            losses.addAll(ofValidation());
        }
        return losses;
    }

    private List<RunColumn> ofValidation() {
        return List.of(
                ranked(
                        MessageKey.TABLE_VALIDATION_LOSS,
                        SMALLEST,
                        last(EpochMeasures::validationLoss),
                        numbers::grouped),
                best(MessageKey.TABLE_BEST_VALIDATION_LOSS, SMALLEST, LossColumns::smallestValidationLoss),
                ranked(MessageKey.TABLE_ACCURACY, LARGEST, last(LossColumns::accuracy), numbers::significant),
                best(MessageKey.TABLE_BEST_ACCURACY, LARGEST, LossColumns::largestAccuracy));
    }

    public static ToDoubleFunction<Snapshot> last(ToDoubleFunction<EpochMeasures> measure) {
        return run -> run.lastEpoch().map(measure::applyAsDouble).orElse(Double.NaN);
    }

    public static Optional<Extremum> smallestTrainLoss(Snapshot run) {
        return Extremum.smallest(
                run.epochs(), epoch -> run.history().epoch(epoch).trainLoss());
    }

    public static Optional<Extremum> smallestValidationLoss(Snapshot run) {
        return Extremum.smallest(
                run.epochs(), epoch -> run.history().epoch(epoch).validationLoss());
    }

    private static Optional<Extremum> largestAccuracy(Snapshot run) {
        return Extremum.largest(run.epochs(), epoch -> accuracy(run.history().epoch(epoch)));
    }

    /**
     * Returns the validation accuracy; NaN if the validation loss is not finite. The network's outputs are then not
     * numbers, although it may name a class.
     */
    public static double accuracy(EpochMeasures epoch) {
        return Double.isFinite(epoch.validationLoss()) ? epoch.validationAccuracy() : Double.NaN;
    }

    public BitSet bad() {
        return matching(RunOutcome::isBad);
    }

    public BitSet diverged() {
        return matching(RunOutcome::isDiverged);
    }

    private BitSet matching(Predicate<RunOutcome> condition) {
        return IntStream.range(0, runs().size())
                .filter(i -> condition.test(new RunOutcome(runs().get(i))))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Creates a column of best values, each with its step or epoch. */
    private RunColumn best(MessageKey name, int sign, Function<Snapshot, Optional<Extremum>> best) {
        return best(name, sign, best, numbers::significant);
    }

    /**
     * Creates a column of best values, each with its step or epoch. Searches the history only once per run, because
     * histories are long.
     */
    public RunColumn best(
            MessageKey name, int sign, Function<Snapshot, Optional<Extremum>> best, DoubleFunction<String> written) {
        IdentityHashMap<Snapshot, Optional<Extremum>> found = new IdentityHashMap<>();
        runs().forEach(run -> found.put(run, best.apply(run)));
        Function<Snapshot, Optional<Extremum>> known = run -> found.getOrDefault(run, Optional.empty());
        ToDoubleFunction<Snapshot> number =
                run -> known.apply(run).map(Extremum::value).orElse(Double.NaN);
        return new RunColumn(
                        texts.say(name),
                        runs().stream()
                                .map(run ->
                                        RunCell.of(formatter(number, written).apply(run), when(known.apply(run))))
                                .toList())
                .withFlag(winners(sign, number, written), Flag.BEST);
    }

    private static OptionalInt when(Optional<Extremum> best) {
        return best.map(found -> OptionalInt.of(found.index())).orElse(OptionalInt.empty());
    }

    public RunColumn ranked(
            MessageKey name, int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return RunColumn.of(texts.say(name), runs(), formatter(number, written))
                .withFlag(winners(sign, number, written), Flag.BEST);
    }

    private BitSet winners(int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return comparison.withoutGoals().best(run -> sign * number.applyAsDouble(run), written);
    }

    private Function<Snapshot, String> formatter(ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return run -> texts.characters().encode(written.apply(number.applyAsDouble(run)));
    }
}
