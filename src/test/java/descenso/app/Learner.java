package descenso.app;

import descenso.course.Asked;
import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.plot.Ink;
import descenso.progress.Bookmark;
import descenso.progress.Ledger;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
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
    public static Learner at(int screen, Language language, Size size, Glyphs glyphs) {
        return at(screen, language, size, glyphs, predicted());
    }

    /** The same with nothing done before: below its first experiment the page is sealed. */
    public static Learner fresh(int screen, Language language, Size size, Glyphs glyphs) {
        return at(screen, language, size, glyphs, Past.unread());
    }

    /** The same with that done before. */
    static Learner at(int screen, Language language, Size size, Glyphs glyphs, Past past) {
        Course course = course();
        return new Learner(Tutor.opening(study(course, course.screens().get(screen), language, size, glyphs, past)));
    }

    /** All predictions of the course have been made: no page is sealed. */
    private static Past predicted() {
        return Past.glimpsed(Ledger.of(Remembering.predicted(course().experiments())));
    }

    public static Learner at(int screen) {
        return at(screen, Language.ES, new Size(80, 24), Glyphs.UNICODE);
    }

    public static Learner of(Course course, Size size) {
        String first = course.screens().get(0);
        return new Learner(Tutor.opening(study(course, first, Language.ES, size, Glyphs.UNICODE, Past.unread())));
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

    private static Study study(Course course, String screen, Language language, Size size, Glyphs glyphs, Past past) {
        Manner manner = new Manner(
                language, new Speech(Phrases.in(language), glyphs), Theme.all().get(0), Ink.of(glyphs), size);
        return Study.opening(course, manner, Whereabouts.opening(Bookmark.atTop(screen), 0, Set.of(), Map.of(), past));
    }

    /** Opens the lab, with an experiment of the course; what that commands is among the commands. */
    public static Learner inLab(String experiment, Language language, Size size, Glyphs glyphs) {
        Study study = study(course(), "analogy", language, size, glyphs, predicted());
        Step step = Tutor.inLab(study, Optional.of(experiment));
        Learner learner = new Learner(step.tutor());
        learner.commands.addAll(step.commands());
        return learner;
    }

    /** Opens a quiz of all questions of these screens. */
    public Learner quiz(String... screens) {
        return quiz(study().course().exercises(study().language(), List.of(screens)));
    }

    /** Opens a quiz of these questions. */
    public Learner quiz(List<Asked> questions) {
        Step step = Tutor.inQuiz(study(), questions);
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
        Step step = tutor.update(message);
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
            if (commands.get(kept++) instanceof Command.Keep keep) {
                hear(new Message.Worked(new Report.Recorded(
                        keep.tried(), Optional.of(keep.tried().at(time)))));
            }
        }
        return this;
    }

    /** Hears what the journal tells. */
    public Learner recall(Past past) {
        return hear(new Message.Worked(new Report.Recalled(past)));
    }

    public Tutor tutor() {
        return tutor;
    }

    public Study study() {
        return tutor.study();
    }

    public Frame frame() {
        return tutor.view();
    }

    /** The same, drawn without anything that was drawn before. */
    public Frame frameAfresh() {
        Study study = study();
        Study forgetful = new Study(
                study.course(), study.manner(), study.whereabouts(), study.gallery(), new Drawings(), study.notice());
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
