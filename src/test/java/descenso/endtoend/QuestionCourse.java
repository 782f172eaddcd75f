package descenso.endtoend;

import descenso.course.Course;
import descenso.course.question.Exercise;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;

/** A course of two chapters: one with a question of each kind, one with many questions of one kind. */
final class QuestionCourse {

    static final Path LESSONS = Path.of("src", "test", "resources", "questions", "lessons");

    /** The id of the screen with a question of each kind; the id of each question is its kind. */
    static final String KINDS = "kinds";

    /** The id of the screen with many questions; the first option of each is correct. */
    static final String MANY = "many";

    private QuestionCourse() {}

    /** Returns the exercises of a screen. */
    static List<Exercise> exercises(String screen, Language language) {
        try {
            Course course = Course.read(LESSONS.resolve("optimizers"));
            return course.page(language, screen).exercises();
        } catch (CourseException e) {
            throw new AssertionError(e);
        }
    }
}
