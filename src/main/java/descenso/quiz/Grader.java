package descenso.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Grades an answer to a question. An answer of another kind than the question is wrong.
 *
 * @param values numbers drawn for the question, by name
 */
public record Grader(Answer answer, Map<String, Double> values) implements Question.Visitor<GradingResult> {

    /**
     * Grades an answer.
     *
     * @param values numbers drawn for the question, by name
     */
    public static GradingResult grade(Question question, Answer answer, Map<String, Double> values) {
        return answer instanceof Answer.Unknown
                ? GradingResult.of(GradingResult.Grade.UNKNOWN)
                : question.accept(new Grader(answer, values));
    }

    private static GradingResult right(boolean isRight) {
        return GradingResult.of(isRight ? GradingResult.Grade.RIGHT : GradingResult.Grade.WRONG);
    }

    @Override
    public GradingResult open(Question.Open open) {
        if (!(answer instanceof Answer.Words words)) {
            return right(false);
        }
        long found = IntStream.range(0, open.ideas().size())
                .filter(words.ideas()::contains)
                .count();
        return GradingResult.of(
                found == open.ideas().size()
                        ? GradingResult.Grade.RIGHT
                        : found > 0 ? GradingResult.Grade.PARTLY : GradingResult.Grade.WRONG);
    }

    @Override
    public GradingResult choice(Question.Choice choice) {
        return right(answer instanceof Answer.Options options
                && IntStream.range(0, choice.right().size())
                        .allMatch(index -> options.chosen().contains(index)
                                == choice.right().get(index)));
    }

    @Override
    public GradingResult number(Question.Number number) {
        if (!(answer instanceof Answer.Amount amount)) {
            return right(false);
        }
        if (number.accepts(amount.value(), values)) {
            return right(true);
        }
        TrapMatcher matcher = new TrapMatcher(number, values);
        List<Integer> traps = matcher.traps(amount.value());
        List<DiagnosedMistake> mistakes = new MistakeDiagnoser(number, values).diagnose(amount.value());
        return new GradingResult(
                GradingResult.Grade.WRONG, traps.isEmpty() ? mistakes : matcher.beside(traps, mistakes), traps);
    }

    @Override
    public GradingResult order(Question.Order order) {
        return right(answer instanceof Answer.Ranking ranking && isInOrder(ranking.items(), order.items()));
    }

    @Override
    public GradingResult match(Question.Match match) {
        return right(answer instanceof Answer.Pairing pairing && isInOrder(pairing.rights(), match.pairs()));
    }

    private static boolean isInOrder(List<Integer> numbers, int size) {
        return numbers.equals(IntStream.range(0, size).boxed().toList());
    }

    @Override
    public GradingResult truth(Question.Truth truth) {
        return right(answer instanceof Answer.Statement statement
                && truth.isSeenBy(statement)
                && statement.reason().isPresent()
                && isRight(truth.reasons(), statement.reason().getAsInt()));
    }

    private static boolean isRight(List<Boolean> reasons, int reason) {
        return reason >= 0 && reason < reasons.size() && reasons.get(reason);
    }
}
