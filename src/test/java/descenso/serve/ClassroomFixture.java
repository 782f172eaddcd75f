package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.EventFixture;
import descenso.classroom.LecturePace;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.serve.ClassroomHost.ClassroomVisit;
import descenso.store.Presence;
import descenso.store.SqlStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A host of a classroom without its server: the staff is eva, everybody else learns. */
final class ClassroomFixture implements AutoCloseable {

    static final String QUESTION = "momentum-effective-rate";

    private static final long PATIENCE_NS = 30_000_000_000L;

    final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    volatile Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final AtomicLong ahead = new AtomicLong();
    final SqlStore store;
    final ClassroomHost host;
    private final Presence presence;

    /** Thrown once in the thread of the classroom; null for none. */
    volatile @Nullable Error error;

    ClassroomFixture(String url, String writer) throws IOException {
        store = new SqlStore(url, writer);
        // a file has one host; a second one reads its log as after a new start
        presence = store.isFile() ? learner -> () -> {} : store.presence(learner -> {});
        host = new ClassroomHost(
                store.classroom(),
                this::roster,
                new ServerLog(faults::add, () -> now),
                () -> System.nanoTime() + ahead.get(),
                () -> now,
                Optional.of(() -> "CFHJ-3479"));
        host.start();
    }

    private Roster roster() {
        Error fatal = error;
        if (fatal != null && Thread.currentThread().getName().equals("classroom")) {
            error = null;
            throw fatal;
        }
        byte[] lines = "ana,A\nbo,A\neva,staff\n".getBytes(StandardCharsets.UTF_8);
        return RosterReading.of(Path.of("roster.csv"), lines).roster();
    }

    /** Lets time pass. */
    void pass(int seconds) {
        ahead.addAndGet(seconds * 1_000_000_000L);
        now = now.plusSeconds(seconds);
    }

    /** A person who is in, with the views that came. */
    final class Person implements AutoCloseable {

        private final Presence.Stay stay;

        final String name;
        final ClassroomVisit visit;

        /** False while the person's line is gone, and the session waits. */
        volatile boolean hasLine = true;

        private final List<ClassroomView> views = Collections.synchronizedList(new ArrayList<>());

        Person(String name) {
            this.name = name;
            try {
                stay = presence.claim(name);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            this.visit = host.join(name, System::nanoTime, () -> hasLine);
            visit.attach(views::add);
        }

        void submit(ClassroomEvent event) throws IOException {
            visit.submit(event);
        }

        /** Answers the task that is asked now. */
        void vote(String answer) throws IOException {
            AskedTask asked = await(view -> view.asked().isPresent()).asked().orElseThrow();
            submit(new Voted(name, asked.ask(), asked.vote(), attempt(answer)));
        }

        /** Returns the number of the views that came. */
        int count() {
            return views.size();
        }

        /** Waits until the latest view is as expected, and returns it. */
        ClassroomView await(Predicate<ClassroomView> test) {
            List<ClassroomView> seen = ClassroomFixture.await(
                    () -> List.copyOf(views), all -> !all.isEmpty() && test.test(all.get(all.size() - 1)));
            return seen.get(seen.size() - 1);
        }

        @Override
        public void close() {
            visit.close();
            stay.close();
        }
    }

