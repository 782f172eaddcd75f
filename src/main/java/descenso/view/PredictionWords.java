package descenso.view;

import descenso.phrases.Phrase;
import descenso.quiz.Forecast;
import descenso.quiz.Prediction;
import descenso.quiz.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prediction told: what is asked, what was answered, what came of it and why. */
public record PredictionWords(PredictionView view) {

    private String say(Phrase phrase, String... arguments) {
        return new Aloud(view.speech()).say(phrase, arguments);
    }

    /**
     * The question, what can be answered, and how that is said.
     *
     * @param order of the options, by their numbers
     */
    public List<String> asked(List<Integer> order) {
        List<String> told = new ArrayList<>(Sentences.paragraphs(view.ask(Sentences.UNLIMITED)));
        told.addAll(answers(order));
        return told;
    }

    /** What can be answered alone, each with the number that stands for it; last, how it is said. */
    public List<String> answers(List<Integer> order) {
        return view.question().prediction().accept(new Prediction.Visitor<>() {
            @Override
            public List<String> choice(Prediction.Choice choice) {
                List<String> rows = rows(order);
                rows.add(say(Phrase.TOLD_HOW_CHOICE, Integer.toString(rows.size())));
                return rows;
            }

            @Override
            public List<String> order(Prediction.Order ranking) {
                List<String> rows = rows(order);
                rows.add(say(Phrase.TOLD_HOW_ORDER, AnswerWords.counted(order.size())));
                return rows;
            }

            @Override
            public List<String> amount(Prediction.Amount amount) {
                return AnswerWords.number(view.question().unit().map(unit -> unit.in(view.language())), view.speech());
            }

            @Override
            public List<String> truth(Prediction.Truth truth) {
                List<String> rows = AnswerWords.rows(
                        Stream.of(say(Phrase.PREDICT_TRUE), say(Phrase.PREDICT_FALSE), say(Phrase.PREDICT_UNKNOWN)));
                rows.add(say(Phrase.TOLD_HOW_VERDICT));
                return rows;
            }
        });
    }

    private List<String> rows(List<Integer> order) {
        Stream<String> options = order.stream().map(option -> Sentences.flowing(view.option(option)));
        return AnswerWords.rows(Stream.concat(options, Stream.of(say(Phrase.PREDICT_UNKNOWN))));
    }

    /** What an answer says; of a ranking, its options one after another. */
    public String answer(Forecast forecast) {
        return forecast instanceof Forecast.Ranking ranking
                ? ranking.options().stream()
                        .map(option -> Sentences.flowing(view.option(option)))
                        .collect(Collectors.joining(", " + say(Phrase.TOLD_THEN) + " "))
                : Sentences.flowing(view.answer(forecast));
    }

    /** What became of an answer: right or not, what was right, and why. */
    public List<String> verdict(Forecast answer, Verdict verdict) {
        String judgement =
                view.judgement(answer, verdict, this::answer, (own, right) -> say(Phrase.TOLD_NEAR, own, right));
        return Sentences.paragraphs(Stream.concat(Stream.of(judgement), view.reasons(answer, verdict).stream()));
    }
}
