package descenso.cli;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.Command;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.plain.LineByLine;
import descenso.progress.PrivateFile;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.runtime.SharedExecutors;
import descenso.terminal.FirstFrame;
import descenso.terminal.JobControl;
import descenso.terminal.TtyTerminal;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs the tutor, on the screen or in plain mode, until the learner leaves. */
record TutorLauncher(ProcessEnvironment environment, StartupOptions options) {

    /** Size of the screen until the terminal is open: so small that nothing on it counts as visible. */
    private static final Size UNKNOWN = new Size(1, 1);

    /** Size of the screen in plain mode, in cells: high enough for any page, so that all of it counts as visible. */
    private static final Size ENDLESS = new Size(LineByLine.USUAL_WIDTH, 100_000);

    /**
     * Runs the tutor and returns the exit status when the learner has left.
     *
     * @throws UserError if the tutor cannot be opened
     * @throws InterruptedException if the thread is interrupted
     */
    public int run() throws UserError, InterruptedException {
        try {
            return options.isPlain() ? lineByLine(environment.readCourse()) : onScreenIfThereIsOne();
        } catch (IOException e) {
            throw new UserError(ExitStatus.FAILED, LocalizedMessage.of(MessageKey.CLI_NO_TERMINAL));
        }
    }

    private int onScreenIfThereIsOne() throws UserError, InterruptedException, IOException {
        FirstFrame first = showFirstFrame();
        try (TerminalOpener takeover = new TerminalOpener(environment.terminal().variables(), first)) {
            Course course = environment.readCourse();
            SessionContext context =
                    environment.session(options.learner(), course.manifest().id());
            TutorUpdate opening = StartupState.of(context, options).open(course, false, UNKNOWN);
            Optional<TtyTerminal> terminal = takeover.terminal();
            return terminal.isPresent()
                    ? runOnScreen(context, opening.and(new Command.PreloadCourse(course)), terminal.get())
                    : lineByLine(course);
        }
    }

    /** Shows the cached first frame, if there is one. */
    private FirstFrame showFirstFrame() {
        Optional<FirstFrameCache> cache = isCached() ? Optional.of(cache(options)) : Optional.empty();
        FirstFrame first = new FirstFrame(
                environment.streams().open().out(),
                new JobControl(),
                (size, painted) -> cache.ifPresent(kept -> kept.store(size, painted)));
        cache.flatMap(kept -> environment.streams().screen().flatMap(kept::find))
                .ifPresent(first::show);
        return first;
    }

    /**
     * Tests whether the first frame is cached. That of a lab or a review is not: it depends on files that take too long
     * to read before the first frame. That of a course other than the installed one is not either: which place of the
     * learner belongs to that course is known only when it has been read.
     */
    private boolean isCached() {
        return options.start() == StartScreen.COURSE && environment.isInstalledCourse();
    }

    private FirstFrameCache cache(StartupOptions start) {
        String program = System.getProperty("java.class.path", "");
        return new FirstFrameCache(environment, start.learner(), start.describe(), program);
    }

    /**
     * Caches the first frames of the next start, with the same arguments and without a named screen, from the current
     * state of the course and the learner.
     *
     * @param size size of the terminal, which is closed already
     */
    private void cacheNextFirstFrames(SessionContext context, Size size, TtyTerminal terminal) {
        if (!isCached()) {
            return;
        }
        for (StartupOptions next : new LinkedHashSet<>(List.of(options, options.resuming()))) {
            try {
                FirstFrameCache cache = cache(next);
                Tutor tutor = StartupState.of(context, next)
                        .open(environment.readCourse(), false, size)
                        .tutor();
                cache.store(size, terminal.encode(tutor.view(), tutor.state().theme()));
            } catch (UserError | IOException error) {
                // the next start reports it: the course can no longer be read, or has no such page any more
            }
        }
    }

