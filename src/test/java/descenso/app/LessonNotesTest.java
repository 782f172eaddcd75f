package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.classroom.BoardFixture;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.classroom.ClassroomView;
import descenso.course.Block;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.view.lesson.LessonLines;
import descenso.view.lesson.SearchIndex;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonNotesTest {

    private static final Size TALL = new Size(80, 2_000);

    /** A reader of a page, and whether the notes on it are the reader's. */
    private enum Reader {
        ALONE(false),
        STUDENT(false),
        STUDENT_OF_CLOSED_CLASS(false),
        STAFF(true),
        STAFF_OF_CLOSED_CLASS(true);

        private final boolean isTold;

        Reader(boolean isTold) {
            this.isTold = isTold;
        }

        AppState of(AppState state) {
            return switch (this) {
                case ALONE -> state;
                case STUDENT -> state.withClassroom(student(BoardFixture.opened(3)));
                case STUDENT_OF_CLOSED_CLASS -> state.withClassroom(student(BoardFixture.of(3)));
                case STAFF -> state.withClassroom(BoardFixture.opened(3).view());
                case STAFF_OF_CLOSED_CLASS ->
                    state.withClassroom(BoardFixture.of(3).view());
            };
        }

        private static ClassroomView student(BoardFixture board) {
            return ClassroomView.of(board.classroom(), BoardFixture.NAME + 1);
        }
    }

    private static int noted(Course course, Language language) {
        return (int) course.pageIds().stream()
                .filter(page -> hasNote(course, language, page))
                .count();
    }

    private static boolean hasNote(Course course, Language language, String page) {
        return course.page(language, page).blocks().stream().anyMatch(Block.Notes.class::isInstance);
    }

    private static int number(Course course) {
        return course.pageIds().indexOf("momentum");
    }

    private static AppState onScreen(Language language) {
        return ScriptedLearner.at(
                        TestCourse.SHIPPED, number(TestCourse.SHIPPED.course()), language, TALL, CharacterSet.UNICODE)
                .state();
    }

    private static AppState inLines(Language language) {
        AppState state = onScreen(language);
        DisplaySettings display = state.display();
        UiText texts = new UiText(Messages.spoken(language), CharacterSet.LATIN);
        return state.with(
                new DisplaySettings(texts, display.theme(), display.raster(), display.size(), display.isStill()));
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void noteOnAPageOnlyTheStaffReadsItInBothModesAndLanguages(Reader reader) {
        for (Language language : List.of(Language.ES, Language.EN)) {
            AppState screen = reader.of(onScreen(language));
            AppState lines = reader.of(inLines(language));
            String title = screen.texts().say(MessageKey.NOTE_TITLE);
            String shown = LessonScreen.fresh().view(screen).toString();
            String told = String.join("\n", new OpenPage(lines).paragraphs());
            assertThat(shown.contains(title)).isEqualTo(reader.isTold);
            assertThat(shown.contains("predict terminal-speed")).isEqualTo(reader.isTold);
            assertThat(told.contains(title)).isEqualTo(reader.isTold);
            assertThat(told.contains("predict terminal-speed")).isEqualTo(reader.isTold);
        }
    }

    @Test
    void noteOnAPageBlocksHaveTheSameNumbersForAll() {
        AppState student = Reader.STUDENT.of(onScreen(Language.ES));
        AppState staff = Reader.STAFF.of(onScreen(Language.ES));
        LessonLines hidden = LessonScreen.lines(student);
        LessonLines shown = LessonScreen.lines(staff);
        assertThat(hidden.starts()).hasSameSizeAs(shown.starts());
        assertThat(shown.lines().size()).isGreaterThan(hidden.lines().size());
    }

    @Test
    void pageThatWasDrawnBeforeTheClassWasKnownIsDrawnAgainForTheStaff() {
        AppState before = onScreen(Language.ES);
        int lines = LessonScreen.lines(before).lines().size();
        AppState after = before.withClassroom(BoardFixture.of(3).view());
        assertThat(LessonScreen.lines(after).lines().size()).isGreaterThan(lines);
    }

    static Stream<Language> languages() {
        return Stream.of(Language.ES, Language.EN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shippedCourseHasNotesOnSomePages(Language language) {
        assertThat(noted(TestCourse.SHIPPED.course(), language)).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void searchFindsNoNote(Language language) {
        AppState staff = Reader.STAFF.of(inLines(language));
        SearchIndex index =
                SearchIndex.told(staff.course(), page -> page, new OpenPage.LearnerLessonFacts(staff), staff.texts());
        assertThat(index.find("momentum", CharacterSet.LATIN)).isNotEmpty();
        assertThat(index.find("predict terminal-speed", CharacterSet.LATIN)).isEmpty();
    }
}
