package descenso.course;

import descenso.expr.Numeral;
import descenso.quiz.Forecast;
import descenso.quiz.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** An answer in no language, as it is kept: options by their ids, the first one first. */
    public String written(Forecast answer) {
        return answer.accept(new Forecast.Visitor<>() {
            @Override
            public String option(Forecast.Option option) {
                return options.get(option.index()).id();
            }

            @Override
            public String ranking(Forecast.Ranking ranking) {
                return ranking.options().stream()
                        .map(index -> options.get(index).id())
                        .collect(Collectors.joining(","));
            }

            @Override
            public String amount(Forecast.Amount amount) {
                return Numeral.of(amount.value());
            }

            @Override
            public String statement(Forecast.Statement statement) {
                return Boolean.toString(statement.isTrue());
            }

            @Override
            public String unknown(Forecast.Unknown unknown) {
                return "";
            }
        });
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
