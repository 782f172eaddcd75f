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

/** Describes a prediction in sentences: the question, the answer, the verdict and the reason. */
public record PredictionText(PredictionView view) {

    private String say(MessageKey key, String... arguments) {
        return new SpokenText(view.texts()).say(key, arguments);
    }

    /**
     * Returns the question, the possible answers and how to type them.
     *
     * @param order the indices of the options, in display order
     */
    public List<String> asked(List<Integer> order) {
        List<String> paragraphs = new ArrayList<>(SentenceFormatter.paragraphs(view.ask(SentenceFormatter.UNLIMITED)));
        paragraphs.addAll(answers(order));
        return paragraphs;
    }

    /** Returns the possible answers with their numbers, then how to type them. */
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
                        view.question().unit().map(unit -> unit.in(view.language())), view.texts());
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

    /** Returns an answer in words. The options of a ranking follow one another. */
    public String answer(PredictionAnswer answer) {
        return answer instanceof PredictionAnswer.Ranking ranking
                ? ranking.options().stream()
                        .map(option -> SentenceFormatter.flowing(view.option(option)))
                        .collect(Collectors.joining(", " + say(MessageKey.TOLD_THEN) + " "))
                : SentenceFormatter.flowing(view.answer(answer));
    }

    /** Returns the verdict on an answer: whether it is correct, the correct one, and the reason. */
    public List<String> verdict(PredictionAnswer answer, PredictionVerdict verdict) {
        String judgement =
                view.judgement(answer, verdict, this::answer, (own, right) -> say(MessageKey.TOLD_NEAR, own, right));
        return SentenceFormatter.paragraphs(
                Stream.concat(Stream.of(judgement), view.reasons(answer, verdict).stream()));
    }
}
