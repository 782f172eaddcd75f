package descenso.app.quiz;

import descenso.app.screen.Screen;
import descenso.course.CourseQuestion;
import descenso.quiz.GradingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Questions in a row.
 *
 * @param items all of them
 * @param index the number of the present one; as many as there are items when all are behind
 * @param results of those that were answered, in their order
 * @param origin the screen to go back to
 */
public record QuizRound(Purpose purpose, List<CourseQuestion> items, int index, List<Result> results, Screen origin) {

    /** What they are asked for. */
    public enum Purpose {
        /** They lie on the way from a slide to the next. */
        LESSON,
        /** A slide's, called for by a key. */
        PAGE,
        QUIZ,
        REVIEW
    }

    /**
     * What came of a question.
     *
     * @param index its number in the round
     * @param encounter with the numbers that it was asked with
     * @param answer as it is kept
     * @param grade of its first answer
     */
    record Result(int index, ItemInstance encounter, String answer, GradingResult.Grade grade) {}

    public QuizRound {
        items = List.copyOf(items);
        results = List.copyOf(results);
    }

    /** Before the first answer; there is at least one question. */
    public static QuizRound of(Purpose purpose, List<CourseQuestion> items, Screen origin) {
        return new QuizRound(purpose, items, 0, List.of(), origin);
    }

    CourseQuestion asked() {
        return items.get(index);
    }

    boolean hasNext() {
        return index + 1 < items.size();
    }

    QuizRound next() {
        return new QuizRound(purpose, items, index + 1, results, origin);
    }

    /** With an answer to the present question; only the first counts. */
    QuizRound with(ItemInstance encounter, String answer, GradingResult.Grade grade) {
        if (results.stream().anyMatch(result -> result.index() == index)) {
            return this;
        }
        List<Result> more = new ArrayList<>(results);
        more.add(new Result(index, encounter, answer, grade));
        return new QuizRound(purpose, items, index, more, origin);
    }

    /** Returns the numbers of the questions that were left behind without an answer. */
    List<Integer> skipped() {
        return IntStream.range(0, index)
                .filter(number -> results.stream().noneMatch(result -> result.index() == number))
                .boxed()
                .toList();
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    /** The answer that was given last; there is at least one. */
    Result last() {
        return results.get(results.size() - 1);
    }

    /** At the question that was answered last, as if it had not been. */
    QuizRound undone() {
        return new QuizRound(purpose, items, last().index(), results.subList(0, results.size() - 1), origin);
    }
}
