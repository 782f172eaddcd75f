package descenso.course.question;

import descenso.expr.NumberText;
import descenso.quiz.Answer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an answer independently of the language, by the ids of the question's parts. */
record AnswerSerializer(List<Part> parts) implements Answer.Visitor<String> {

    private String ids(Collection<Integer> numbers) {
        return numbers.stream().map(number -> parts.get(number).id()).collect(Collectors.joining(","));
    }

    @Override
    public String words(Answer.Words words) {
        return words.text();
    }

    @Override
    public String options(Answer.Options options) {
        return ids(options.chosen().stream().sorted().toList());
    }

    @Override
    public String amount(Answer.Amount amount) {
        return NumberText.of(amount.value());
    }

    @Override
    public String ranking(Answer.Ranking ranking) {
        return ids(ranking.items());
    }

    @Override
    public String pairing(Answer.Pairing pairing) {
        return ids(pairing.rights());
    }

    @Override
    public String statement(Answer.Statement statement) {
        String reason = statement.reason().isPresent()
                ? "," + parts.get(statement.reason().getAsInt()).id()
                : "";
        return statement.isTrue() + reason;
    }

    @Override
    public String unknown() {
        return "";
    }
}
