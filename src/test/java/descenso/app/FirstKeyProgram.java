package descenso.app;

import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.course.CompiledCourse;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program that opens a page of a compiled course and turns it, as a start does up to the answer to the first key. */
final class FirstKeyProgram {

    private FirstKeyProgram() {}

    /**
     * Draws the two frames.
     *
     * @param arguments the folder of the course, the file of its compiled values, the id of the page, and
     *     {@code first} for the title of the very first start
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Course course = Course.read(folder, CompiledCourse.read(Path.of(arguments[1]), folder));
        DisplaySettings settings = new DisplaySettings(
                new UiText(Messages.in(Language.first()), CharacterSet.UNICODE),
                Theme.all().get(0),
                Raster.BRAILLE,
                new Size(80, 24),
                false);
        CourseState courseState = CourseState.opening(
                Bookmark.atTop(arguments[2]),
                0,
                Set.of(),
                Map.of(),
                LearnerHistory.withoutDate(LearningRecord.of(List.of())));
        AppState state = AppState.opening(course, settings, courseState);
        Tutor tutor = arguments.length > 3 ? Tutor.atTitle(state).tutor() : Tutor.opening(state);
        tutor.view();
        tutor.update(new Message.Pressed(Key.of(Key.Code.RIGHT))).tutor().view();
    }
}
