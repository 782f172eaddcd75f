package descenso.course.question;

import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import java.util.stream.Stream;

/**
 * Finds the 0-based numbers of the parts that explain why an answer is wrong: wrong options, a wrong reason, traps.
 * Ideas, items and pairs explain nothing.
 *
 * @param result the grading result of the answer
 */
record TriggeredParts(Question question, GradingResult result) implements Answer.Visitor<Stream<Integer>> {

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
        return result.traps().stream();
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
