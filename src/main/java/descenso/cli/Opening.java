package descenso.cli;

import descenso.app.Command;
import descenso.app.Step;
import descenso.app.Study;
import descenso.course.Course;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.plain.LineByLine;
import descenso.progress.BarredFileException;
import descenso.progress.PrivateFile;
import descenso.runtime.Belongings;
import descenso.runtime.Library;
import descenso.runtime.Session;
import descenso.runtime.Workers;
import descenso.terminal.FirstPicture;
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
record Opening(Environment environment, Wishes wishes) {

    private static final int FAILED = 1;

    /** Of who has no screen: all of a slide is in sight. */
    private static final Size ENDLESS = new Size(LineByLine.USUAL_WIDTH, 100_000);

    /** Opens it, and returns the exit status when the learner has left. */
    int run() throws Complaint, InterruptedException {
        try {
            return wishes.isPlain() ? lineByLine(InstalledCourse.of(environment)) : onScreenIfThereIsOne();
        } catch (IOException e) {
            throw new Complaint(FAILED, Sentence.of(Phrase.CLI_NO_TERMINAL));
        } catch (OutOfMemoryError e) {
            throw Complaint.of(Phrase.CLI_OUT_OF_MEMORY);
        }
    }

    private int onScreenIfThereIsOne() throws Complaint, InterruptedException, IOException {
        FirstPicture first = opensLesson() ? new KeptPicture(environment, wishes).shown() : FirstPicture.none();
        try (Takeover takeover = Takeover.of(environment.variables(), first)) {
            Course course = InstalledCourse.of(environment);
            Beginning beginning = Beginning.of(environment, wishes);
            beginning.foresee(course);
            Optional<TtyTerminal> terminal = takeover.terminal();
            if (terminal.isEmpty()) {
                return lineByLine(course);
            }
            int status = stayOnScreen(beginning.study(course, terminal.get().size()), terminal.get());
            if (opensLesson()) {
                keepNextPictures(terminal.get());
            }
            return status;
        }
    }

    /** Stays until the learner leaves; returns 1 where something was lost after that, which is then told. */
    private int stayOnScreen(Study study, TtyTerminal own) throws Complaint, InterruptedException {
        Session session;
        Workers workers = new Workers(belongings(), System::nanoTime, environment.now());
        try (workers;
                Terminal terminal = own) {
            Step opening = opening(study).and(new Command.ReadAhead(study.course()));
            session = new Session(terminal, opening, workers);
            session.run();
        }
        session.unheard().forEach(this::remark);
        return workers.isPlaceKept() && session.unheard().isEmpty() ? 0 : FAILED;
    }

    private void remark(Sentence sentence) {
        Console console = Console.of(environment, wishes.language(), wishes.ascii(), wishes.learner());
        console.remark(console.phrases().say(sentence));
    }

    /** What a lab or a review opens with is not known before more is read than may be shown at once. */
    private boolean opensLesson() {
        return wishes.entrance() instanceof Entrance.Lesson;
    }

    /** What the same words will show next time, and what none will, of the course as it is by now. */
    private void keepNextPictures(TtyTerminal terminal) {
        try {
            Course course = InstalledCourse.of(environment);
            for (Wishes next : new LinkedHashSet<>(List.of(wishes, wishes.toGoOn()))) {
                keepPicture(course, next, terminal);
            }
        } catch (Complaint complaint) {
            // a course that cannot be opened any more: the next start tells
        }
    }

    private void keepPicture(Course course, Wishes next, TtyTerminal terminal) throws Complaint {
        Study study = Beginning.of(environment, next).study(course, terminal.size());
        Frame frame = next.entrance().step(study).tutor().view();
        new KeptPicture(environment, next).keep(terminal.size(), terminal.picture(frame, study.theme()));
    }

    /** Of lines that nobody types, the status says whether all could be done. */
    private int lineByLine(Course course) throws Complaint, InterruptedException, IOException {
        try (Workers workers = Workers.atOnce(belongings(), System::nanoTime, environment.now())) {
            Study study = Beginning.of(environment, wishes).told(course, ENDLESS);
            LineByLine plain = new LineByLine(opening(study), workers);
            if (TtyTerminal.isAtTerminal()) {
                return plain.typed(environment.variables(), history()) ? 0 : FAILED;
            }
            return piped(plain);
        }
    }

    private int piped(LineByLine plain) throws Complaint {
        WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        boolean isDone;
        try {
            isDone = plain.piped(System.in, output, width());
        } catch (UncheckedIOException e) {
            String longest = Integer.toString(LineByLine.LONGEST);
            throw new Complaint(FAILED, Sentence.of(Phrase.CLI_UNREADABLE_INPUT, longest));
        }
        if (output.failure().isPresent()) {
            Destination.standard().accept(output.failure().get());
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
            remark(BarredFileException.reason(e, Phrase.WORDS_UNWRITABLE, words.path()));
            return Optional.empty();
        }
    }

    private int width() {
        return environment.streams().elsewhere().orElse(LineByLine.USUAL_WIDTH);
    }

    private Step opening(Study study) throws Complaint {
        return wishes.entrance().step(study).and(new Command.Recall());
    }

    private Belongings belongings() {
        return new Belongings(
                environment.stateFile(wishes.learner()),
                environment.journal(wishes.learner()),
                new Library(environment.course()),
                Path.of(""));
    }
}
