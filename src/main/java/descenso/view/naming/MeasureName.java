package descenso.view.naming;

import descenso.phrases.MessageKey;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.run.Measures;
import descenso.train.run.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the measures are called that every run has. */
public final class MeasureName {

    private static final Map<String, MessageKey> PHRASES = Map.ofEntries(
            Map.entry(Measures.STEPS, MessageKey.TABLE_STEPS),
            Map.entry(Measures.STEPS_TO_STOP, MessageKey.TABLE_STEPS),
            Map.entry(Measures.INITIAL_LOSS, MessageKey.TABLE_INITIAL_LOSS),
            Map.entry(Measures.FINAL_LOSS, MessageKey.TABLE_FINAL_LOSS),
            Map.entry(Measures.LOSS_RATIO, MessageKey.TABLE_LOSS_RATIO),
            Map.entry(Measures.LARGEST_LOSS, MessageKey.TABLE_LARGEST_LOSS),
            Map.entry(Measures.FIRST_STEP, MessageKey.TABLE_FIRST_STEP),
            Map.entry(Measures.OSCILLATIONS, MessageKey.TABLE_OSCILLATIONS),
            Map.entry(Vocabulary.TRAIN_LOSS, MessageKey.TABLE_TRAIN_LOSS),
            Map.entry(Vocabulary.VALIDATION_LOSS, MessageKey.TABLE_VALIDATION_LOSS),
            Map.entry(Vocabulary.VALIDATION_ACCURACY, MessageKey.TABLE_ACCURACY),
            Map.entry(Network.TEST_LOSS, MessageKey.TABLE_TEST_LOSS),
            Map.entry(Network.TEST_ACCURACY, MessageKey.TABLE_TEST_ACCURACY),
            Map.entry(LeastSquares.TEST_ERROR, MessageKey.TABLE_TEST_ERROR),
            Map.entry(LeastSquares.POSITIVE_OUTPUT, MessageKey.TABLE_POSITIVE_OUTPUT),
            Map.entry(LeastSquares.NEGATIVE_OUTPUT, MessageKey.TABLE_NEGATIVE_OUTPUT));

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
    public static boolean isLoss(String measure) {
        return LOSSES.contains(measure);
    }

    public static boolean isTold(String measure) {
        return TOLD.contains(measure);
    }

    /** Empty of what its author measures. */
    static Optional<MessageKey> phrase(String measure) {
        return Optional.ofNullable(PHRASES.get(measure));
    }
}