    /** Runs the session. Returns 1, and prints why, if something was not saved or a failure not shown; otherwise 0. */
    private int runOnScreen(SessionContext context, TutorUpdate opening, TtyTerminal own) throws InterruptedException {
        Size size;
        SharedExecutors executors = new SharedExecutors();
        Session session = Session.onScreen(context, executors.openScheduler(), opening, own);
        try (executors;
                session;
                Terminal terminal = own) {
            session.run();
            size = terminal.size(); // a closed terminal has none
        }
        cacheNextFirstFrames(context, size, own);
        session.undelivered().forEach(this::remark);
        return session.undelivered().isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private void remark(LocalizedMessage message) {
        Console console = console();
        console.warn(console.messages().say(message));
    }

    /** Returns the console in the language and characters of the options. */
    Console console() {
        return Console.of(environment, options.language().flatMap(Language::of), options.isAscii(), options.learner());
    }

    /** Runs plain mode. For piped input, returns 1 if any command failed; otherwise 0. */
    private int lineByLine(Course course) throws UserError, InterruptedException, IOException {
        SessionContext context =
                environment.session(options.learner(), course.manifest().id());
        try (SharedExecutors executors = new SharedExecutors()) {
            TutorUpdate opening = StartupState.of(context, options).open(course, true, ENDLESS);
            LineByLine plain = new LineByLine(context, executors.openDirectScheduler(), opening);
            boolean isDone = TtyTerminal.isAtTerminal() ? plain.typed(history(), this::remark) : piped(plain);
            return isDone ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }

    private boolean piped(LineByLine plain) throws UserError, InterruptedException {
        WatchedOutput output = new WatchedOutput(environment.streams().open().out());
        boolean isDone;
        try {
            int width = environment.streams().fileWidth().orElse(LineByLine.USUAL_WIDTH);
            isDone = plain.piped(environment.streams().open().in(), output, width, this::remark);
        } catch (UncheckedIOException e) {
            String longest = Integer.toString(LineByLine.LONGEST);
            throw new UserError(ExitStatus.FAILED, LocalizedMessage.of(MessageKey.CLI_UNREADABLE_INPUT, longest));
        }
        if (output.failure != null) {
            OutputTarget.standard().throwUnlessPipeClosed(output.failure);
        }
        return isDone;
    }

    /** Returns the file of the typed lines; empty, with a message, if it cannot be written. */
    private Optional<Path> history() {
        PrivateFile words = environment.lineHistory(options.learner());
        try {
            words.write().close();
            return Optional.of(words.path());
        } catch (IOException e) {
            remark(RejectedFileException.reason(
                    e, MessageKey.WORDS_UNWRITABLE, words.path().toString()));
            return Optional.empty();
        }
    }

    /** A stream that keeps the first exception of a write. For writers such as PrintStream, which hide exceptions. */
    private static final class WatchedOutput extends FilterOutputStream {

        private @Nullable IOException failure;

        WatchedOutput(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            try {
                out.write(octets, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }

    /** Opens the terminal in a thread while the course is read: together they take little more than the slower one. */
    private static final class TerminalOpener implements AutoCloseable {

        private final FutureTask<Optional<TtyTerminal>> task;

        /** @param first shows the cached first frame, if there is one */
        TerminalOpener(Map<String, String> variables, FirstFrame first) {
            task = new FutureTask<>(() -> {
                try {
                    return TtyTerminal.isScreen(variables)
                            ? Optional.of(TtyTerminal.open(variables, first))
                            : Optional.empty();
                } finally {
                    first.erase(); // has no effect if the terminal has claimed the screen
                }
            });
            Thread thread = new Thread(task, "takeover");
            thread.setDaemon(true);
            thread.start();
        }

        /**
         * Returns the terminal; empty if it cannot show frames. Waits until it is open. It is closed by {@link #close}.
         *
         * @throws IOException if the terminal does not answer
         * @throws InterruptedException if the thread is interrupted
         */
        Optional<TtyTerminal> terminal() throws IOException, InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        /** Closes the terminal, which restores its previous state. */
        @Override
        public void close() throws IOException {
            try {
                terminal().ifPresent(TtyTerminal::close);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
