package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Snapshot;
import descenso.train.Status;
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

/** What the table tells of losses and accuracies, the best of each marked, and those that had better not have begun. */
record Losses(Contest contest, Digits digits, Speech speech) {

    /** Times a number that is the better the smaller it is, or the larger. */
    static final int SMALLEST = 1;

    static final int LARGEST = -1;

    /** None where the problem has no loss. */
    List<Quantity> all() {
        if (runs().stream().noneMatch(run -> run.trial().problem().hasLoss())) {
            return List.of();
        }
        return runs().stream().anyMatch(run -> run.epochs() > 0) ? ofEpochs() : ofSteps();
    }

    private List<Snapshot> runs() {
        return contest.runs();
    }

    private List<Quantity> ofSteps() {
        boolean isOver = runs().stream().noneMatch(run -> run.status() == Status.RUNNING);
        Phrase last = isOver ? Phrase.TABLE_FINAL_LOSS : Phrase.DYNAMICS_LOSS;
        return List.of(
                ranked(last, SMALLEST, Snapshot::loss, digits::few).flagged(bad(), Flag.BAD),
                best(Phrase.TABLE_BEST_LOSS, SMALLEST, Losses::smallestLoss));
    }

    static Optional<Best> smallestLoss(Snapshot run) {
        return Best.smallest(run.steps() + 1, run.history()::loss);
    }

    private List<Quantity> ofEpochs() {
        List<Quantity> losses = new ArrayList<>();
        losses.add(ranked(Phrase.TABLE_TRAIN_LOSS, SMALLEST, last(EpochMeasures::trainLoss), digits::many)
                .flagged(bad(), Flag.BAD));
        losses.add(best(Phrase.TABLE_BEST_TRAIN_LOSS, SMALLEST, Losses::smallestTrainLoss));
        if (runs().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            losses.addAll(ofValidation());
        }
        return losses;
    }

    private List<Quantity> ofValidation() {
        return List.of(
                ranked(Phrase.TABLE_VALIDATION_LOSS, SMALLEST, last(EpochMeasures::validationLoss), digits::many),
                best(Phrase.TABLE_BEST_VALIDATION_LOSS, SMALLEST, Losses::smallestValidationLoss),
                ranked(Phrase.TABLE_ACCURACY, LARGEST, last(Losses::accuracy), digits::few),
                best(Phrase.TABLE_BEST_ACCURACY, LARGEST, Losses::largestAccuracy));
    }

    static ToDoubleFunction<Snapshot> last(ToDoubleFunction<EpochMeasures> measure) {
        return run -> run.lastEpoch().map(measure::applyAsDouble).orElse(Double.NaN);
    }

    static Optional<Best> smallestTrainLoss(Snapshot run) {
        return Best.smallest(run.epochs(), epoch -> run.history().epoch(epoch).trainLoss());
    }

    static Optional<Best> smallestValidationLoss(Snapshot run) {
        return Best.smallest(run.epochs(), epoch -> run.history().epoch(epoch).validationLoss());
    }

    private static Optional<Best> largestAccuracy(Snapshot run) {
        return Best.largest(run.epochs(), epoch -> accuracy(run.history().epoch(epoch)));
    }

    /** None of a network whose outputs are no numbers, though it may name a class. */
    static double accuracy(EpochMeasures epoch) {
        return Double.isFinite(epoch.validationLoss()) ? epoch.validationAccuracy() : Double.NaN;
    }

    BitSet bad() {
        return those(Ending::isBad);
    }

    BitSet diverged() {
        return those(Ending::isDiverged);
    }

    private BitSet those(Predicate<Ending> condition) {
        return IntStream.range(0, runs().size())
                .filter(i -> condition.test(new Ending(runs().get(i))))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** A number at some time, and when that was. */
    private Quantity best(Phrase name, int sign, Function<Snapshot, Optional<Best>> best) {
        return best(name, sign, best, digits::few);
    }

    /** Looked for once a run, since histories are long. */
    Quantity best(Phrase name, int sign, Function<Snapshot, Optional<Best>> best, DoubleFunction<String> written) {
        IdentityHashMap<Snapshot, Optional<Best>> found = new IdentityHashMap<>();
        runs().forEach(run -> found.put(run, best.apply(run)));
        Function<Snapshot, Optional<Best>> known = run -> found.getOrDefault(run, Optional.empty());
        ToDoubleFunction<Snapshot> number =
                run -> known.apply(run).map(Best::value).orElse(Double.NaN);
        return new Quantity(
                        speech.say(name),
                        runs().stream()
                                .map(run -> TableCell.of(words(number, written).apply(run), when(known.apply(run))))
                                .toList())
                .flagged(winners(sign, number, written), Flag.BEST);
    }

    private static OptionalInt when(Optional<Best> best) {
        return best.map(found -> OptionalInt.of(found.index())).orElse(OptionalInt.empty());
    }

    Quantity ranked(Phrase name, int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return Quantity.of(speech.say(name), runs(), words(number, written))
                .flagged(winners(sign, number, written), Flag.BEST);
    }

    private BitSet winners(int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return contest.withoutGoals().best(run -> sign * number.applyAsDouble(run), written);
    }

    private Function<Snapshot, String> words(ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return run -> speech.glyphs().write(written.apply(number.applyAsDouble(run)));
    }
}
