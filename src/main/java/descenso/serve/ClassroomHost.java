package descenso.serve;

import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.LearnerEvent;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.StaffEvent;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomView;
import descenso.classroom.EventLine;
import descenso.classroom.GuestName;
import descenso.classroom.LoggedEvent;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.classroom.TimeCall;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearnerArchive;
import descenso.runtime.ClassroomLink;
import descenso.store.ClassroomLog;
import descenso.store.ClassroomLog.Entry;
import descenso.store.ClassroomLog.JournalEntry;
import descenso.store.ClassroomLog.NumberedLine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classroom of the class at this host. One thread applies the lines of the log in their order, and gives each
 * session what its person may know, so that no session works for the others. It also adds the events that come by
 * themselves: a learner is there, a time is over.
 */
final class ClassroomHost implements AutoCloseable {

    /** Minimum time between two views of the staff with votes, in nanoseconds: they come faster than anyone reads. */
    private static final long STAFF_NS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Time between two counts of the learners who are in, in nanoseconds. */
    private static final long COUNT_NS = TimeUnit.SECONDS.toNanos(1);

    /** Time without a line after which a person is away, in nanoseconds: longer than most drops. */
    private static final long AWAY_NS = TimeUnit.SECONDS.toNanos(10);

    /** Time that a run may take besides that in which it is played, in seconds: a busy host trains it meanwhile. */
    private static final double TRAINING_S = 8;

    /** The same time while a person of the staff, whose lab may still train, is there and has played the run. */
    private static final double LED_TRAINING_S = 60;

    /** Minimum time between two writes of the learners of this host for the others, in nanoseconds. */
    private static final long SHARE_NS = TimeUnit.SECONDS.toNanos(2);

    /** Maximum time until this host sees what another one has written, if the notification is lost, in nanoseconds. */
    private static final long POLL_NS = TimeUnit.SECONDS.toNanos(1);

    /** Pause before the next try to read the log, in nanoseconds. */
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Number of milliseconds in a second. */
    private static final long SECOND_MS = 1_000;

    /** Beginnings of the keys of lines that open and close a session of the classroom. */
    private static final String OPENED = "opened-";

    private static final String CLOSED = "closed-";

    private final ClassroomLog log;
    private final Supplier<Roster> roster;
    private final ServerLog faults;
    private final LongSupplier clock;
    private final Supplier<Instant> now;

    /** Draws a code for guests; empty if they do not come in here. */
    private final Optional<Supplier<String>> guestCodes;

