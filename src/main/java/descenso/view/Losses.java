package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the table tells of losses and accuracies, the best of each marked, and those that had better not have begun. */
record Losses(Contest contest, Digits digits, Speech speech) {

    /** Times a number that is the better the smaller it is, or the larger. */
    private static final int SMALLEST = 1;

    private static final int LARGEST = -1;

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
        return List.of(
                ranked(Phrase.TABLE_FINAL_LOSS, SMALLEST, Snapshot::loss, digits::few)
                        .marked(bad(), Mark.BAD),
                best(Phrase.TABLE_BEST_LOSS, SMALLEST, Losses::smallestLoss));
    }

    private static Optional<Best> smallestLoss(Snapshot run) {
        return Best.smallest(run.steps() + 1, run.history()::loss);
    }

    private List<Quantity> ofEpochs() {
        List<Quantity> losses = new ArrayList<>();
        losses.add(ranked(Phrase.TABLE_TRAIN_LOSS, SMALLEST, last(EpochMeasures::trainLoss), digits::many)
                .marked(bad(), Mark.BAD));
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

    private static Optional<Best> smallestTrainLoss(Snapshot run) {
        return Best.smallest(run.epochs(), epoch -> run.history().epoch(epoch).trainLoss());
    }

    private static Optional<Best> smallestValidationLoss(Snapshot run) {
        return Best.smallest(run.epochs(), epoch -> run.history().epoch(epoch).validationLoss());
    }

    private static Optional<Best> largestAccuracy(Snapshot run) {
        return Best.largest(run.epochs(), epoch -> accuracy(run.history().epoch(epoch)));
    }

    /** None of a network whose outputs are no numbers, though it may name a class. */
    static double accuracy(EpochMeasures epoch) {
        return Double.isFinite(epoch.validationLoss()) ? epoch.validationAccuracy() : Double.NaN;
    }

    private BitSet bad() {
        return IntStream.range(0, runs().size())
                .filter(i -> new Ending(runs().get(i)).isBad())
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** A number at some time, with when that was in brackets. */
    private Quantity best(Phrase name, int sign, Function<Snapshot, Optional<Best>> best) {
        ToDoubleFunction<Snapshot> number =
                run -> best.apply(run).map(Best::value).orElse(Double.NaN);
        return quantity(name, run -> digits.few(number.applyAsDouble(run)) + when(best.apply(run)))
                .marked(winners(sign, number, digits::few), Mark.BEST);
    }

    private static String when(Optional<Best> best) {
        return best.map(found -> " (" + found.index() + ")").orElse("");
    }

    private Quantity ranked(Phrase name, int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return quantity(name, run -> written.apply(number.applyAsDouble(run)))
                .marked(winners(sign, number, written), Mark.BEST);
    }

    private BitSet winners(int sign, ToDoubleFunction<Snapshot> number, DoubleFunction<String> written) {
        return contest.withoutGoals().best(run -> sign * number.applyAsDouble(run), written);
    }

    private Quantity quantity(Phrase name, Function<Snapshot, String> words) {
        return Quantity.of(speech.say(name), runs(), words.andThen(speech.glyphs()::write));
    }
}
