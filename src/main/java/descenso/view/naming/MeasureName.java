package descenso.view.naming;

import descenso.phrases.MessageKey;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.run.MeasureVariables;
import descenso.train.run.Measures;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Display names of the measures that every run has. */
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
            Map.entry(MeasureVariables.TRAIN_LOSS, MessageKey.TABLE_TRAIN_LOSS),
            Map.entry(MeasureVariables.VALIDATION_LOSS, MessageKey.TABLE_VALIDATION_LOSS),
            Map.entry(MeasureVariables.VALIDATION_ACCURACY, MessageKey.TABLE_ACCURACY),
            Map.entry(Network.TEST_LOSS, MessageKey.TABLE_TEST_LOSS),
            Map.entry(Network.TEST_ACCURACY, MessageKey.TABLE_TEST_ACCURACY),
            Map.entry(LeastSquares.TEST_ERROR, MessageKey.TABLE_TEST_ERROR),
            Map.entry(LeastSquares.POSITIVE_OUTPUT, MessageKey.TABLE_POSITIVE_OUTPUT),
            Map.entry(LeastSquares.NEGATIVE_OUTPUT, MessageKey.TABLE_NEGATIVE_OUTPUT));

    /** Measures that the table shows in other columns. */
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

    private static final Set<String> LOSSES = Set.of(
            Measures.INITIAL_LOSS,
            Measures.FINAL_LOSS,
            Measures.LOSS_RATIO,
            Measures.SMALLEST_LOSS,
            Measures.LARGEST_LOSS);

    private MeasureName() {}

    /** Tests whether a measure is a loss or a ratio of losses. */
    public static boolean isLoss(String measure) {
        return LOSSES.contains(measure);
    }

    /** Tests whether the table shows a measure in another column. */
    public static boolean isShownElsewhere(String measure) {
        return SHOWN_ELSEWHERE.contains(measure);
    }

    /** Returns the message with a measure's name; empty for a measure of an author. */
    static Optional<MessageKey> key(String measure) {
        return Optional.ofNullable(PHRASES.get(measure));
    }
}
