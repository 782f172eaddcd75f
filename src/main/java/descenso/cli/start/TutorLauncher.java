package descenso.cli.start;

import descenso.app.Update;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.cli.process.Console;
import descenso.cli.process.InstalledCourse;
import descenso.cli.process.OutputTarget;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.cli.process.WatchedOutput;
import descenso.course.Course;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.plain.LineByLine;
import descenso.progress.BarredFileException;
import descenso.progress.PrivateFile;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.Session;
import descenso.runtime.SessionResources;
import descenso.runtime.Workers;
import descenso.terminal.CachedFirstFrame;
import descenso.terminal.TtyTerminal;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Opens the tutor, on the screen or line by line, and stays until the learner leaves. */
public record TutorLauncher(ProcessEnvironment environment, StartupOptions wishes) {

    private static final int FAILED = 1;

    /** Of who has no screen: all of a slide is in sight. */
    private static final Size ENDLESS = new Size(LineByLine.USUAL_WIDTH, 100_000);

    /** Opens it, and returns the exit status when the learner has left. */
    public int run() throws UserError, InterruptedException {
        try {
            return wishes.isPlain() ? lineByLine(InstalledCourse.of(environment)) : onScreenIfThereIsOne();
        } catch (IOException e) {
            throw new UserError(FAILED, LocalizedMessage.of(MessageKey.CLI_NO_TERMINAL));
        } catch (OutOfMemoryError e) {
            throw UserError.of(MessageKey.CLI_OUT_OF_MEMORY);
        }
    }

    private int onScreenIfThereIsOne() throws UserError, InterruptedException, IOException {
        CachedFirstFrame first =
                opensLesson() ? new FirstFrameCache(environment, wishes).shown() : CachedFirstFrame.none();
        try (TerminalOpener takeover = TerminalOpener.of(environment.variables(), first)) {
            Course course = InstalledCourse.of(environment);
            StartupState beginning = StartupState.of(environment, wishes);
            beginning.preloadPage(course);
            Optional<TtyTerminal> terminal = takeover.terminal();
            if (terminal.isEmpty()) {
                return lineByLine(course);
            }
            int status = runOnScreen(beginning.study(course, terminal.get().size()), terminal.get());
            if (opensLesson()) {
                cacheNextFirstFrames(terminal.get());
            }
            return status;
        }
    }

    /** Stays until the learner leaves; returns 1 where something was lost after that, which is then told. */
    private int runOnScreen(AppState study, TtyTerminal own) throws UserError, InterruptedException {
        Session session;
        Workers workers = new Workers(belongings(), System::nanoTime, environment.now());
        try (workers;
                Terminal terminal = own) {
            Update opening = opening(study).and(new Command.ReadAhead(study.course()));
            session = new Session(terminal, opening, workers);
            session.run();
        }
        session.unheard().forEach(this::remark);
        return workers.isPlaceKept() && session.unheard().isEmpty() ? 0 : FAILED;
    }

    private void remark(LocalizedMessage sentence) {
        Console console = Console.of(environment, wishes.language(), wishes.ascii(), wishes.learner());
        console.warn(console.phrases().say(sentence));
    }

    /** What a lab or a review opens with is not known before more is read than may be shown at once. */
    private boolean opensLesson() {
        return wishes.entrance() instanceof StartScreen.Lesson;
    }

    /** What the same words will show next time, and what none will, of the course as it is by now. */
    private void cacheNextFirstFrames(TtyTerminal terminal) {
        try {
            Course course = InstalledCourse.of(environment);
            for (StartupOptions next : new LinkedHashSet<>(List.of(wishes, wishes.resuming()))) {
                keepPicture(course, next, terminal);
            }
        } catch (UserError complaint) {
            // a course that cannot be opened any more: the next start tells
        }
    }

    private void keepPicture(Course course, StartupOptions next, TtyTerminal terminal) throws UserError {
        AppState study = StartupState.of(environment, next).study(course, terminal.size());
        Frame frame = next.entrance().step(study).tutor().view();
        new FirstFrameCache(environment, next).keep(terminal.size(), terminal.picture(frame, study.theme()));
    }

    /** Of lines that nobody types, the status says whether all could be done. */
    private int lineByLine(Course course) throws UserError, InterruptedException, IOException {
        try (Workers workers = Workers.atOnce(belongings(), System::nanoTime, environment.now())) {
            AppState study = StartupState.of(environment, wishes).plainState(course, ENDLESS);
            LineByLine plain = new LineByLine(opening(study), workers);
            if (TtyTerminal.isAtTerminal()) {
                return plain.typed(environment.variables(), history()) ? 0 : FAILED;
            }
            return piped(plain);
        }
    }

    private int piped(LineByLine plain) throws UserError {
        WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        boolean isDone;
        try {
            isDone = plain.piped(System.in, output, width());
        } catch (UncheckedIOException e) {
            String longest = Integer.toString(LineByLine.LONGEST);
            throw new UserError(FAILED, LocalizedMessage.of(MessageKey.CLI_UNREADABLE_INPUT, longest));
        }
        if (output.failure().isPresent()) {
            OutputTarget.standard().accept(output.failure().get());
        }
        return isDone ? 0 : FAILED;
    }

    /** The file that keeps what is typed; where none can, that is told. */
    private Optional<Path> history() {
        PrivateFile words = environment.words(wishes.learner());
        try {
            words.write().close();
            return Optional.of(words.path());
        } catch (IOException e) {
            remark(BarredFileException.reason(e, MessageKey.WORDS_UNWRITABLE, words.path()));
            return Optional.empty();
        }
    }

    private int width() {
        return environment.streams().elsewhere().orElse(LineByLine.USUAL_WIDTH);
    }

    private Update opening(AppState study) throws UserError {
        return wishes.entrance().step(study).and(new Command.LoadHistory());
    }

    private SessionResources belongings() {
        return new SessionResources(
                environment.stateFile(wishes.learner()),
                environment.journal(wishes.learner()),
                new ExperimentLibrary(environment.course()),
                Path.of(""));
    }
}
