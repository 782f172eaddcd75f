package descenso.app.quiz;

import descenso.app.screen.Continuation;
import descenso.app.screen.Screen;
import descenso.course.CourseQuestion;
import descenso.quiz.GradingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A round of questions.
 *
 * @param items all questions
 * @param index the 0-based number of the current question; the number of items after the last
 * @param results the results of the answered questions, in the order of the answers
 * @param origin the screen to return to
 * @param continuation what follows the questions of a page; empty for other rounds
 */
public record QuizRound(
        Purpose purpose,
        List<CourseQuestion> items,
        int index,
        List<Result> results,
        Screen origin,
        Optional<Continuation> continuation) {

    /** The reason for a round. */
    public enum Purpose {
        /** Questions of a page. */
        PAGE,
        QUIZ,
        REVIEW
    }

    /**
     * The result of a question.
     *
     * @param index the 0-based number of the question in the round
     * @param session the session, with the numbers of the question
     * @param answer the answer as the journal keeps it
     * @param grade the grade of the first answer
     */
    record Result(int index, QuestionSession session, String answer, GradingResult.Grade grade) {}

    /**
     * Creates a round.
     *
     * @throws IllegalArgumentException if the round of a page has no continuation, or any other round has one
     */
    public QuizRound {
        if ((purpose == Purpose.PAGE) != continuation.isPresent()) {
            throw new IllegalArgumentException("only the round of a page has a continuation");
        }
        items = List.copyOf(items);
        results = List.copyOf(results);
    }

    /**
     * Creates a round without answers, which is not that of a page.
     *
     * @param items at least one question
     */
    public static QuizRound of(Purpose purpose, List<CourseQuestion> items, Screen origin) {
        return new QuizRound(purpose, items, 0, List.of(), origin, Optional.empty());
    }

    /**
     * Creates a round of the questions of a page, without answers.
     *
     * @param items at least one question
     */
    public static QuizRound ofPage(List<CourseQuestion> items, Screen origin, Continuation continuation) {
        return new QuizRound(Purpose.PAGE, items, 0, List.of(), origin, Optional.of(continuation));
    }

    CourseQuestion question() {
        return items.get(index);
    }

    boolean hasNext() {
        return index + 1 < items.size();
    }

    QuizRound next() {
        return new QuizRound(purpose, items, index + 1, results, origin, continuation);
    }

    /** Returns this round with an answer to the current question. Only the first answer counts. */
    QuizRound with(QuestionSession session, String answer, GradingResult.Grade grade) {
        if (results.stream().anyMatch(result -> result.index() == index)) {
            return this;
        }
        List<Result> more = new ArrayList<>(results);
        more.add(new Result(index, session, answer, grade));
        return new QuizRound(purpose, items, index, more, origin, continuation);
    }

    /** Returns the 0-based numbers of the questions before the current one that have no answer. */
    List<Integer> skipped() {
        return IntStream.range(0, index)
                .filter(number -> results.stream().noneMatch(result -> result.index() == number))
                .boxed()
                .toList();
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    /** Returns the last answer. The round must have one. */
    Result last() {
        return results.get(results.size() - 1);
    }

    /** Returns this round at the question answered last, without that answer. */
    QuizRound undone() {
        return new QuizRound(
                purpose, items, last().index(), results.subList(0, results.size() - 1), origin, continuation);
    }
}
