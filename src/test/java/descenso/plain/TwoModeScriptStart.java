package descenso.plain;

import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;
import descenso.progress.Attempt;
import descenso.progress.AttemptEffort;
import descenso.testing.ScriptedLearner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The start of a script.
 *
 * @param lessons the folder of the course
 * @param screen the id of the screen of the course that the bookmark names
 * @param past the attempts of the journal
 * @param opening opens the tutor
 */
record TwoModeScriptStart(Path lessons, String screen, List<Attempt> past, Function<AppState, TutorUpdate> opening) {

    static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00:00Z[UTC]");

    private static final Path OPTIMIZERS = Path.of("lessons", "optimizers");

    /** A course with a question of each kind, and many of one kind. */
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions", "lessons", "optimizers");

    /** Creates a start on a screen of the course, with every experiment predicted. */
    static TwoModeScriptStart lesson(String screen) {
        return new TwoModeScriptStart(
                OPTIMIZERS, screen, predicted(), sealed(screen).opening());
    }

    /** Creates a start on a screen of the course, with an empty journal. */
    static TwoModeScriptStart sealed(String screen) {
        return new TwoModeScriptStart(OPTIMIZERS, screen, List.of(), state -> TutorUpdate.at(Tutor.opening(state)));
    }

    /** Returns a prediction on every experiment of the course, so that no page is sealed. */
    static List<Attempt> predicted() {
        return ScriptedLearner.course().experiments().stream()
                .map(experiment -> attempt(Attempt.Kind.PREDICTION, experiment, "predict"))
                .toList();
    }

    /** Creates a start on a screen of the course of questions. */
    static TwoModeScriptStart questionScreen(String screen) {
        return new TwoModeScriptStart(QUESTIONS, screen, List.of(), state -> TutorUpdate.at(Tutor.opening(state)));
    }

    /** Creates a start in a round of all questions of a screen of the course. */
    static TwoModeScriptStart quiz(String screen) {
        return new TwoModeScriptStart(
                OPTIMIZERS, screen, List.of(), state -> Tutor.inQuiz(state, questions(state, screen)));
    }

    /** Creates a start in a round with a question of each kind. */
    static TwoModeScriptStart quizOfKinds() {
        return new TwoModeScriptStart(
                QUESTIONS, "kinds", List.of(), quiz("kinds").opening());
    }

    private static List<CourseQuestion> questions(AppState state, String screen) {
        return state.course().exercises(state.language(), List.of(screen));
    }

    /** Creates a start in a review. The given questions were answered a month ago and are due. */
    static TwoModeScriptStart review(String... answered) {
        List<Attempt> past = new ArrayList<>();
        for (String question : answered) {
            past.add(attempt(Attempt.Kind.QUESTION, "kinds", question));
        }
        return new TwoModeScriptStart(QUESTIONS, "start", past, Tutor::inReview);
    }

    /** Creates a start in the lab, with a prediction that was answered a month ago. */
    static TwoModeScriptStart lab(String experiment) {
        Attempt predicted = attempt(Attempt.Kind.PREDICTION, experiment, "predict");
        return new TwoModeScriptStart(
                OPTIMIZERS,
                "title",
                List.of(predicted),
                unpredictedLab(experiment).opening());
    }

    /** Creates a start in the lab, with an empty journal. */
    static TwoModeScriptStart unpredictedLab(String experiment) {
        return new TwoModeScriptStart(
                OPTIMIZERS, "title", List.of(), state -> Tutor.inLab(state, Optional.of(experiment)));
    }

    private static Attempt attempt(Attempt.Kind kind, String subject, String item) {
        return new Attempt(
                Attempt.VERSION,
                NOON.minus(Duration.ofDays(30)).toInstant(),
                kind,
                subject,
                item,
                List.of(),
                "x",
                Attempt.Grade.RIGHT,
                Map.of(),
                AttemptEffort.LEAST);
    }

    Course course() {
        return lessons.equals(OPTIMIZERS) ? ScriptedLearner.course() : CourseHolder.COURSE;
    }

    private static final class CourseHolder {

        static final Course COURSE = read();

        private CourseHolder() {}
    }

    private static Course read() {
        try {
            return CourseReader.read(QUESTIONS);
        } catch (CourseException e) {
            throw new AssertionError(e.diagnostic().toString(), e);
        }
    }
}
