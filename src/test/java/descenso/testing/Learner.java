package descenso.testing;

import descenso.app.Tutor;
import descenso.app.Update;
import descenso.app.lesson.LessonScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.DisplaySettings;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.Message;
import descenso.app.screen.RenderCache;
import descenso.app.screen.Report;
import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.shape.Raster;
import descenso.progress.Bookmark;
import descenso.progress.LearningRecord;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody at the keys of a tutor, for tests: presses, and looks. */
public final class Learner {

    /** A time of a day when nobody doubts which day it is. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** A screen has fewer experiments and questions. */
    private static final int MOST_DETOURS = 20;

    private final List<Command> commands = new ArrayList<>();
    private Tutor tutor;

    /** How many of the commands have been looked through for what was to be kept. */
    private int kept;

    private Learner(Tutor tutor) {
        this.tutor = tutor;
    }

    /** Opens the project's own course at the screen with that number. */
    public static Learner at(int screen, Language language, Size size, CharacterSet glyphs) {
        return at(screen, language, size, glyphs, predicted());
    }

    /** The same with nothing done before: below its first experiment the page is sealed. */
    public static Learner fresh(int screen, Language language, Size size, CharacterSet glyphs) {
        return at(screen, language, size, glyphs, LearnerHistory.unread());
    }

    /** The same with that done before. */
    public static Learner at(int screen, Language language, Size size, CharacterSet glyphs, LearnerHistory past) {
        Course course = course();
        return new Learner(Tutor.opening(study(course, course.screens().get(screen), language, size, glyphs, past)));
    }

    /** All predictions of the course have been made: no page is sealed. */
    private static LearnerHistory predicted() {
        return LearnerHistory.glimpsed(LearningRecord.of(PastDays.predicted(course().experiments())));
    }

    public static Learner at(int screen) {
        return at(screen, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
    }

    public static Learner of(Course course, Size size) {
        String first = course.screens().get(0);
        return new Learner(
                Tutor.opening(study(course, first, Language.ES, size, CharacterSet.UNICODE, LearnerHistory.unread())));
    }

    /** The project's own, which never changes. */
    public static Course course() {
        return OfProject.COURSE;
    }

    private static final class OfProject {

        static final Course COURSE = read();

        private OfProject() {}
    }

    private static Course read() {
        try {
            return CourseReader.read(Path.of("lessons", "optimizers"));
        } catch (CourseException e) {
            throw new AssertionError(e.fault().toString(), e);
        }
    }

    private static AppState study(
            Course course, String screen, Language language, Size size, CharacterSet glyphs, LearnerHistory past) {
        DisplaySettings manner = new DisplaySettings(
                language, new UiText(Messages.in(language), glyphs), Theme.all().get(0), Raster.of(glyphs), size);
        return AppState.opening(
                course, manner, CourseState.opening(Bookmark.atTop(screen), 0, Set.of(), Map.of(), past));
    }

    /** Opens the lab, with an experiment of the course; what that commands is among the commands. */
    public static Learner inLab(String experiment, Language language, Size size, CharacterSet glyphs) {
        AppState study = study(course(), "analogy", language, size, glyphs, predicted());
        Update step = Tutor.inLab(study, Optional.of(experiment));
        Learner learner = new Learner(step.tutor());
        learner.commands.addAll(step.commands());
        return learner;
    }

    /** Opens a quiz of all questions of these screens. */
    public Learner quiz(String... screens) {
        return quiz(study().course().exercises(study().language(), List.of(screens)));
    }

    /** Opens a quiz of these questions. */
    public Learner quiz(List<CourseQuestion> questions) {
        Update step = Tutor.inQuiz(study(), questions);
        tutor = step.tutor();
        commands.addAll(step.commands());
        return this;
    }

    public Learner press(Key... keys) {
        for (Key key : keys) {
            hear(new Message.Pressed(key));
        }
        return this;
    }

    /** Reads on by Space, past the experiments and questions that it leads to on the way; at the end stays there. */
    public Learner readOn() {
        Bookmark here = study().bookmark();
        for (int detours = 0; detours < MOST_DETOURS && study().bookmark().equals(here); detours++) {
            press(Key.of(' '));
            while (!(tutor.screen() instanceof LessonScreen)) {
                press(Key.of(Key.Code.ESCAPE));
            }
        }
        return this;
    }

    /** Presses a key for each character. */
    public Learner type(String text) {
        text.codePoints().forEach(character -> press(Key.of(character)));
        return this;
    }

    public Learner hear(Message message) {
        Update step = tutor.update(message);
        tutor = step.tutor();
        commands.addAll(step.commands());
        return this;
    }

    /** Hears that all it gave to be kept is kept. */
    public Learner keep() {
        return keep(NOON);
    }

    /** Hears that all it gave to be kept was kept at that time. */
    public Learner keep(Instant time) {
        while (kept < commands.size()) {
            if (commands.get(kept++) instanceof Command.RecordAttempt keep) {
                hear(new Message.WorkerReport(new Report.Recorded(
                        keep.tried(), Optional.of(keep.tried().at(time)))));
            }
        }
        return this;
    }

    /** Hears what the journal tells. */
    public Learner recall(LearnerHistory past) {
        return hear(new Message.WorkerReport(new Report.Recalled(past)));
    }

    public Tutor tutor() {
        return tutor;
    }

    public AppState study() {
        return tutor.study();
    }

    public Frame frame() {
        return tutor.view();
    }

    /** The same, drawn without anything that was drawn before. */
    public Frame frameAfresh() {
        AppState study = study();
        AppState forgetful = new AppState(
                study.course(),
                study.manner(),
                study.whereabouts(),
                study.gallery(),
                new RenderCache(),
                study.notice());
        return new Tutor(forgetful, tutor.screen(), tutor.kept()).view();
    }

    public String screen() {
        return tutor.study().bookmark().screen();
    }

    /** All commands given so far. */
    public List<Command> commands() {
        return commands;
    }
}
