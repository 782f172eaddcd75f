package descenso.app.classroom;

import descenso.app.quiz.QuestionSession;
import descenso.app.screen.NewAttempt;
import descenso.classroom.ClassroomTask;
import descenso.classroom.EventFixture;
import descenso.course.Course.CourseQuestion;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Answers to the tasks of a classroom, for tests: as many as learners, some of them wrong in different ways. */
public final class VoteFixture {

    /** Ids of the questions of {@link TestCourse#QUESTIONS}, one of each kind. */
    public static final List<String> QUESTIONS =
            List.of("open", "choice", "several", "number", "order", "match", "truth");

    /** Ids of experiments of {@link TestCourse#ABRIDGED}, one with each kind of prediction. */
    public static final List<String> PREDICTIONS = List.of("ball", "learning-rate", "bump", "saddle");

    /** The seed of the numbers of all questions. */
    private static final long SEED = 7;

    private VoteFixture() {}

    /** Returns the task that asks a question of {@link TestCourse#QUESTIONS}. */
    public static ClassroomTask question(String id, boolean isEach) {
        return new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", id, SEED, isEach, id.equals("open"));
    }

    /** Returns the task that asks the prediction of an experiment. */
    public static ClassroomTask prediction(String experiment) {
        return new ClassroomTask(ClassroomTask.Kind.PREDICTION, "optimizers", experiment, SEED, false, false);
    }

    /** Returns the session with a question that all learners have. */
    public static QuestionSession session(String id, Language language) {
        return session(id, language, SEED);
    }

    private static QuestionSession session(String id, Language language, long seed) {
        CourseQuestion question = TestCourse.QUESTIONS.course().exercises(language).stream()
                .filter(each -> each.exercise().id().equals(id))
                .findFirst()
                .orElseThrow();
        return QuestionSession.of(question, seed, 0);
    }

    /**
     * Returns the answers of some learners to a question.
     *
     * @param shift makes another vote: the larger, the more answers are correct
     */
    public static List<Attempt> votes(ClassroomTask task, int learners, int shift) {
        List<Attempt> votes = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            QuestionSession session = session(task.id(), Language.ES, task.isEach() ? learner : SEED);
            int variant = Math.max(0, learner % 7 - shift);
            votes.add(vote(session, variant));
        }
        return votes;
    }

    /** Returns answers of which the learners are sure, rather sure, or not, in turn; "I don't know" says nothing. */
    public static List<Attempt> sure(List<Attempt> votes) {
        Attempt.Confidence[] all = Attempt.Confidence.values();
        return IntStream.range(0, votes.size())
                .mapToObj(vote -> votes.get(vote).answer().isEmpty()
                        ? votes.get(vote)
                        : EventFixture.sure(votes.get(vote), all[all.length - 1 - vote % all.length]))
                .toList();
    }

    private static Attempt vote(QuestionSession session, int variant) {
        Exercise exercise = session.exercise();
        Answer answer = variant == 6 ? new Answer.Unknown() : answer(exercise, session.values(), variant);
        String text = answer instanceof Answer.Amount && variant == 2
                ? exercise.written(answer).replace('.', ',')
                : exercise.written(answer);
        return session.attempt(answer, text, exercise.question().grade(answer, session.values()))
                .at(ScriptedLearner.NOON);
    }

    /** Returns an answer; the variants 0 and 1 are correct. */
    private static Answer answer(Exercise exercise, Map<String, Double> values, int variant) {
        int size = exercise.parts().size();
        boolean isRight = variant < 2;
        return switch (exercise.question().form()) {
            case TEXT -> words((OpenQuestion) exercise.question(), variant);
            case ONE -> Answer.option(isRight ? 0 : variant % size);
            case SEVERAL -> new Answer.Options(isRight ? Set.of(0, 1) : Set.copyOf(List.of(variant % size, 2)));
            case NUMBER -> new Answer.Amount(number(exercise, values, variant));
            case ORDER -> new Answer.Ranking(turned(size, isRight ? 0 : variant));
            case MATCH -> new Answer.Pairing(turned(size, isRight ? 0 : variant));
            case VERDICT ->
                new Answer.Statement(!isRight && variant % 2 == 0, OptionalInt.of(isRight ? 0 : variant % size));
        };
    }

    private static Answer words(OpenQuestion open, int variant) {
        String text = List.of(
                        "El paso es largo y la pared es empinada.",
                        "Porque el paso es largo.",
                        "La pared es empinada.",
                        "No se rebota.",
                        "El paso largo.",
                        "Ni idea, quizá <b>nada</b>.")
                .get(variant);
        AnswerReading reading = open.read(text);
        return new Answer.Words(text, reading.ideas(), reading.beliefs().keySet());
    }

    private static double number(Exercise exercise, Map<String, Double> values, int variant) {
        double right = exercise.question().number(values).orElseThrow();
        double start = values.getOrDefault("x0", 0.0);
        double gradient = values.getOrDefault("g", 0.0);
        double rate = values.getOrDefault("lr", 0.0);
        return List.of(right, right, start + rate * gradient, start - gradient, right + 0.37, right + 0.37)
                .get(variant);
    }

    private static List<Integer> turned(int size, int by) {
        return IntStream.range(0, size)
                .map(place -> (place + by) % size)
                .boxed()
                .toList();
    }

    /** Returns the predictions of some learners: each option in turn, and some do not know. */
    public static List<Attempt> predictions(String experiment, int learners) {
        PredictionQuestion question =
                TestCourse.ABRIDGED.experiment(experiment).prediction().orElseThrow();
        List<Attempt> votes = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            String answer = learner % 7 == 6 ? "" : question.written(prediction(question, learner % 7));
            votes.add(new NewAttempt(
                            Attempt.Kind.PREDICTION,
                            experiment,
                            NewAttempt.PREDICTION,
                            List.of(),
                            answer,
                            Attempt.Grade.PENDING,
                            Map.of())
                    .at(ScriptedLearner.NOON));
        }
        return votes;
    }

    private static Answer prediction(PredictionQuestion question, int variant) {
        int size = question.options().size();
        return Optional.<Answer>empty()
                .or(() -> question.prediction() instanceof descenso.quiz.Prediction.Choice
                        ? Optional.of(Answer.option(variant % size))
                        : Optional.empty())
                .or(() -> question.prediction() instanceof descenso.quiz.Prediction.Order
                        ? Optional.of(new Answer.Ranking(turned(size, variant)))
                        : Optional.empty())
                .or(() -> question.prediction() instanceof descenso.quiz.Prediction.Truth
                        ? Optional.of(Answer.statement(variant % 3 > 0))
                        : Optional.empty())
                .orElseGet(() -> new Answer.Amount(variant * 12.5 + 10));
    }
}
