package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.course.CourseQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import descenso.quiz.QuestionVariables;
import descenso.view.question.ExerciseView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A learner meets a question: with numbers and in an order that are the same until it is answered, and others at the next
 * meeting.
 *
 * @param learner the learner's own share in what is drawn: others draw other numbers, at the first meeting too
 * @param values of the question, by name
 * @param before how often the learner has met it
 * @param turn which try this is, from 1
 * @param hints how many were taken
 * @param mistaken the parts that the latest wrong answer fell for
 */
public record ItemInstance(
        CourseQuestion asked,
        long learner,
        Map<String, Double> values,
        int before,
        int turn,
        int hints,
        List<Part> mistaken) {

    public ItemInstance {
        mistaken = List.copyOf(mistaken);
    }

    private static final int SPREAD = 31;

    /** Who has drawn the same numbers so often has no others. */
    private static final int MOST_DRAWS = 20;

    /** Returns the learner's next meeting with that question. */
    static ItemInstance of(CourseQuestion asked, AppState study) {
        return of(
                asked,
                study.learner(),
                study.past().ledger().sessionCount(asked.exercise().id()));
    }

    public static ItemInstance of(CourseQuestion asked, long learner, int before) {
        Map<String, Double> values = asked.exercise().question() instanceof Question.Number number
                ? values(number.values(), asked, learner, before)
                : Map.of();
        return new ItemInstance(asked, learner, values, before, 1, 0, List.of());
    }

    private static Map<String, Double> values(
            QuestionVariables values, CourseQuestion asked, long learner, int before) {
        Map<String, Double> drawn = Map.of();
        for (int meeting = 0; meeting <= before; meeting++) {
            drawn = others(values, drawn, seed(asked, learner, meeting));
        }
        return drawn;
    }

    /** Others than the last ones, where there are any. */
    private static Map<String, Double> others(QuestionVariables values, Map<String, Double> last, long seed) {
        Random seeds = new Random(seed);
        Map<String, Double> drawn = values.drawn(seed);
        for (int draws = 1; draws < MOST_DRAWS && drawn.equals(last); draws++) {
            drawn = values.drawn(seeds.nextLong());
        }
        return drawn;
    }

    /** Those of meetings in a row are far apart: generators that begin with neighbours draw almost the same. */
    private static long seed(CourseQuestion asked, long learner, int before) {
        long question = SPREAD * (long) asked.exercise().id().hashCode() + before;
        return new SplittableRandom(learner ^ question).nextLong();
    }

    public Exercise exercise() {
        return asked.exercise();
    }

    /** Its words, in the learner's language. */
    ExerciseView words(AppState study) {
        return new ExerciseView(study.translated(asked).exercise(), values, study.language(), study.speech());
    }

    ItemInstance nextTry() {
        return new ItemInstance(asked, learner, values, before, turn + 1, hints, mistaken);
    }

    ItemInstance withHint() {
        return new ItemInstance(
                asked,
                learner,
                values,
                before,
                turn,
                Math.min(hints + 1, exercise().hints().size()),
                mistaken);
    }

    /** After an answer: who has the right one shown may still want to know what is wrong with the last. */
    ItemInstance withAnswer(Answer answer, GradingResult mark) {
        return answer instanceof Answer.Unknown
                ? this
                : new ItemInstance(
                        asked, learner, values, before, turn, hints, exercise().mistaken(answer, mark));
    }

    boolean hasHints() {
        return hints < exercise().hints().size();
    }

    /**
     * An answer to begin with: nothing, in an order that does not tell.
     *
     * @param draft of an open answer
     * @param isOpened whether that has been compared with a good one already: it is not written after that any more
     */
    public AnswerInput reply(String draft, boolean isOpened) {
        return exercise().question().accept(new Question.Visitor<>() {
            @Override
            public AnswerInput open(Question.Open open) {
                return isOpened && !draft.isBlank() ? KeyIdeasInput.guessing(draft, open) : FreeTextInput.of(draft);
            }

            @Override
            public AnswerInput choice(Question.Choice choice) {
                return ChoiceInput.of(shuffled(choice.right().size()), choice.isSeveral());
            }

            @Override
            public AnswerInput number(Question.Number number) {
                return NumberInput.empty(number, values);
            }

            @Override
            public AnswerInput order(Question.Order order) {
                return OrderInput.of(disordered(order.items()));
            }

            @Override
            public AnswerInput match(Question.Match match) {
                return MatchInput.of(disordered(match.pairs()));
            }

            @Override
            public AnswerInput truth(Question.Truth truth) {
                return TrueFalseInput.of(shuffled(truth.reasons().size()));
            }
        });
    }

    private List<Integer> shuffled(int size) {
        List<Integer> order = ordered(size);
        Collections.shuffle(order, new Random(seed(asked, learner, before)));
        return order;
    }

    /** In any order but the right one. */
    private List<Integer> disordered(int size) {
        List<Integer> order = shuffled(size);
        if (order.equals(ordered(size))) {
            Collections.rotate(order, 1);
        }
        return order;
    }

    private static List<Integer> ordered(int size) {
        return new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }
}
