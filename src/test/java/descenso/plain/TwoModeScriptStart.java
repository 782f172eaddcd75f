package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.course.Course.CourseQuestion;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.testing.TestCourse;
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
 * @param course the course that the tutor opens
 * @param screen the id of the screen of the course that the bookmark names
 * @param past the attempts of the journal
 * @param opening opens the tutor
 */
record TwoModeScriptStart(
        TestCourse course, String screen, List<Attempt> past, Function<AppState, TutorUpdate> opening) {

    static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00:00Z[UTC]");

    /** Creates a start on a screen of the course, with every experiment predicted. */
    static TwoModeScriptStart lesson(String screen) {
        return new TwoModeScriptStart(
                TestCourse.ABRIDGED, screen, predicted(), sealed(screen).opening());
    }

    /** Creates a start on a screen of the course, with an empty journal. */
    static TwoModeScriptStart sealed(String screen) {
        return new TwoModeScriptStart(
                TestCourse.ABRIDGED, screen, List.of(), state -> TutorUpdate.at(Tutor.opening(state)));
    }

    /** Returns a prediction on every experiment of the course, so that no page is sealed. */
    static List<Attempt> predicted() {
        return TestCourse.ABRIDGED.course().experiments().stream()
                .map(experiment -> attempt(Attempt.Kind.PREDICTION, experiment, "predict"))
                .toList();
    }

    /** Creates a start on a screen of the course of questions. */
    static TwoModeScriptStart questionScreen(String screen) {
        return new TwoModeScriptStart(
                TestCourse.QUESTIONS, screen, List.of(), state -> TutorUpdate.at(Tutor.opening(state)));
    }

    /** Creates a start in a round of all questions of a screen of the course. */
    static TwoModeScriptStart quiz(String screen) {
        return new TwoModeScriptStart(
                TestCourse.ABRIDGED, screen, List.of(), state -> Tutor.inQuiz(state, questions(state, screen)));
    }

    /** Creates a start in a round with a question of each kind. */
    static TwoModeScriptStart quizOfKinds() {
        return new TwoModeScriptStart(
                TestCourse.QUESTIONS, "kinds", List.of(), quiz("kinds").opening());
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
        return new TwoModeScriptStart(TestCourse.QUESTIONS, "start", past, Tutor::inReview);
    }

    /** Creates a start in the lab, with a prediction that was answered a month ago. */
    static TwoModeScriptStart lab(String experiment) {
        Attempt predicted = attempt(Attempt.Kind.PREDICTION, experiment, "predict");
        return new TwoModeScriptStart(
                TestCourse.ABRIDGED,
                "title",
                List.of(predicted),
                unpredictedLab(experiment).opening());
    }

    /** Creates a start in the lab, with an empty journal. */
    static TwoModeScriptStart unpredictedLab(String experiment) {
        return new TwoModeScriptStart(
                TestCourse.ABRIDGED, "title", List.of(), state -> Tutor.inLab(state, Optional.of(experiment)));
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
}
