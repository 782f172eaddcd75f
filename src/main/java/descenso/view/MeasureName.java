package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.LeastSquares;
import descenso.train.Measures;
import descenso.train.Network;
import descenso.train.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the measures are called that every run has. */
final class MeasureName {

    private static final Map<String, Phrase> PHRASES = Map.ofEntries(
            Map.entry(Measures.STEPS, Phrase.TABLE_STEPS),
            Map.entry(Measures.STEPS_TO_STOP, Phrase.TABLE_STEPS),
            Map.entry(Measures.INITIAL_LOSS, Phrase.TABLE_INITIAL_LOSS),
            Map.entry(Measures.FINAL_LOSS, Phrase.TABLE_FINAL_LOSS),
            Map.entry(Measures.LOSS_RATIO, Phrase.TABLE_LOSS_RATIO),
            Map.entry(Measures.LARGEST_LOSS, Phrase.TABLE_LARGEST_LOSS),
            Map.entry(Measures.FIRST_STEP, Phrase.TABLE_FIRST_STEP),
            Map.entry(Measures.OSCILLATIONS, Phrase.TABLE_OSCILLATIONS),
            Map.entry(Vocabulary.TRAIN_LOSS, Phrase.TABLE_TRAIN_LOSS),
            Map.entry(Vocabulary.VALIDATION_LOSS, Phrase.TABLE_VALIDATION_LOSS),
            Map.entry(Vocabulary.VALIDATION_ACCURACY, Phrase.TABLE_ACCURACY),
            Map.entry(Network.TEST_LOSS, Phrase.TABLE_TEST_LOSS),
            Map.entry(Network.TEST_ACCURACY, Phrase.TABLE_TEST_ACCURACY),
            Map.entry(LeastSquares.TEST_ERROR, Phrase.TABLE_TEST_ERROR),
            Map.entry(LeastSquares.POSITIVE_OUTPUT, Phrase.TABLE_POSITIVE_OUTPUT),
            Map.entry(LeastSquares.NEGATIVE_OUTPUT, Phrase.TABLE_NEGATIVE_OUTPUT));

    /** Measures of which the table tells otherwise. */
    private static final Set<String> TOLD = Set.of(
            Measures.STEPS_TO_STOP,
            Measures.STEPS,
            Measures.DIVERGED,
            Measures.FINAL_LOSS,
            Measures.SMALLEST_LOSS,
            Vocabulary.TRAIN_LOSS,
            Vocabulary.VALIDATION_LOSS,
            Vocabulary.VALIDATION_ACCURACY,
            Measures.BEST_LOSS,
            Measures.BEST_EPOCH);

    private static final Set<String> LOSSES = Set.of(
            Measures.INITIAL_LOSS,
            Measures.FINAL_LOSS,
            Measures.LOSS_RATIO,
            Measures.SMALLEST_LOSS,
            Measures.LARGEST_LOSS);

    private MeasureName() {}

    /** Whether it is one of a loss. */
    static boolean isLoss(String measure) {
        return LOSSES.contains(measure);
    }

    static boolean isTold(String measure) {
        return TOLD.contains(measure);
    }

    /** Empty of what its author measures. */
    static Optional<Phrase> phrase(String measure) {
        return Optional.ofNullable(PHRASES.get(measure));
    }
}
