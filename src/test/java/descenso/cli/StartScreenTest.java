package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.AttemptFixture;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StartScreenTest {

    private static AppState state(Language language, List<String> predicted) {
        Course course = TestCourse.SHIPPED.course();
        DisplaySettings settings = new DisplaySettings(
                new UiText(Messages.in(language), CharacterSet.UNICODE),
                Theme.all().get(0),
                Raster.BRAILLE,
                new Size(80, 24),
                false);
        List<Attempt> attempts = predicted.stream()
                .map(experiment -> AttemptFixture.prediction(experiment, 0, Attempt.Grade.UNKNOWN))
                .toList();
        LearnerHistory history = LearnerHistory.withoutDate(LearningRecord.of(attempts));
        return AppState.opening(
                course, settings, CourseState.opening(Bookmark.atTop("title"), 0, Set.of(), Map.of(), history));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void quizIsRefusedIfEveryPageIsSealed(Language language) {
        AppState state = state(language, List.of());
        for (Optional<String> chapter : List.of(Optional.<String>empty(), Optional.of("3"))) {
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> StartScreen.QUIZ.open(state, chapter))
                    .satisfies(error -> assertThat(error.text(Messages.in(language)))
                            .contains(chapter.isEmpty() ? "./run.sh learn objectives" : "./run.sh learn rmsprop")
                            .doesNotContain("\n"));
        }
    }

    /** Tests that the quiz asks the questions of a page once each of its experiments is predicted. */
    @ParameterizedTest
    @CsvSource({"'first-step', false", "'first-step,constant-rate', true"})
    void quizHasTheQuestionsOfOpenPages(String predicted, boolean isAsked) throws Exception {
        AppState state = state(Language.EN, List.of(predicted.split(",")));
        Optional<String> chapter = Optional.of("3");
        if (isAsked) {
            Frame frame = StartScreen.QUIZ.open(state, chapter).tutor().view();
            String sealed = state.texts().say(MessageKey.QUIZ_SEALED, "4");
            assertThat(frame.rows()).anyMatch(row -> row.toString().contains(sealed));
        } else {
            assertThatExceptionOfType(UserError.class).isThrownBy(() -> StartScreen.QUIZ.open(state, chapter));
        }
    }
}