    private final Set<ClassroomVisit> visits = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "classroom");

    private final Lock lock = new ReentrantLock();
    private final Condition hasWork = lock.newCondition();
    private final Condition hasRead = lock.newCondition();

    /** Number of the latest request to read the log. */
    private long requested = 1;

    /** Number of the latest request that is met. */
    private long met;

    /** True if a session waits for its view. */
    private boolean isAwaited;

    private volatile boolean isClosed;
    private volatile Classroom classroom = Classroom.empty();
    private volatile Consumer<String> onErased = learner -> {};

    // the rest is for the thread of the classroom only

    /** Number of the last line that was read. */
    private long read;

    /** The classroom after that line; the others have it when the reading is at its end. */
    private Classroom reading = Classroom.empty();

    /** Number of the last line before the session was read from its beginning: lines erased by it were not read. */
    private long cleared;

    /** Number of the last line of which this host has taken notice, or that was there before its start; -1 at first. */
    private long known = -1;

    /** True until all lines of the start, or of a session that is read again, are read. */
    private boolean isStarting = true;

    /** True if something has changed that each view may show. */
    private boolean isChangedForAll;

    /** The learners whose own view has changed. */
    private final Set<String> changed = new HashSet<>();

    /** When the learner whose lab is shown was last seen at any host, in nanoseconds of the clock. */
    private long litSeen;

    /** When the staff was last seen at any host, or was not needed, in nanoseconds of the clock. */
    private long staffSeen;

    /** When the moment from which a run is played was read here, in nanoseconds of the clock. */
    private long paced;

    /** The learners whose presence was written since the last count. */
    private final Set<String> announced = new HashSet<>();

    /** The tasks whose answers were revealed, until their attempts are in the journals. */
    private final List<Asking> revealed = new ArrayList<>();

    /** When the current vote has begun here, in nanoseconds of the clock, and whether that was before the start. */
    private long votable;

    private boolean isVotableSinceStart;
    private long staffShown;

    /** The calls that are due for the timer and the vote, as the sessions have them. */
    private Set<TimeCall> called = Set.of();

    /** The seconds that the projectors show. */
    private List<Long> ticked = List.of();

    private boolean isStaffBehind = true;
    private long polled;
    private long counted;
    private long shared;
    private String sharedContent = "";
    private List<Attendee> attendees = List.of();

    /**
     * Creates the classroom of a host, which begins with {@link #start}.
     *
     * @param clock a monotonic clock, in nanoseconds
     * @param now the time by which events are dated
     * @param guestCodes draws a code for guests; empty if they do not come in here
     */
    ClassroomHost(
            ClassroomLog log,
            Supplier<Roster> roster,
            ServerLog faults,
            LongSupplier clock,
            Supplier<Instant> now,
            Optional<Supplier<String>> guestCodes) {
        this.log = log;
        this.roster = roster;
        this.faults = faults;
        this.clock = clock;
        this.now = now;
        this.guestCodes = guestCodes;
        long begin = clock.getAsLong();
        staffShown = begin - STAFF_NS;
        polled = begin;
        counted = begin - COUNT_NS;
        shared = begin - SHARE_NS;
        litSeen = begin;
        staffSeen = begin;
        thread.setDaemon(true);
    }

    /** Begins to read the log. */
    void start() {
        log.listen(this::request);
        thread.start();
    }

    /** Sets what is called with the name of a learner who is here and was erased. */
    void onErased(Consumer<String> action) {
        onErased = action;
    }

    /**
     * Returns the way of a person who comes in. It gives views once {@link ClassroomVisit#attach} was called.
     *
     * @param usedAt returns the time of the last input, in nanoseconds of the clock
     * @param hasLine tests whether a line leads to the person: it may drop while the session waits
     */
    ClassroomVisit join(String name, LongSupplier usedAt, BooleanSupplier hasLine) {
        return new ClassroomVisit(name, usedAt, hasLine, false);
    }

    /** Returns the way of a person's projector, which only gives views. */
    ClassroomVisit project(String name) {
        return new ClassroomVisit(name, clock, () -> true, true);
    }

    /** A person's stay in the classroom at this host, with what the staff sees of it. */
    final class ClassroomVisit implements ClassroomLink, AutoCloseable {

        private final String name;
        private final LongSupplier usedAt;
        private final BooleanSupplier hasLine;
        private final boolean isProjector;
        private volatile SharedPlace place = SharedPlace.ofPage("", "");
        private volatile boolean isOver;

        /** True if the person was erased, so that nothing more is written of this stay. */
        private volatile boolean isErased;

        /** Number of the session in which it was said that no more events count; 0 before. */
        private volatile long spentSaid;

        private volatile @Nullable Consumer<ClassroomView> receiver;

        /** The item of the latest attempt, and how often in a row it was answered wrongly. */
        private volatile Tries tries = new Tries("", 0);

        /** The receiver of the latest view. Only for the thread of the classroom, as the view. */
        private @Nullable Consumer<ClassroomView> served;

        private @Nullable ClassroomView latest;

        private record Tries(String item, int wrong) {}

        ClassroomVisit(String name, LongSupplier usedAt, BooleanSupplier hasLine, boolean isProjector) {
            this.name = name;
            this.usedAt = usedAt;
            this.hasLine = hasLine;
            this.isProjector = isProjector;
        }

        /** Gives all views to a session from now on, the present one at once. */
        void attach(Consumer<ClassroomView> session) {
            receiver = session;
            visits.add(this);
            change(() -> isAwaited = true);
        }

        @Override
        public void submit(ClassroomEvent event) throws IOException {
            if (isProjector || !mayCause(event)) {
                throw new RefusalException(LocalizedMessage.of(MessageKey.SERVE_STAFF_ONLY));
            }
            if (isErased) {
                throw new RefusalException(LocalizedMessage.of(MessageKey.SERVE_ERASED));
            }
            ClassroomEvent complete = event instanceof GuestsInvited ? invitation() : event;
            if (classroom.accepts(complete)) {
                try {
                    log.append(List.of(entry(complete)));
                } catch (InterruptedIOException e) {
                    throw e;
                } catch (IOException e) {
                    faults.fault(name, e);
                    throw e;
                }
                awaitRead(this);
            } else if (event instanceof LearnerEvent) {
                sayIfSpent(event);
            }
        }

        /** Says that no more events of the learner count: to each vote, and once to the others. */
        private void sayIfSpent(ClassroomEvent event) throws RefusalException {
            Classroom current = classroom;
            boolean isSpent = current.phase() != Phase.CLOSED && current.hasSpent(name);
            if (isSpent && (event instanceof Voted || spentSaid != current.session())) {
                spentSaid = current.session();
                throw new RefusalException(
                        LocalizedMessage.of(MessageKey.CLASSROOM_SPENT, Integer.toString(Classroom.MOST_EVENTS)));
            }
        }

        /** Tests whether the person may submit an event: only own ones, and as one of the staff the commands. */
        private boolean mayCause(ClassroomEvent event) {
            if (event instanceof ForTask meant) {
                return mayCause(meant.event());
            } else if (event instanceof LearnerEvent own) {
                return own.learner().equals(name);
            }
            return event instanceof StaffEvent
                    && isStaff(roster.get(), name)
                    && !(event instanceof Led led && !led.leader().equals(name));
        }

        @Override
        public void moved(SharedPlace to) {
            place = to;
        }

        @Override
        public void attempted(Attempt attempt) {
            Tries before = tries;
            int former = attempt.item().equals(before.item()) ? before.wrong() : 0;
            tries = new Tries(attempt.item(), attempt.grade() == Attempt.Grade.WRONG ? former + 1 : 0);
        }

        private Attendee attendee(long time) {
            long idle = TimeUnit.NANOSECONDS.toSeconds(time - usedAt.getAsLong());
            return new Attendee(name, place.course(), place.page(), ClassroomAttendance.rounded(idle), tries.wrong());
        }

        /** Gives a view to the session, unless it has an equal one. */
        private void show(ClassroomView view) {
            Consumer<ClassroomView> session = receiver;
            if (session != null && (session != served || !view.equals(latest))) {
                served = session;
                latest = view;
                session.accept(view);
            }
        }

        /** Tests whether the visit is that of a person of the staff who can act now. */
        private boolean isStaffThere(Roster current) {
            return !isProjector && hasLine.getAsBoolean() && isStaff(current, name);
        }

        private boolean isLearner(Roster current) {
            return !isProjector && !isStaff(current, name);
        }

        private boolean isNew() {
            return receiver != served;
        }

        /** Leaves the classroom. What waits for it goes on. */
        @Override
        public void close() {
            isOver = true;
            visits.remove(this);
            change(hasRead::signalAll);
        }
    }

    /** Returns an invitation of guests with a new code. */
    private GuestsInvited invitation() throws ClassroomLink.RefusalException {
        return new GuestsInvited(guestCodes
                .orElseThrow(() -> new ClassroomLink.RefusalException(LocalizedMessage.of(MessageKey.GUEST_NOT_HERE)))
                .get());
    }

    private static boolean isStaff(Roster roster, String name) {
        return roster.member(name).filter(Roster.Member::isStaff).isPresent();
    }

    /**
     * Returns the line of an event. Its key says whether it begins or ends a session of the classroom, or that it is a
     * place: one that follows another of the same person replaces it, so that a held key does not fill the log.
     */
    private Entry entry(ClassroomEvent event) throws IOException {
        String learner = event instanceof LearnerEvent own ? own.learner() : "";
        String place = place(event);
        String mark = event instanceof Opened ? OPENED : event instanceof Closed ? CLOSED : place;
        return new Entry(mark + log.nextKey(), learner, EventLine.of(now.get(), event), place);
    }

    /** Returns the beginning of the keys of the places that replace each other; empty if an event is no place. */
    private static String place(ClassroomEvent event) {
        if (event instanceof Led led && led.place().isPresent()) {
            return "led-" + LearnerArchive.digest(led.leader()) + "-";
        } else if (event instanceof PlaceShared shared) {
            return "shared-" + LearnerArchive.digest(shared.learner()) + "-";
        }
        return event instanceof ForTask meant && meant.event() instanceof Played
                ? "played-" + meant.ask() + "-" + meant.vote() + "-"
                : "";
    }

    /** Returns the classroom as this host knows it. */
    Classroom classroom() {
        return classroom;
    }

    /** Changes what the threads share, and wakes the thread of the classroom. */
    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            hasWork.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Asks for a reading of the log. */
    private void request() {
        change(() -> requested++);
    }

    /**
     * Waits until all that is in the log now is applied here and the views have gone to the sessions, or until the
     * person's stay or the classroom is over.
     */
    private void awaitRead(ClassroomVisit visit) throws IOException {
        lock.lock();
        try {
            long mine = ++requested;
            hasWork.signal();
            while (met < mine && !isClosed && !visit.isOver) {
                hasRead.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!isClosed) {
                boolean isWell = false;
                try {
                    round();
                    isWell = true;
                } catch (InterruptedIOException e) {
                    return;
                } catch (IOException e) {
                    // the store is away: the next round tries again
                } catch (RuntimeException | Error e) {
                    faults.fault("-", e);
                }
                if (!isWell) {
                    TimeUnit.NANOSECONDS.sleep(RETRY_NS);
                }
                rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isClosed = true;
            change(hasRead::signalAll);
        }
    }

    /** Waits until there is something to do. */
    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = remaining();
            while (requested == met && !isAwaited && left > 0 && !isClosed) {
                left = hasWork.awaitNanos(left);
            }
            isAwaited = false;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the time until something comes by itself, in nanoseconds. */
    private long remaining() {
        long time = clock.getAsLong();
        long left = counted + COUNT_NS - time;
        if (isStaffBehind) {
            left = Math.min(left, staffShown + STAFF_NS - time);
        }
        return Math.min(left, Math.min(left().orElse(left), countdown().orElse(left)));
    }

    /** Returns the time until a projector shows another second, in nanoseconds; empty if no time goes on. */
    private OptionalLong countdown() {
        return timesLeft().stream()
                .mapToLong(left -> TimeUnit.MILLISECONDS.toNanos(Math.floorMod(left - 1, SECOND_MS) + 1))
                .min();
    }

    /** Returns the times that a projector counts down, in milliseconds; none without a projector. */
    private List<Long> timesLeft() {
        if (visits.stream().noneMatch(each -> each.isProjector)) {
            return List.of();
        }
        Instant time = now.get();
        return Stream.of(classroom.stage().timer(), classroom.asking().flatMap(Asking::end))
                .flatMap(Optional::stream)
                .map(end -> Duration.between(time, end).toMillis())
                .filter(left -> left > -ClassroomView.Projection.LINGER_MS - SECOND_MS)
                .toList();
    }

    /**
     * Returns the time until the vote ends by itself, in nanoseconds; empty if it does not. The clocks of the hosts
     * differ, and a vote may come late to the log; so all have at least their time from when this host knows of it.
     */
    private OptionalLong left() {
        Optional<Asking> open = classroom.asking().filter(any -> classroom.phase() == Phase.OPEN);
        Optional<Instant> end = open.flatMap(Asking::end);
        if (end.isEmpty()) {
            return OptionalLong.empty();
        }
        long byHosts = TimeUnit.MILLISECONDS.toNanos(
                Duration.between(now.get(), end.get()).toMillis());
        long here = votable + TimeUnit.SECONDS.toNanos(open.get().seconds()) - clock.getAsLong();
        return OptionalLong.of(isVotableSinceStart ? byHosts : Math.max(byHosts, here));
    }

    /** Reads what is new, gives the views, and adds what comes by itself. */
    private void round() throws IOException {
        long wanted = readAll();
        try {
            show();
        } finally {
            meet(wanted);
        }
        List<Entry> own = new ArrayList<>(lockIfOver());
        own.addAll(endTimer());
        own.addAll(joining());
        own.addAll(unlit());
        own.addAll(playOn());
        if (!own.isEmpty()) {
            write(() -> log.append(own));
            request(); // the next round reads them
        }
        count();
    }

    private interface LogWrite {
        /**
         * Writes to the store.
         *
         * @throws IOException if the store refuses the write
         */
        void run() throws IOException;
    }

    /** Writes to the store. What it refuses is left out, so that the classroom goes on. */
    private void write(LogWrite write) throws InterruptedIOException {
        try {
            write.run();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            faults.fault("-", e);
        }
    }

    /** Reads the log to its end, if that was requested or is due. Returns the number of the latest request before. */
    private long readAll() throws IOException {
        long wanted;
        lock.lock();
        try {
            wanted = requested;
            if (wanted == met && clock.getAsLong() - polled < POLL_NS) {
                return wanted;
            }
        } finally {
            lock.unlock();
        }
        List<NumberedLine> lines;
        do {
            if (isStarting && read == 0) {
                cleared = log.last();
                known = known < 0 ? cleared : known;
                read = log.lastEnd(CLOSED, OPENED); // earlier sessions have no effect any more
            }
            lines = log.after(read);
            for (NumberedLine each : lines) {
                read = each.number();
                boolean isErasure = apply(each);
                known = Math.max(known, each.number());
                if (isErasure && each.number() > cleared) {
                    reading = Classroom.empty(); // the session has lost lines, so that it is read again
                    isStarting = true;
                    read = 0;
                    break;
                }
            }
        } while (!lines.isEmpty());
        isStarting = false;
        classroom = reading;
        polled = clock.getAsLong();
        keepRevealed();
        return wanted;
    }

    /** Releases the threads that wait for a request. */
    private void meet(long request) {
        change(() -> {
            met = request;
            hasRead.signalAll();
        });
    }

    /**
     * Applies a line. One that cannot be read is skipped, by all hosts alike. Returns whether it says that a learner
     * was erased.
     */
    private boolean apply(NumberedLine line) {
        Classroom before = reading;
        try {
            Optional<LoggedEvent> logged = EventLine.read(line.number(), line.line());
            if (logged.isEmpty()) {
                return false;
            }
            reading = before.after(logged.get());
            note(before, logged.get().event());
            if (logged.get().event() instanceof Erased erased) {
                endErased(erased, line.number());
                return true;
            }
        } catch (IOException | RuntimeException e) {
            faults.fault("classroom " + line.number(), e);
        }
        return false;
    }

    /** Lets the session of an erased learner end, if there is one here. */
    private void endErased(Erased erased, long number) {
        if (number > known) {
            visits.stream()
                    .filter(each -> LearnerArchive.digest(each.name).equals(erased.digest()))
                    .forEach(each -> {
                        each.isErased = true;
                        onErased.accept(each.name);
                    });
        }
    }

    /** Notes which views an event has changed, and whether it has revealed an answer. */
    private void note(Classroom before, ClassroomEvent event) {
        isStaffBehind = true;
        if (reading.phase() == Phase.OPEN && !(event instanceof LearnerEvent)) {
            noteVote(before);
        }
        if (!pace(reading).equals(pace(before))) {
            paced = clock.getAsLong();
        }
        if (event instanceof LearnerEvent own
                && (own instanceof Voted
                        || own instanceof Joined
                        || own instanceof HandMoved
                        || own instanceof PaceReported)) {
            changed.add(own.learner());
        } else {
            isChangedForAll = true;
        }
        if (reading.session() != before.session()) {
            announced.clear();
        }
        if (isStarting && reading.session() != before.session()) {
            revealed.clear(); // the journals have had them for long
        }
        if (reading.phase() == Phase.REVEALED && before.phase() != Phase.REVEALED) {
            reading.asking().ifPresent(revealed::add);
        }
    }

    /** Returns what is run, and from which moment; empty without a run. */
    private static List<Object> pace(Classroom classroom) {
        return classroom
                .asking()
                .filter(Asking::isRun)
                .map(asking -> List.<Object>of(asking.number(), asking.vote(), asking.pace()))
                .orElse(List.of());
    }

    /** Notes when a vote has begun here. */
    private void noteVote(Classroom before) {
        Asking asking = reading.asking().orElseThrow();
        boolean isSame = before.asking()
                .filter(former -> former.number() == asking.number() && former.vote() == asking.vote())
                .isPresent();
        if (!isSame) {
            votable = clock.getAsLong();
            isVotableSinceStart = isStarting;
        }
    }

    /**
     * Adds the last answer of each learner to a task that was revealed to the journals, before it is shown. A bet waits
     * there for its race, which may be long after the lesson if the learner is away. Guests without a key have a
     * journal as long as they are here.
     */
    private void keepRevealed() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (Asking each : revealed) {
            Map<String, Attempt> last = new LinkedHashMap<>();
            each.votes().forEach(last::putAll);
            last.keySet().removeIf(learner -> GuestName.isKeyless(learner) && !isHere(learner));
            last.forEach((learner, attempt) -> entries.add(new JournalEntry(
                    "classroom-" + each.number() + "-" + LearnerArchive.digest(learner),
                    learner,
                    each.task().course(),
                    attempt,
                    each.number())));
        }
        if (!entries.isEmpty()) {
            record(entries);
        }
        revealed.clear();
    }

    private boolean isHere(String name) {
        return visits.stream().anyMatch(each -> each.name.equals(name));
    }

    /** Adds attempts to the journals. If the store refuses them, each is tried alone. */
    private void record(List<JournalEntry> entries) throws InterruptedIOException {
        try {
            log.record(entries);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            for (JournalEntry each : entries) {
                write(() -> log.record(List.of(each)));
            }
        }
    }

    /**
     * Returns the end of a timer whose time has been over for a while, so that no screen says it any longer. All hosts
     * write it under the same key.
     */
    private List<Entry> endTimer() throws IOException {
        Optional<Instant> end = classroom
                .stage()
                .timer()
                .filter(time -> Duration.between(time, now.get()).toMillis() > ClassroomView.Projection.LINGER_MS);
        if (end.isEmpty()) {
            return List.of();
        }
        String key = "timer-" + classroom.session() + "-" + end.get().toEpochMilli();
        return List.of(new Entry(key, "", EventLine.of(now.get(), new TimerSet(0))));
    }

    /** Returns the end of a vote whose time is over. All hosts write it under the same key. */
    private List<Entry> lockIfOver() throws IOException {
        if (left().orElse(1) > 0) {
            return List.of();
        }
        Asking asking = classroom.asking().orElseThrow();
        String key = "locked-" + asking.number() + "-" + asking.vote();
        return List.of(new Entry(key, "", EventLine.of(now.get(), new Locked(asking.number(), asking.vote()))));
    }

    /**
     * Returns the presence of learners who are in, and were not in this session of the classroom before. What the store
     * has left out, since another host has the learner by now, is tried again only after some time.
     */
    private List<Entry> joining() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (classroom.phase() != Phase.CLOSED) {
            Roster current = roster.get();
            Set<String> names = new HashSet<>();
            for (ClassroomVisit each : visits) {
                boolean isMissing =
                        !each.isErased && !classroom.joined().contains(each.name) && !isStaff(current, each.name);
                if (isMissing && names.add(each.name) && announced.add(each.name)) {
                    String key = "joined-" + classroom.session() + "-" + LearnerArchive.digest(each.name);
                    entries.add(new Entry(key, each.name, EventLine.of(now.get(), new Joined(each.name))));
                }
            }
        }
        return entries;
    }

    /** Returns the end of a spotlight whose learner is away: has left, or has no line. */
    private List<Entry> unlit() throws IOException {
        long time = clock.getAsLong();
        Optional<String> lit = classroom.stage().spotlight().map(now -> now.learner());
        List<ClassroomVisit> here =
                visits.stream().filter(each -> each.name.equals(lit.orElse(""))).toList();
        boolean isThere = lit.isEmpty() || here.stream().anyMatch(each -> each.hasLine.getAsBoolean());
        if (isThere || time - litSeen < AWAY_NS) {
            litSeen = isThere ? time : litSeen;
            return List.of();
        }
        litSeen = time;
        boolean isElsewhere = here.isEmpty() && isElsewhere(each -> each.name().equals(lit.get()));
        return isElsewhere
                ? List.of()
                : List.of(new Entry(log.nextKey(), "", EventLine.of(now.get(), new Spotlit(""))));
    }

    private boolean isElsewhere(Predicate<Attendee> isMeant) throws IOException {
        return ClassroomAttendance.merged(List.of(), log.shared()).stream().anyMatch(isMeant);
    }

    /**
     * Returns the next moment of a run that no one plays: it goes on if it is paused and all of the staff are away, and
     * it is over when its time is. So no lab waits for ever, and those that show only the end have it. Hosts that have
     * read the same log write it under the same key.
     */
    private List<Entry> playOn() throws IOException {
        long time = clock.getAsLong();
        Optional<Asking> run = classroom.asking().filter(Asking::isRun);
        Roster current = roster.get();
        if (run.isEmpty() || visits.stream().anyMatch(each -> each.isStaffThere(current))) {
            staffSeen = time;
        }
        if (run.isEmpty() || !isForsaken(run.get(), current, time)) {
            return List.of();
        }
        SharedLab pace = run.get().pace();
        SharedMoment next = pace.moment().isRunning()
                ? pace.moment().ended()
                : pace.moment().goingOn();
        Played played = new Played(pace.at(next));
        ForTask event = new ForTask(run.get().number(), run.get().vote(), played);
        String key = "on-" + classroom.number(); // a new session of the staff counts its moments from 0 again
        return List.of(new Entry(key, "", EventLine.of(now.get(), event)));
    }

    /** Tests whether a run has not been played on from its moment for longer than it may take. */
    private boolean isForsaken(Asking run, Roster current, long time) throws IOException {
        SharedMoment moment = run.pace().moment();
        if (moment.isOver()) {
            return false;
        }
        if (moment.isRunning()) {
            double more = run.played().isPresent() && staffSeen == time ? LED_TRAINING_S : TRAINING_S;
            return (time - paced) / 1e9 >= SharedMoment.LONGEST_S / moment.speed() + more;
        }
        if (time - staffSeen < AWAY_NS) {
            return false;
        }
        staffSeen = time; // the store is asked at intervals
        return !isElsewhere(each -> isStaff(current, each.name()));
    }

    /** Counts the learners who are in, if that is due: for the staff, and for the other hosts. */
    private void count() throws IOException {
        long time = clock.getAsLong();
        if (time - counted < COUNT_NS) {
            return;
        }
        counted = time;
        announced.clear();
        Roster current = roster.get();
        List<Attendee> here = visits.stream()
                .filter(each -> each.isLearner(current))
                .map(each -> each.attendee(time))
                .toList();
        if (log.isShared()) {
            List<Attendee> all = new ArrayList<>(here);
            visits.stream()
                    .filter(each -> each.isStaffThere(current))
                    .forEach(each -> all.add(new Attendee(each.name, "", "", 0, 0)));
            share(ClassroomAttendance.text(all), time);
        }
        if (visits.stream().anyMatch(each -> !each.isLearner(current))) {
            List<Attendee> all = ClassroomAttendance.merged(here, log.shared()).stream()
                    .filter(each -> !isStaff(current, each.name()))
                    .toList();
            isStaffBehind |= !all.equals(attendees);
            attendees = all;
        }
    }

    private void share(String content, long time) throws IOException {
        if (!content.equals(sharedContent) && time - shared >= SHARE_NS) {
            write(() -> log.share(content));
            sharedContent = content;
            shared = time;
        }
    }

    /** Gives the views that may have changed to their sessions: at once, but votes to the staff at intervals. */
    private void show() {
        Roster current = roster.get();
        long time = clock.getAsLong();
        Set<TimeCall> due = TimeCall.due(classroom, now.get());
        isChangedForAll |= !due.equals(called);
        isStaffBehind |= !due.equals(called);
        called = due;
        boolean isStaffDue = isStaffBehind && (isChangedForAll || time - staffShown >= STAFF_NS);
        List<Long> seconds = timesLeft().stream()
                .map(left -> Math.floorDiv(left - 1, SECOND_MS))
                .toList();
        boolean isTick = !seconds.equals(ticked);
        ticked = seconds;
        for (ClassroomVisit each : visits) {
            if (each.isProjector) {
                if (isStaffDue || isTick || each.isNew()) {
                    each.show(ClassroomView.ofProjector(
                            classroom, attendees.stream().map(Attendee::name).toList(), now.get()));
                }
            } else if (isStaff(current, each.name)) {
                if (isStaffDue || each.isNew()) {
                    each.show(ClassroomView.ofStaff(classroom, each.name, attendees)
                            .calling(due));
                }
            } else if (isChangedForAll || each.isNew() || changed.contains(each.name)) {
                each.show(ClassroomView.of(classroom, each.name).calling(due));
            }
        }
        if (isStaffDue) {
            staffShown = time;
            isStaffBehind = false;
        }
        isChangedForAll = false;
        changed.clear();
    }

    /** Ends the reading. What waits for it goes on. */
    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        change(hasRead::signalAll);
    }
}
