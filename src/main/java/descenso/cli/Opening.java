package descenso.cli;

import descenso.app.Study;
import descenso.app.Tutor;
import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.Fault;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.phrases.Sentence;
import descenso.progress.Bookmark;
import descenso.progress.Remembered;
import descenso.runtime.Session;
import descenso.runtime.Workers;
import descenso.terminal.TtyTerminal;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import descenso.view.Speech;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Opens the course on the screen and stays until the learner leaves. */
record Opening(Environment environment, Wishes wishes) {

    private static final int FAILED = 1;
    private static final Size UNKNOWN = new Size(80, 24);

    /** Opens it, and returns the exit status when the learner has left. */
    int run() throws Complaint, InterruptedException {
        FutureTask<Study> study = new FutureTask<>(this::study);
        // The course is read while the terminal is taken over: together they take little more than the slower one.
        Thread reader = new Thread(study, "course");
        reader.setDaemon(true);
        reader.start();
        Optional<Sentence> obstacle = TtyTerminal.obstacle(environment.variables());
        if (obstacle.isPresent()) {
            throw new Complaint(FAILED, obstacle.get());
        }
        try (Workers workers = new Workers(environment.stateFile(wishes.learner()));
                Terminal terminal = TtyTerminal.open(environment.variables())) {
            Tutor tutor = Tutor.opening(study.get(), terminal.size());
            new Session(terminal, tutor, workers).run();
            return 0;
        } catch (ExecutionException e) {
            throw complaint(e);
        } catch (IOException e) {
            throw new Complaint(FAILED, Sentence.of(Phrase.CLI_NO_TERMINAL));
        }
    }

    /** What went wrong while the course was read: a complaint, or something that nobody foresaw. */
    private static Complaint complaint(ExecutionException failure) {
        if (failure.getCause() instanceof Complaint complaint) {
            return complaint;
        }
        throw new IllegalStateException(failure);
    }

    /** The course, and the learner's place in it, drawn once for nothing: what that loads is what a first frame needs. */
    private Study study() throws Complaint {
        Study study = unseen();
        Tutor.opening(study, study.size()).view();
        return study;
    }

    private Study unseen() throws Complaint {
        Course course = course();
        Remembered remembered = environment.stateFile(wishes.learner()).read();
        Language language = wishes.language()
                .or(remembered::language)
                .or(environment::language)
                .orElse(Language.ES);
        Glyphs glyphs = wishes.ascii() ? Glyphs.ASCII : environment.glyphs();
        return new Study(
                course,
                language,
                new Speech(Phrases.in(language), glyphs),
                theme(remembered),
                UNKNOWN,
                bookmark(course, remembered),
                remembered.read(),
                Optional.empty());
    }

    private Course course() throws Complaint {
        try {
            return CourseReader.read(environment.course());
        } catch (CourseException e) {
            Fault fault = e.fault();
            throw new Complaint(Complaint.USAGE, fault.place().toString(), fault.sentence());
        }
    }

    private Theme theme(Remembered remembered) {
        return wishes.theme()
                .or(() -> remembered.theme().flatMap(Theme::named))
                .orElse(Theme.all().get(0));
    }

    private Bookmark bookmark(Course course, Remembered remembered) throws Complaint {
        if (wishes.screen().isPresent()) {
            return Bookmark.atTop(screen(course, wishes.screen().get()));
        }
        return remembered
                .bookmark()
                .filter(bookmark -> course.screens().contains(bookmark.screen()))
                .orElse(Bookmark.atTop(course.screens().get(0)));
    }

    /** The screen with that id or that number. */
    private static String screen(Course course, String wish) throws Complaint {
        if (course.screens().contains(wish)) {
            return wish;
        }
        int last = course.screens().size() - 1;
        if (wish.matches("\\d{1,3}") && Integer.parseInt(wish) <= last) {
            return course.screens().get(Integer.parseInt(wish));
        }
        throw Complaint.of(
                Phrase.CLI_UNKNOWN_SCREEN, wish, Integer.toString(last), String.join(", ", course.screens()));
    }
}
