package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.CourseListScreen.CourseOption;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState.Mark;
import descenso.app.screen.LearnerHistory;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.progress.LearningRecord;
import descenso.testing.PastDays;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseListScreenTest {

    private static final Key DOWN = Key.of(Code.DOWN);

    private static final List<CourseOption> COURSES = List.of(
            new CourseOption(
                    "optimizers",
                    text("Optimizadores", "Optimizers"),
                    Optional.of(text(
                            "Cómo y por qué cambian los pasos del descenso de gradiente",
                            "How and why the steps of gradient descent change")),
                    true,
                    12,
                    45,
                    3),
            new CourseOption("graphs", text("Grafos", "Graphs"), Optional.empty(), false, 0, 20, 0),
            new CourseOption(
                    "sets", text("Conjuntos", "Sets"), Optional.of(text("De la A a la Z", "A to Z")), true, 5, 5, 1),
            new CourseOption("proofs", text("Demostrar", "Proofs"), Optional.empty(), true, 1, 9, 0),
            new CourseOption("first", text("Primer día", "First day"), Optional.empty(), false, 0, 1, 0));

    private static LocalizedText text(String spanish, String english) {
        return new LocalizedText(Map.of(Language.ES, spanish, Language.EN, english));
    }

    private static Tutor list(AppState state) {
        return Tutor.inCourses(state, COURSES, 0).tutor();
    }

    private static Tutor list(ScreenVariant variant) {
        return list(ScriptedLearner.at(1, variant.language(), variant.size(), variant.characters())
                .state());
    }

    private static TutorUpdate pressed(Tutor tutor, Key... keys) {
        TutorUpdate update = TutorUpdate.at(tutor);
        for (Key key : keys) {
            update = update.tutor().update(new Message.Pressed(key));
        }
        return update;
    }

    @ParameterizedTest
    @MethodSource("descenso.testing.ScreenVariant#all")
    void everyCourseCanBeChosenAndFits(ScreenVariant variant) {
        Tutor list = list(variant);
        for (CourseOption course : COURSES) {
            assertThat(list.view().rows())
                    .allMatch(row -> row.width() == variant.size().columns())
                    .anyMatch(
                            row -> row.toString().contains(variant.characters().select("▸ ", "> ")));
            assertThat(pressed(list, Key.of(Code.ENTER)).commands())
                    .containsExactly(new Command.OpenCourse(course.id()));
            list = pressed(list, DOWN).tutor();
        }
    }

    @Test
    void optionCountsLessonsAndTheReviewsOfToday() {
        AppState state = ScriptedLearner.at(1).state();
        LearningRecord learning = LearningRecord.of(PastDays.answered(1));
        ZonedDateTime later = ScriptedLearner.NOON.atZone(ZoneOffset.UTC).plusYears(1);
        AppState read =
                state.withMark(Mark.READ, state.bookmark().pageId()).withHistory(LearnerHistory.at(later, learning));
        CourseOption option = CourseOption.of(read);
        assertThat(option.isBegun()).isTrue();
        assertThat(CourseOption.of(state.withHistory(LearnerHistory.at(later, LearningRecord.empty())))
                        .isBegun())
                .isFalse();
        assertThat(option.read()).isEqualTo(1);
        assertThat(option.lessons()).isEqualTo(state.course().pageIds().size() - 1);
        assertThat(option.reviews()).isEqualTo(1);
    }
}
