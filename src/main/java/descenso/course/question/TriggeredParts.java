package descenso.course.question;

import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import java.util.stream.Stream;

/**
 * The numbers of the parts that an answer fell for: wrong options, a wrong reason, traps. Where parts are ideas, items or
 * pairs, none is a trap.
 *
 * @param mark of the answer
 */
record TriggeredParts(Question question, GradingResult mark) implements Answer.Visitor<Stream<Integer>> {

    @Override
    public Stream<Integer> words(Answer.Words words) {
        return Stream.empty();
    }

    @Override
    public Stream<Integer> options(Answer.Options options) {
        return question instanceof Question.Choice choice
                ? options.chosen().stream()
                        .filter(option -> !choice.right().get(option))
                        .sorted()
                : Stream.empty();
    }

    @Override
    public Stream<Integer> amount(Answer.Amount amount) {
        return mark.traps().stream();
    }

    @Override
    public Stream<Integer> ranking(Answer.Ranking ranking) {
        return Stream.empty();
    }

    @Override
    public Stream<Integer> pairing(Answer.Pairing pairing) {
        return Stream.empty();
    }

    @Override
    public Stream<Integer> statement(Answer.Statement statement) {
        return question instanceof Question.Truth truth
                ? statement.reason().stream()
                        .boxed()
                        .filter(reason -> !truth.reasons().get(reason))
                : Stream.empty();
    }

    @Override
    public Stream<Integer> unknown() {
        return Stream.empty();
    }
}
