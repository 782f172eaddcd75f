package descenso.course.task;

import descenso.course.setting.Setting;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.expr.NumberText;
import descenso.quiz.Prediction;
import descenso.quiz.PredictionAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        FigureTemplate ask,
        Prediction prediction,
        List<PredictionOption> options,
        Optional<LocalizedText> unit,
        Figures figures,
        FigureTemplate why,
        List<Again> again,
        SourcePosition place) {

    public PredictionQuestion {
        options = List.copyOf(options);
        again = List.copyOf(again);
    }

    /** An answer in no language, as it is kept: options by their ids, the first one first. */
    public String written(PredictionAnswer answer) {
        return answer.accept(new PredictionAnswer.Visitor<>() {
            @Override
            public String option(PredictionAnswer.Option option) {
                return options.get(option.index()).id();
            }

            @Override
            public String ranking(PredictionAnswer.Ranking ranking) {
                return ranking.options().stream()
                        .map(index -> options.get(index).id())
                        .collect(Collectors.joining(","));
            }

            @Override
            public String amount(PredictionAnswer.Amount amount) {
                return NumberText.of(amount.value());
            }

            @Override
            public String statement(PredictionAnswer.Statement statement) {
                return Boolean.toString(statement.isTrue());
            }

            @Override
            public String unknown(PredictionAnswer.Unknown unknown) {
                return "";
            }
        });
    }

    /** Reads an answer as {@link #written} keeps it; empty where that is none to this question, which may have changed. */
    public Optional<PredictionAnswer> read(String written) {
        if (written.isEmpty()) {
            return Optional.of(new PredictionAnswer.Unknown());
        }
        return prediction.accept(new Prediction.Visitor<>() {
            @Override
            public Optional<PredictionAnswer> choice(Prediction.Choice choice) {
                int index = index(written);
                return index < 0 ? Optional.empty() : Optional.of(new PredictionAnswer.Option(index));
            }

            @Override
            public Optional<PredictionAnswer> order(Prediction.Order order) {
                List<Integer> ranking = Stream.of(written.split(",", -1))
                        .map(PredictionQuestion.this::index)
                        .toList();
                List<Integer> all = IntStream.range(0, options.size()).boxed().toList();
                return ranking.stream().sorted().toList().equals(all)
                        ? Optional.of(new PredictionAnswer.Ranking(ranking))
                        : Optional.empty();
            }

            @Override
            public Optional<PredictionAnswer> amount(Prediction.Amount amount) {
                try {
                    return Optional.of(new PredictionAnswer.Amount(Double.parseDouble(written)));
                } catch (NumberFormatException e) {
                    return Optional.empty();
                }
            }

            @Override
            public Optional<PredictionAnswer> truth(Prediction.Truth truth) {
                return Stream.of(true, false)
                        .filter(value -> Boolean.toString(value).equals(written))
                        .<PredictionAnswer>map(PredictionAnswer.Statement::new)
                        .findFirst();
            }
        });
    }

    /** Returns the index from 0 of the option with that id; -1 where there is none. */
    private int index(String id) {
        return options.stream().map(PredictionOption::id).toList().indexOf(id);
    }

    /**
     * Other numbers for the same question.
     *
     * @param settings to be made before the experiment is read
     * @param place where they stand
     */
    public record Again(List<Setting> settings, SourcePosition place) {

        public Again {
            settings = List.copyOf(settings);
        }
    }
}
