package descenso.testing;

import descenso.app.LessonScreen;
import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.RenderCache;
import descenso.app.screen.Report;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A learner at the keys of the tutor, for tests: presses keys, delivers messages and reads frames. Commands are
 * collected and not carried out.
 */
public final class ScriptedLearner {

    /** A time at which the day does not depend on the hour at which a learning day begins. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Upper bound on the experiments and questions of a screen of the course. */
    private static final int MOST_DETOURS = 20;

    private final List<Command> commands = new ArrayList<>();
    private Tutor tutor;

    /** Number of the commands that {@link #keep} has processed. */
    private int processed;

    private ScriptedLearner(Tutor tutor) {
        this.tutor = tutor;
    }

    /**
     * Opens the abridged course at a screen by its 0-based number. All predictions have been made, so that no page is
     * sealed.
     */
    public static ScriptedLearner at(int screen, Language language, Size size, CharacterSet characters) {
        return at(TestCourse.ABRIDGED, screen, language, size, characters);
    }

    /** Opens a course at a screen by its 0-based number. All predictions have been made. */
    public static ScriptedLearner at(
            TestCourse course, int screen, Language language, Size size, CharacterSet characters) {
        return at(course.course(), screen, language, size, characters, predicted(course.course()));
    }

    /** Opens the course at a screen with an empty history: the page is sealed at its first experiment. */
    public static ScriptedLearner fresh(int screen, Language language, Size size, CharacterSet characters) {
        return at(screen, language, size, characters, LearnerHistory.withoutDate(LearningRecord.empty()));
    }

    /** Opens the course at a screen with a history. */
    public static ScriptedLearner at(
            int screen, Language language, Size size, CharacterSet characters, LearnerHistory history) {
        return at(TestCourse.ABRIDGED.course(), screen, language, size, characters, history);
    }

    private static ScriptedLearner at(
            Course course, int screen, Language language, Size size, CharacterSet characters, LearnerHistory history) {
        return new ScriptedLearner(
                Tutor.opening(study(course, course.pageIds().get(screen), language, size, characters, history)));
    }

    /** Opens a course at a screen as after a drop of a session, whose drafts are kept. */
    public static ScriptedLearner after(ScriptedLearner dropped, ScriptedLearner again) {
        AppState state = again.state();
        for (Map.Entry<String, String> draft : dropped.state().saved().drafts().entrySet()) {
            state = state.withDraft(draft.getKey(), draft.getValue());
        }
        return new ScriptedLearner(Tutor.opening(state));
    }

    /** Opens a course in plain mode at a screen by its 0-based number. All predictions have been made. */
    public static ScriptedLearner inLines(TestCourse course, int screen, Language language) {
        AppState drawn = at(course, screen, language, new Size(80, 24), CharacterSet.LATIN)
                .state();
        DisplaySettings display = drawn.display();
        UiText texts = new UiText(Messages.spoken(language), CharacterSet.LATIN);
        return new ScriptedLearner(Tutor.opening(drawn.with(
                new DisplaySettings(texts, display.theme(), display.raster(), display.size(), display.isStill()))));
    }

    /** Returns a history with a prediction on every experiment of the course. */
    private static LearnerHistory predicted(Course course) {
        return LearnerHistory.withoutDate(LearningRecord.of(PastDays.predicted(course.experiments())));
    }

