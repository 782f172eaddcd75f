package descenso.endtoend;

import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.question.Exercise;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;

/** A course of two chapters: a question of each kind, and many of one kind. */
final class QuestionCourse {

    static final Path LESSONS = Path.of("src", "test", "resources", "questions", "lessons");

    /** The screen with a question of each kind, whose ids are those kinds. */
    static final String KINDS = "kinds";

    /** The screen with many, of which the first option is right. */
    static final String MANY = "many";

    private QuestionCourse() {}

    /** What that screen asks. */
    static List<Exercise> exercises(String screen, Language language) {
        try {
            Course course = CourseReader.read(LESSONS.resolve("optimizers"));
            return course.page(language, screen).exercises();
        } catch (CourseException e) {
            throw new AssertionError(e);
        }
    }
}
