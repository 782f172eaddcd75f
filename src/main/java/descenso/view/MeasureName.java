package descenso.view;

import descenso.phrases.Phrase;
import java.util.Map;
import java.util.Set;

/** What the measures are called that any run may have. */
record MeasureName(Speech speech) {

    private static final Map<String, Phrase> PHRASES = Map.of(
            "initialLoss", Phrase.TABLE_INITIAL_LOSS,
            "lossRatio", Phrase.TABLE_LOSS_RATIO,
            "largestLoss", Phrase.TABLE_LARGEST_LOSS,
            "firstStepOverLr", Phrase.TABLE_FIRST_STEP,
            "oscillations", Phrase.TABLE_OSCILLATIONS,
            "testError", Phrase.TABLE_TEST_ERROR,
            "positiveOutput", Phrase.TABLE_POSITIVE_OUTPUT,
            "negativeOutput", Phrase.TABLE_NEGATIVE_OUTPUT);

    /** Those of which the table tells otherwise. */
    private static final Set<String> TOLD = Set.of(
            "stepsToStop",
            "steps",
            "diverged",
            "finalLoss",
            "smallestLoss",
            "bestValidationLoss",
            "bestValidationEpoch");

    static boolean isTold(String measure) {
        return TOLD.contains(measure);
    }

    /** In the learner's language, or the measure's own where its author gave it. */
    String of(String measure) {
        Phrase phrase = PHRASES.get(measure);
        return phrase == null ? measure : speech.say(phrase);
    }
}
