package descenso.cli;

import descenso.app.Tutor.TutorUpdate;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.ClassroomLink;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.runtime.SharedExecutors;
import descenso.terminal.ColourDepth;
import descenso.terminal.ScreenOutput;
import descenso.testing.TestCourse;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many sessions in one JVM, each with a terminal of its own that is no tty: a stream of bytes, as a network server
 * would open it. One thread presses the keys of all. The first sessions train in the lab, the others turn pages.
 */
final class SessionCrowd {

    /** Experiments of the first sessions. They train until the end, and differ in their predictions. */
    static final List<String> TRAINED = List.of("notebook", "valley", "ball", "knife-edge");

    /** Number of keys of each session before the measurement: the search, and page turns while the JVM compiles. */
    private static final int WARM_UP = 25;

    private static final Pattern STEP_0 = Pattern.compile("(paso|step) 0 (de|of)");

    private static final Size SIZE = new Size(80, 24);
    private static final Course COURSE = TestCourse.ABRIDGED.course();

    private final SharedExecutors executors = new SharedExecutors();
    private final ExperimentSpecs specs = new ExperimentSpecs();
    private final List<Member> members = new ArrayList<>();
    private final int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
    private final long bytesBefore = bytesUsed();
    private int mostThreads;
    private long bytesPerSession;

    /** One learner: the surroundings of the session, its terminal and its thread. */
    static final class Member {

        final int number;
        final Path folder;
        final StreamTerminal terminal;
        final Theme theme;
        final String language;
        private final Thread thread;
        volatile @Nullable Throwable failure;

        Member(int number, Path home, SharedExecutors executors, ExperimentSpecs specs) throws IOException {
            this.number = number;
            this.folder = Files.createDirectories(home.resolve(name()));
            this.theme = Theme.all().get(number % Theme.all().size());
            this.language = number % 2 == 0 ? "es" : "en";
            TerminalEnvironment environment = new TerminalEnvironment(
                    Map.of("TERM", "xterm-256color", "LANG", language + "_XX.UTF-8", "COLORTERM", "truecolor"));
            this.terminal = new StreamTerminal(
                    environment, frame -> !isTraining() || STEP_0.matcher(frame).find());
            this.thread = new Thread(() -> run(environment, executors, specs), "session " + number);
            thread.start();
        }

        boolean isTraining() {
            return number < TRAINED.size();
        }

        /** Returns a word that only this learner types, so that it is seen if it gets into another session. */
        String name() {
            return "learner" + (1000 + number);
        }

        StateFile state() {
            return new StateFile(folder.resolve("place.properties"));
        }

        Journal journal() {
            return new Journal(folder.resolve("me.jsonl"));
        }

        /** Waits until the name that a reader has typed is shown, before the key that closes the search. */
        private void awaitName(int round) throws InterruptedException {
            if (!isTraining() && round == name().length() + 1) {
                while (terminal.shown.stream().noneMatch(frame -> frame.text().contains(name()))) {
                    Thread.sleep(5);
                }
            }
        }

        private void run(TerminalEnvironment environment, SharedExecutors executors, ExperimentSpecs specs) {
            SessionContext context = new SessionContext(
                    environment,
                    number,
                    new LearnerFiles(state(), journal()),
                    new ExperimentLibrary(TestCourse.ABRIDGED.folder(), specs),
                    folder,
                    System::nanoTime,
                    () -> Instant.parse("2026-03-02T12:00:00Z")
                            .plusSeconds(number)
                            .atZone(ZoneOffset.UTC),
                    ClassroomLink.none());
            try (Session session = Session.onScreen(context, executors.openScheduler(), opening(context), terminal)) {
                session.run();
            } catch (InterruptedException | IOException | UserError | RuntimeException | Error e) {
                failure = e;
            }
        }

        private TutorUpdate opening(SessionContext context) throws IOException, UserError {
            StartScreen start = isTraining() ? StartScreen.LAB : StartScreen.COURSE;
            Optional<String> name = Optional.of(isTraining() ? TRAINED.get(number) : "0");
            StartupOptions options = new StartupOptions(
                    Optional.empty(), Optional.of(theme), false, false, start, name, Optional.empty());
            StartupState beginning = StartupState.of(context, options);
            return beginning.open(COURSE, false, SIZE);
        }