    /**
     * Erases a learner by another process while hosts run: votes, hand, question and place. Tests that all hosts forget
     * the learner and agree, and that the reveal writes nothing of the learner.
     */
    static void assertErasedStaysAway(String url, ClassroomFixture one, ClassroomFixture two) throws IOException {
        Person staff = one.join("eva");
        Person ana = two.join("ana");
        Person bo = one.join("bo");
        ask(staff);
        ana.vote("1");
        bo.vote("2");
        ana.submit(new HandMoved("ana", true));
        ana.submit(new PaceReported("ana", LecturePace.TOO_FAST));
        ana.submit(new QuestionRaised("ana", "Why?"));
        bo.submit(new QuestionSupported("bo", 1));
        staff.submit(new Spotlit("ana"));
        ana.submit(new SpotlightAnswered("ana", true));
        ana.submit(new PlaceShared("ana", SharedPlace.ofPage("optimizers", "momentum")));
        one.lock(staff);
        staff.submit(new Talked(List.of(List.of("ana", "bo"))));
        ana.close();
        try (SqlStore other = new SqlStore(url, "other-" + System.nanoTime())) {
            assertThat(other.archive("ana").erase()).isTrue();
        }
        for (ClassroomFixture each : List.of(one, two)) {
            await(each.host::classroom, now -> !now.toString().contains("ana"));
        }
        assertThat(one.host.classroom()).isEqualTo(two.host.classroom());
        assertThat(one.counted("bo")).isEqualTo("2");
        staff.submit(new Revealed());
        await(two.host::classroom, now -> now.phase() == Phase.REVEALED);
        assertThat(two.journal("ana")).isEmpty();
        assertThat(two.journal("bo")).containsExactly("2");
        bo.await(view -> view.phase() == Phase.REVEALED && view.stage().place().isEmpty());
        assertThat(one.faults).isEmpty();
        assertThat(two.faults).isEmpty();
    }

    Person join(String name) {
        return new Person(name);
    }

    /** Waits until a value is as expected, and returns it. */
    static <T> T await(Supplier<T> value, Predicate<T> test) {
        long end = System.nanoTime() + PATIENCE_NS;
        for (T last = value.get(); ; last = value.get()) {
            if (test.test(last)) {
                return last;
            }
            assertThat(System.nanoTime()).as("in time: %s", last).isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Opens the classroom and asks a question. */
    static void ask(Person staff) throws IOException {
        staff.submit(new Opened());
        askFurther(staff, 0);
    }

    static void askFurther(Person staff, int seconds) throws IOException {
        ClassroomTask task =
                new ClassroomTask(ClassroomTask.Kind.QUESTION, AttemptLine.SHIPPED_COURSE, QUESTION, 1, false, false);
        staff.submit(new Asked(List.of(task), seconds));
    }

    /** Asks for a bet and runs its experiment. */
    void run(Person staff) throws IOException {
        staff.submit(new Opened());
        staff.submit(new Asked(List.of(EventFixture.prediction("ball")), 0));
        lock(staff);
        staff.submit(new Ran());
    }

    /** Runs the experiment of a bet, to a moment that the staff has chosen. */
    void run(Person staff, SharedMoment moment) throws IOException {
        run(staff);
        staff.submit(new Played(SharedLab.atStart("ball").at(moment)));
    }

    /** Returns the moment of the run that a person sees. */
    static SharedMoment moment(ClassroomView view) {
        return view.asked().orElseThrow().played().orElseThrow().moment();
    }

    /** Locks the vote that is open. */
    void lock(Person staff) throws IOException {
        Classroom.Asking asking = host.classroom().asking().orElseThrow();
        staff.submit(new Locked(asking.number(), asking.vote()));
    }

    /** Returns the answer of a learner that counts now; empty without one. */
    String counted(String learner) {
        Attempt attempt = host.classroom().asking().orElseThrow().current().get(learner);
        return attempt == null ? "" : attempt.answer();
    }

    /** Waits until this host is in a phase. */
    Classroom await(Phase phase) {
        return await(host::classroom, classroom -> classroom.phase() == phase);
    }

    static Attempt attempt(String answer) {
        return new Attempt(
                Attempt.VERSION,
                Instant.parse("2026-03-02T12:00:00Z"),
                Attempt.Kind.QUESTION,
                "momentum",
                QUESTION,
                List.of(),
                answer,
                Grade.WRONG,
                Map.of(),
                new AttemptEffort(1, 0, List.of()));
    }

    /** Returns the answers in a learner's journal. */
    List<String> journal(String learner) throws IOException {
        return attempts(learner).stream().map(Attempt::answer).toList();
    }

    /** Returns the attempts in a learner's journal. */
    List<Attempt> attempts(String learner) throws IOException {
        return store.learner(learner, AttemptLine.SHIPPED_COURSE).readAttempts().attempts();
    }

    @Override
    public void close() {
        host.close();
        presence.close();
        store.close();
    }
}