    /** Opens the course at a screen in Spanish, at 80 × 24 cells. */
    public static ScriptedLearner at(int screen) {
        return at(screen, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
    }

    /** Opens another course at its first screen, with an empty history. */
    public static ScriptedLearner of(Course course, Size size) {
        String first = course.pageIds().get(0);
        return new ScriptedLearner(Tutor.opening(study(
                course,
                first,
                Language.ES,
                size,
                CharacterSet.UNICODE,
                LearnerHistory.withoutDate(LearningRecord.empty()))));
    }

    private static AppState study(
            Course course,
            String screen,
            Language language,
            Size size,
            CharacterSet characters,
            LearnerHistory history) {
        DisplaySettings settings = new DisplaySettings(
                new UiText(Messages.in(language), characters), Theme.all().get(0), Raster.of(characters), size, false);
        return AppState.opening(
                course, settings, CourseState.opening(Bookmark.atTop(screen), 0, Set.of(), Map.of(), history));
    }

    /** Opens the lab with an experiment of the course. The command that reads it is among the commands. */
    public static ScriptedLearner inLab(String experiment, Language language, Size size, CharacterSet characters) {
        return inLab(TestCourse.ABRIDGED, experiment, language, size, characters);
    }

    /** Opens the lab with an experiment of a course. The command that reads it is among the commands. */
    public static ScriptedLearner inLab(
            TestCourse course, String experiment, Language language, Size size, CharacterSet characters) {
        Course read = course.course();
        AppState state = study(read, "analogy", language, size, characters, predicted(read));
        TutorUpdate step = Tutor.inLab(state, Optional.of(experiment));
        ScriptedLearner learner = new ScriptedLearner(step.tutor());
        learner.commands.addAll(step.commands());
        return learner;
    }

    /** Opens the projector of a class, which has an empty history. */
    public static ScriptedLearner onProjector(
            TestCourse course, Language language, Size size, CharacterSet characters) {
        Course read = course.course();
        AppState state = study(
                read,
                read.pageIds().get(0),
                language,
                size,
                characters,
                LearnerHistory.withoutDate(LearningRecord.empty()));
        return new ScriptedLearner(
                Tutor.onProjector(state, new JoinAddress("10.0.0.7", 2222)).tutor());
    }

    /** Opens the title of the very first start. The commands that compute its balls are among the commands. */
    public static ScriptedLearner atTitle(ScreenVariant variant, boolean isStill) {
        Course read = TestCourse.ABRIDGED.course();
        AppState state = study(
                read,
                read.pageIds().get(0),
                variant.language(),
                variant.size(),
                variant.characters(),
                LearnerHistory.withoutDate(LearningRecord.empty()));
        DisplaySettings display = state.display();
        TutorUpdate step = Tutor.atTitle(state.with(
                new DisplaySettings(display.texts(), display.theme(), display.raster(), display.size(), isStill)));
        ScriptedLearner learner = new ScriptedLearner(step.tutor());
        learner.commands.addAll(step.commands());
        return learner;
    }

    /** Lets nothing move by itself from now on. */
    public ScriptedLearner still() {
        DisplaySettings display = state().display();
        DisplaySettings still =
                new DisplaySettings(display.texts(), display.theme(), display.raster(), display.size(), true);
        tutor = new Tutor(state().with(still), tutor.screen(), tutor.kept());
        return this;
    }

    /** Opens a round of all questions of some screens of the course. */
    public ScriptedLearner quiz(String... screens) {
        return quiz(state().course().exercises(state().language(), List.of(screens)));
    }

    /** Opens a round of questions. */
    public ScriptedLearner quiz(List<CourseQuestion> questions) {
        TutorUpdate step = Tutor.inQuiz(state(), questions);
        tutor = step.tutor();
        commands.addAll(step.commands());
        return this;
    }

    public ScriptedLearner press(Key... keys) {
        for (Key key : keys) {
            hear(new Message.Pressed(key));
        }
        return this;
    }

    /** Reads on by Space and leaves the experiments and questions on the way; at the end of the course stays there. */
    public ScriptedLearner readOn() {
        Bookmark here = state().bookmark();
        for (int detours = 0; detours < MOST_DETOURS && state().bookmark().equals(here); detours++) {
            press(Key.of(' '));
            while (!(tutor.screen() instanceof LessonScreen)) {
                press(Key.of(Key.Code.ESCAPE));
            }
        }
        return this;
    }

    /** Presses a key for each character. */
    public ScriptedLearner type(String text) {
        text.codePoints().forEach(character -> press(Key.of(character)));
        return this;
    }

    /** Delivers a message to the tutor. */
    public ScriptedLearner hear(Message message) {
        TutorUpdate step = tutor.update(message);
        tutor = step.tutor();
        commands.addAll(step.commands());
        return this;
    }

    /** Reports all attempts recorded so far as written to the journal at {@link #NOON}. */
    public ScriptedLearner keep() {
        return keep(NOON);
    }

    /** Reports all attempts recorded so far as written to the journal at a point in time. */
    public ScriptedLearner keep(Instant time) {
        while (processed < commands.size()) {
            if (commands.get(processed++) instanceof Command.RecordAttempt keep) {
                hear(new Message.WorkerReport(new Report.Recorded(
                        keep.newAttempt(), Optional.of(keep.newAttempt().at(time)))));
            }
        }
        return this;
    }

    /** Reports a history as read from the journal. */
    public ScriptedLearner recall(LearnerHistory history) {
        return hear(new Message.WorkerReport(new Report.HistoryLoaded(history)));
    }

    public Tutor tutor() {
        return tutor;
    }

    public AppState state() {
        return tutor.state();
    }

    public Frame frame() {
        return tutor.view();
    }

    /** Draws the frame without the cache of earlier frames. */
    public Frame frameAfresh() {
        AppState state = state();
        AppState uncached = new AppState(
                state.course(),
                state.display(),
                state.courseState(),
                state.previewCache(),
                new RenderCache(),
                state.notice(),
                state.classroom());
        return new Tutor(uncached, tutor.screen(), tutor.kept()).view();
    }

    /** Returns the id of the current screen of the course. */
    public String screen() {
        return tutor.state().bookmark().pageId();
    }

    /** Returns all commands so far, in order. */
    public List<Command> commands() {
        return commands;
    }
}