        /**
         * Returns the key of a round. Readers first search for their own name; then they turn a page forth and back.
         */
        private Key key(int round) {
            if (isTraining()) {
                List<Key> again = List.of(Key.of('r'), Key.of(' '), Key.of('v'), Key.of('v'), Key.of('v'));
                List<Key> first = List.of(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER));
                return round < first.size() ? first.get(round) : again.get(round % again.size());
            }
            String typed = "/" + name();
            if (round < typed.length()) {
                return Key.of(typed.charAt(round));
            }
            return round == typed.length()
                    ? Key.of(Code.ESCAPE)
                    : Key.of((round - typed.length()) % 4 < 2 ? Code.RIGHT : Code.LEFT);
        }
    }

    /** A terminal at the end of a stream. Keeps the frames, their themes and the times from a key to its frame. */
    static final class StreamTerminal implements Terminal {

        /** A shown frame. */
        record Shown(String text, String theme) {}

        final Queue<Shown> shown = new ConcurrentLinkedQueue<>();
        final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        private final CountDownLatch isOpen = new CountDownLatch(1);
        private final ScreenOutput output;
        private final Predicate<String> isReady;
        private volatile boolean isMeasured;
        private volatile long pressedAt;
        private volatile @Nullable Listener listener;

        /**
         * Creates a terminal.
         *
         * @param isReady tests whether a frame shows that keys can be pressed
         */
        StreamTerminal(TerminalEnvironment environment, Predicate<String> isReady) {
            this.isReady = isReady;
            this.output = new ScreenOutput(
                    OutputStream.nullOutputStream(),
                    ColourDepth.of(environment.variables()),
                    SIZE,
                    new ScreenOutput.Modes() {});
        }

        @Override
        public Size size() {
            return SIZE;
        }

        @Override
        public void listen(Listener receiver) {
            listener = receiver;
        }

        void press(Key key) {
            Listener known = listener;
            if (known != null) {
                pressedAt = System.nanoTime();
                known.pressed(key);
            }
        }

        @Override
        public void show(Frame frame, Theme theme) {
            try {
                output.show(frame, theme);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            long pressed = pressedAt;
            if (pressed != 0) {
                pressedAt = 0;
                if (isMeasured) {
                    latencies.add(System.nanoTime() - pressed);
                }
            }
            shown.add(new Shown(frame.toString(), theme.name()));
            if (isReady.test(frame.toString())) {
                isOpen.countDown();
            }
        }

        @Override
        public void close() {}
    }

    /**
     * Opens the sessions, presses keys and closes the sessions.
     *
     * @param folder a folder for the files of the learners
     * @param rounds the number of keys of each session
     * @param periodMs the time between two keys of a session, in milliseconds
     */
    static SessionCrowd play(Path folder, int sessions, int rounds, int periodMs)
            throws IOException, InterruptedException {
        SessionCrowd crowd = new SessionCrowd();
        for (int i = 0; i < sessions; i++) {
            crowd.members.add(new Member(i, folder, crowd.executors, crowd.specs));
        }
        for (Member member : crowd.members) {
            member.terminal.isOpen.await();
        }
        for (int round = 0; round < rounds; round++) {
            crowd.press(round, periodMs);
        }
        crowd.bytesPerSession = (bytesUsed() - crowd.bytesBefore) / sessions;
        for (Member member : crowd.members) {
            member.terminal.press(Key.ctrl('c'));
        }
        for (Member member : crowd.members) {
            member.thread.join();
        }
        crowd.executors.close();
        return crowd;
    }

    /** Presses a key in each session, spread over the period. */
    private void press(int round, int periodMs) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < members.size(); i++) {
            long due = begin + 1_000_000L * periodMs * i / members.size();
            long wait = (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                Thread.sleep(wait);
            }
            Member member = members.get(i);
            member.awaitName(round);
            member.terminal.isMeasured = round >= WARM_UP;
            member.terminal.press(member.key(round));
        }
        mostThreads = Math.max(mostThreads, ManagementFactory.getThreadMXBean().getThreadCount());
    }

    List<Member> members() {
        return members;
    }

    /** Returns the largest number of threads besides those of before and one a session. */
    int sharedThreads() {
        return mostThreads - threadsBefore - members.size();
    }

    /** Returns the times from a key to its frame of the sessions that read, in ascending order, in nanoseconds. */
    List<Long> latencies() {
        return members.stream()
                .filter(member -> !member.isTraining())
                .flatMap(member -> member.terminal.latencies.stream())
                .sorted()
                .toList();
    }

    private static long bytesUsed() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Prints the measurements. Arguments: folder, number of sessions, keys of each, time between two keys in ms. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SessionCrowd crowd = play(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        List<Long> latencies = crowd.latencies();
        System.out.printf(
                "%d sessions, %d train: %d shared threads, %d kB of heap a session, %d keys: "
                        + "median %.1f ms, 99 of 100 %.1f ms, worst %.1f ms%n",
                crowd.members.size(),
                TRAINED.size(),
                crowd.sharedThreads(),
                crowd.bytesPerSession >> 10,
                latencies.size(),
                latencies.get(latencies.size() / 2) / 1e6,
                latencies.get(latencies.size() * 99 / 100) / 1e6,
                latencies.get(latencies.size() - 1) / 1e6);
        System.exit(0);
    }
}
