package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Update;
import descenso.app.screen.AppState;
import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;
import descenso.progress.Attempt;
import descenso.progress.AttemptEffort;
import descenso.testing.Learner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a walk begins.
 *
 * @param lessons the folder of the course
 * @param screen the id of the one that the bookmark lies in
 * @param past what the journal has
 * @param opening how the tutor opens
 */
record WalkStart(Path lessons, String screen, List<Attempt> past, Function<AppState, Update> opening) {

    static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00:00Z[UTC]");

    private static final Path OPTIMIZERS = Path.of("lessons", "optimizers");

    /** A question of each kind, and many of one. */
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions", "lessons", "optimizers");

    /** On a slide, where all is predicted. */
    static WalkStart slide(String screen) {
        return new WalkStart(OPTIMIZERS, screen, predicted(), sealed(screen).opening());
    }

    /** On a slide, for the first time. */
    static WalkStart sealed(String screen) {
        return new WalkStart(OPTIMIZERS, screen, List.of(), study -> Update.at(Tutor.opening(study)));
    }

    /** A prediction on every experiment of the course: no slide is sealed. */
    static List<Attempt> predicted() {
        return Learner.course().experiments().stream()
                .map(experiment -> attempt(Attempt.Kind.PREDICTION, experiment, "predict"))
                .toList();
    }

    /** In a course of questions. */
    static WalkStart asked(String screen) {
        return new WalkStart(QUESTIONS, screen, List.of(), study -> Update.at(Tutor.opening(study)));
    }

    /** All questions of that slide in one go. */
    static WalkStart quiz(String screen) {
        return new WalkStart(OPTIMIZERS, screen, List.of(), study -> Tutor.inQuiz(study, questions(study, screen)));
    }

    /** The same of a question of each kind. */
    static WalkStart quizOfKinds() {
        return new WalkStart(QUESTIONS, "kinds", List.of(), quiz("kinds").opening());
    }

    private static List<CourseQuestion> questions(AppState study, String screen) {
        return study.course().exercises(study.language(), List.of(screen));
    }

    /** What was answered a month ago is due. */
    static WalkStart review(String... answered) {
        List<Attempt> past = new ArrayList<>();
        for (String question : answered) {
            past.add(attempt(Attempt.Kind.QUESTION, "kinds", question));
        }
        return new WalkStart(QUESTIONS, "start", past, Tutor::inReview);
    }

    /** In the lab, where what is asked first has been answered long ago. */
    static WalkStart lab(String experiment) {
        Attempt predicted = attempt(Attempt.Kind.PREDICTION, experiment, "predict");
        return new WalkStart(
                OPTIMIZERS, "title", List.of(predicted), bet(experiment).opening());
    }

    /** In the lab for the first time. */
    static WalkStart bet(String experiment) {
        return new WalkStart(OPTIMIZERS, "title", List.of(), study -> Tutor.inLab(study, Optional.of(experiment)));
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
        return lessons.equals(OPTIMIZERS) ? Learner.course() : OfQuestions.COURSE;
    }

    private static final class OfQuestions {

        static final Course COURSE = read();

        private OfQuestions() {}
    }

    private static Course read() {
        try {
            return CourseReader.read(QUESTIONS);
        } catch (CourseException e) {
            throw new AssertionError(e.fault().toString(), e);
        }
    }
}
