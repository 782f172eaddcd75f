package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import descenso.quiz.PredictionAnswer;
import descenso.quiz.PredictionVerdict;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prediction told: what is asked, what was answered, what came of it and why. */
public record PredictionText(PredictionView view) {

    private String say(MessageKey phrase, String... arguments) {
        return new SpokenText(view.speech()).say(phrase, arguments);
    }

    /**
     * The question, what can be answered, and how that is said.
     *
     * @param order of the options, by their numbers
     */
    public List<String> asked(List<Integer> order) {
        List<String> told = new ArrayList<>(SentenceFormatter.paragraphs(view.ask(SentenceFormatter.UNLIMITED)));
        told.addAll(answers(order));
        return told;
    }

    /** What can be answered alone, each with the number that stands for it; last, how it is said. */
    public List<String> answers(List<Integer> order) {
        return view.question().prediction().accept(new Prediction.Visitor<>() {
            @Override
            public List<String> choice(Prediction.Choice choice) {
                List<String> rows = rows(order);
                rows.add(say(MessageKey.TOLD_HOW_CHOICE, Integer.toString(rows.size())));
                return rows;
            }

            @Override
            public List<String> order(Prediction.Order ranking) {
                List<String> rows = rows(order);
                rows.add(say(MessageKey.TOLD_HOW_ORDER, AnswerOptionsText.counted(order.size())));
                return rows;
            }

            @Override
            public List<String> amount(Prediction.Amount amount) {
                return AnswerOptionsText.number(
                        view.question().unit().map(unit -> unit.in(view.language())), view.speech());
            }

            @Override
            public List<String> truth(Prediction.Truth truth) {
                List<String> rows = AnswerOptionsText.rows(Stream.of(
                        say(MessageKey.PREDICT_TRUE), say(MessageKey.PREDICT_FALSE), say(MessageKey.PREDICT_UNKNOWN)));
                rows.add(say(MessageKey.TOLD_HOW_VERDICT));
                return rows;
            }
        });
    }

    private List<String> rows(List<Integer> order) {
        Stream<String> options = order.stream().map(option -> SentenceFormatter.flowing(view.option(option)));
        return AnswerOptionsText.rows(Stream.concat(options, Stream.of(say(MessageKey.PREDICT_UNKNOWN))));
    }

    /** What an answer says; of a ranking, its options one after another. */
    public String answer(PredictionAnswer forecast) {
        return forecast instanceof PredictionAnswer.Ranking ranking
                ? ranking.options().stream()
                        .map(option -> SentenceFormatter.flowing(view.option(option)))
                        .collect(Collectors.joining(", " + say(MessageKey.TOLD_THEN) + " "))
                : SentenceFormatter.flowing(view.answer(forecast));
    }

    /** What became of an answer: right or not, what was right, and why. */
    public List<String> verdict(PredictionAnswer answer, PredictionVerdict verdict) {
        String judgement =
                view.judgement(answer, verdict, this::answer, (own, right) -> say(MessageKey.TOLD_NEAR, own, right));
        return SentenceFormatter.paragraphs(
                Stream.concat(Stream.of(judgement), view.reasons(answer, verdict).stream()));
    }
}
