package descenso.serve;

import descenso.app.Message;
import descenso.classroom.ClassroomView;
import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.runtime.ClassroomLink;
import descenso.serve.ClassroomHost.ClassroomVisit;
import descenso.store.SqlStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The classroom of a host for tests, with the store of a class in a file and the time of the test. */
public final class OpenedClass implements AutoCloseable {

    /** Name of the person of the staff who waits for the classroom, and sees nothing. */
    private static final String WATCH = "watch";

    /** Time that passes in each round, in nanoseconds: learners are counted in each. */
    private static final long STEP_NS = 1_100_000_000;

    /** Number of rounds in which all that comes by itself is written, read and shown. */
    private static final int ROUNDS = 3;

    private final AtomicLong clock = new AtomicLong();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final SqlStore store;
    private final ClassroomHost host;
    private final ClassroomVisit watch;

    /**
     * Opens a class.
     *
     * @param roster the lines of the roster
     */
    public OpenedClass(Path folder, String roster, Supplier<Instant> now) throws IOException {
        store = new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "transcript");
        byte[] lines = (roster + WATCH + ",staff\n").getBytes(StandardCharsets.UTF_8);
        Roster members = RosterReading.of(folder.resolve("roster.csv"), lines).roster();
        host = new ClassroomHost(
                store.classroom(),
                () -> members,
                new ServerLog(faults::add, now),
                clock::get,
                now,
                Optional.of(() -> "CFHJ-3479"));
        host.start();
        watch = host.join(WATCH, clock::get, () -> false);
    }

    public SqlStore store() {
        return store;
    }

    /** A person's stay in the classroom. */
    public static final class ClassStay implements AutoCloseable {

        private final ClassroomVisit visit;
        private final AtomicBoolean hasLine;
        private final String name;

        /** Time of the last input, in nanoseconds. */
        private final AtomicLong used;

        private ClassStay(String name, ClassroomVisit visit, AtomicBoolean hasLine, AtomicLong used) {
            this.name = name;
            this.visit = visit;
            this.hasLine = hasLine;
            this.used = used;
        }

        /** Returns the name in the store. */
        public String name() {
            return name;
        }

        public ClassroomLink link() {
            return visit;
        }

        /** Gives all views to a session from now on. */
        public void attach(Consumer<Message> session) {
            visit.attach(view -> session.accept(new Message.ClassroomChanged(view)));
        }

        /** Drops the line of the person, or mends it. */
        public void line(boolean isThere) {
            hasLine.set(isThere);
        }

        @Override
        public void close() {
            visit.close();
        }
    }

    /** Lets a person come in. */
    public ClassStay join(String name) {
        AtomicBoolean hasLine = new AtomicBoolean(true);
        AtomicLong used = new AtomicLong(clock.get());
        return new ClassStay(name, host.join(name, used::get, hasLine::get), hasLine, used);
    }

    /** Opens the projector of a person of the staff. */
    public ClassStay project(String name) {
        return new ClassStay(name, host.project(name), new AtomicBoolean(true), new AtomicLong());
    }

    /** Returns the lines of a learner's journal. */
    public List<String> journal(String name, String course) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Attempt each : store.learner(name, course).readAttempts().attempts()) {
            lines.add(new String(AttemptLine.line(each, course), StandardCharsets.UTF_8).strip());
        }
        return lines;
    }

    /** Notes that a person has typed something now. */
    public void use(ClassStay stay) {
        stay.used.set(clock.get());
    }

    /** Lets time pass, and waits until the sessions have been given all views. */
    public void pass(long nanoseconds) throws InterruptedException {
        clock.addAndGet(nanoseconds);
        settle();
    }

    /** Waits until the sessions have been given all views of now. */
    public void settle() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            clock.addAndGet(STEP_NS);
            CountDownLatch isShown = new CountDownLatch(1);
            Consumer<ClassroomView> once = view -> isShown.countDown();
            watch.attach(once);
            if (!isShown.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the classroom shows nothing: " + faults);
            }
        }
    }

    @Override
    public void close() {
        host.close();
        store.close();
    }
}
