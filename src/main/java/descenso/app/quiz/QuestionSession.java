package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.NewAttempt;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.Misconceptions.Misconception;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Part;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.QuestionVariables;
import descenso.view.question.ExerciseView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One session with a question. Its numbers and its order stay until the answer; the next session draws others.
 *
 * @param learner the learner's seed, so that learners draw different numbers, even in the first session
 * @param values the numbers of the question, by name
 * @param before the number of earlier sessions with the question
 * @param attemptNumber the number of this try, from 1
 * @param mistaken the parts that the latest wrong answer triggered
 */
public record QuestionSession(
        CourseQuestion question,
        long learner,
        Map<String, Double> values,
        int before,
        int attemptNumber,
        int hints,
        List<Part> mistaken) {

    public QuestionSession {
        mistaken = List.copyOf(mistaken);
    }

    private static final int SPREAD = 31;

    /** Maximum number of draws for other values than the last ones, of which there may be none. */
    private static final int MOST_DRAWS = 20;

    /** Returns the learner's next session with a question. */
    static QuestionSession of(CourseQuestion question, AppState state) {
        return of(
                question,
                state.courseState().learner(),
                state.history().learning().sessionCount(question.exercise().id()));
    }

    public static QuestionSession of(CourseQuestion question, long learner, int before) {
        QuestionVariables variables = question.exercise().question().variables();
        Map<String, Double> values = Map.of();
        for (int meeting = 0; meeting <= before && !variables.sources().isEmpty(); meeting++) {
            values = others(variables, values, seed(question, learner, meeting));
        }
        return new QuestionSession(question, learner, values, before, 1, 0, List.of());
    }

    /** Returns values that differ from the last ones, if one of the draws gives any. */
    private static Map<String, Double> others(QuestionVariables values, Map<String, Double> last, long seed) {
        Random seeds = new Random(seed);
        Map<String, Double> drawn = values.draw(seed);
        for (int draws = 1; draws < MOST_DRAWS && drawn.equals(last); draws++) {
            drawn = values.draw(seeds.nextLong());
        }
        return drawn;
    }

    /** Returns the seed of a session, scattered, because neighbouring seeds draw almost the same numbers. */
    private static long seed(CourseQuestion asked, long learner, int before) {
        long question = SPREAD * (long) asked.exercise().id().hashCode() + before;
        return new SplittableRandom(learner ^ question).nextLong();
    }

    public Exercise exercise() {
        return question.exercise();
    }

    /** Returns the texts of the question in the learner's language. */
    public ExerciseView exerciseView(AppState state) {
        return new ExerciseView(state.translated(question).exercise(), values, state.texts());
    }

    QuestionSession nextTry() {
        return with(attemptNumber + 1, hints, mistaken);
    }

    QuestionSession withHint() {
        return with(attemptNumber, Math.min(hints + 1, exercise().hints().size()), mistaken);
    }

    /** Returns this session with the parts that an answer triggered. "I don't know" leaves the last ones. */
    public QuestionSession withAnswer(Answer answer, GradingResult result) {
        return answer instanceof Answer.Unknown
                ? this
                : with(attemptNumber, hints, exercise().mistaken(answer, result));
    }

    private QuestionSession with(int otherAttempt, int otherHints, List<Part> otherMistaken) {
        return new QuestionSession(question, learner, values, before, otherAttempt, otherHints, otherMistaken);
    }

    boolean hasHints() {
        return hints < exercise().hints().size();
    }

    /** Returns the initial answer, in an order that gives nothing away; a draft once opened beside the model answer. */
    public AnswerInput input(String draft, boolean isOpened) {
        return switch (exercise().question().form()) {
            case TEXT ->
                isOpened && !draft.isBlank() && exercise().question() instanceof OpenQuestion open
                        ? RowsInput.ideas(draft, open, open.read(draft))
                        : FreeTextInput.of(draft);
            case ONE -> RowsInput.of(RowsInput.Kind.ONE, order());
            case SEVERAL -> RowsInput.of(RowsInput.Kind.SEVERAL, order());
            case NUMBER -> NumberInput.empty(exercise().question(), values);
            case ORDER -> RowsInput.of(RowsInput.Kind.ORDER, order());
            case MATCH -> MatchInput.of(order());
            case VERDICT -> RowsInput.of(RowsInput.Kind.VERDICT, order());
        };
    }

    /** Returns the numbers of the parts, 0-based, in the order in which they are shown before the answer. */
    public List<Integer> order() {
        int parts = exercise().parts().size();
        return switch (exercise().question().form()) {
            case ORDER, MATCH -> disordered(parts);
            case TEXT, ONE, SEVERAL, NUMBER, VERDICT -> shuffled(parts);
        };
    }

    private List<Integer> shuffled(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed(question, learner, before)));
        return order;
    }

    /** Returns the numbers of the parts, 0-based, in any order except the correct one. */
    private List<Integer> disordered(int size) {
        List<Integer> order = shuffled(size);
        if (IntStream.range(0, size).allMatch(place -> order.get(place) == place)) {
            Collections.rotate(order, 1);
        }
        return order;
    }

    /** Returns an answer as an attempt. The text is the answer as it was typed, or as the question writes it. */
    public NewAttempt attempt(Answer answer, String text, GradingResult result) {
        return new NewAttempt(
                Attempt.Kind.QUESTION,
                question.pageId(),
                exercise().id(),
                List.of(),
                text,
                Attempt.Grade.of(result.grade()),
                values,
                new AttemptEffort(attemptNumber, hints, exercise().reasons(answer, result)));
    }

    /** Returns the misconception behind the latest wrong answer. */
    public Optional<Misconception> misconception(Course course) {
        return mistaken.stream()
                .flatMap(part -> part.misconception().stream())
                .flatMap(id -> course.misconception(id).stream())
                .findFirst();
    }

    /** Returns the id of the experiment that refutes the latest wrong answer; the author's choice for a part first. */
    public Optional<String> refutation(Course course) {
        return mistaken.stream()
                .flatMap(part -> part.experiment().stream())
                .findFirst()
                .or(() -> misconception(course).flatMap(Misconception::experiment));
    }
}
