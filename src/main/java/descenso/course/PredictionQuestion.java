package descenso.course;

import descenso.quiz.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * What is asked before an experiment is run: a prediction with its words, and with the figures that decide it.
 *
 * @param ask names figures only that are known beforehand, as do the options
 * @param options of a choice or an order, in the order of the prediction's own; else none
 * @param unit of an amount; it may be typed after the number
 * @param why what happened and the reason for it, said once it was run
 * @param again settings with each of which the same can be asked anew
 * @param place where it stands
 */
public record PredictionQuestion(
        Wording ask,
        Prediction prediction,
        List<PredictionOption> options,
        Optional<Localised> unit,
        Figures figures,
        Wording why,
        List<Again> again,
        Place place) {

    public PredictionQuestion {
        options = List.copyOf(options);
        again = List.copyOf(again);
    }

    /**
     * Other numbers for the same question.
     *
     * @param settings to be made before the experiment is read
     * @param place where they stand
     */
    public record Again(List<Setting> settings, Place place) {

        public Again {
            settings = List.copyOf(settings);
        }
    }
}
