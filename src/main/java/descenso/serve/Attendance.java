package descenso.serve;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.classroom.GuestName;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plain.LineByLine;
import descenso.plain.RemoteLines;
import descenso.runtime.Session;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.runtime.SharedExecutors;
import descenso.runtime.WorkScheduler;
import descenso.serve.ClassroomHost.ClassroomVisit;
import descenso.serve.SessionOpening.OpenedSession;
import descenso.store.Presence;
import descenso.store.SqlStore;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The learners who are in, one session each. A second login of a learner takes the place of the first; a login after a
 * dropped line finds the session as it was.
 */
final class Attendance implements AutoCloseable {

    /** Size of the page in line mode, in cells: so high that all of it counts as visible. */
    private static final Size ENDLESS = new Size(LineByLine.USUAL_WIDTH, 100_000);

    /** Maximum wait for the end of a learner's former session, in milliseconds: longer than its writes may take. */
    private static final long PATIENCE_MS = 10_000;

    /** Maximum wait of a session in line mode for the first view of the classroom, in milliseconds. */
    private static final long FIRST_VIEW_MS = 1_000;

    private final SessionOpening opening;
    private final SharedExecutors executors;
    private final ThreadFactory threads;
    private final ServerLog log;
    private final Messages messages;
    private final LongSupplier clock;
    private final Presence presence;
    private final ClassroomHost classroom;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    /** The projectors that are on, one each person of the staff. They are no learners, and count as none. */
    private final Map<String, Visit> projectors = new ConcurrentHashMap<>();

    private volatile boolean isClosed;

    /** A learner's session until its files are written; with several courses, one session after the other. */
    static final class Visit {

        final String learner;

        /** The parts of the environment that a session cannot change. */
        final List<Object> form;

        /** The terminal of a session on a screen; null in line mode. */
        final @Nullable Seat seat;

        private final CountDownLatch isEnded = new CountDownLatch(1);
        private volatile @Nullable Session session;
        private volatile @Nullable Consumer<LocalizedMessage> notices;
        private @Nullable Runnable hangUp;

        /** True if the session in line mode is to end as soon as it can. */
        private boolean isEnding;

        /** Time of the last input in line mode, in nanoseconds of the clock. */
        private volatile long typedAt;

        /** The learner's language; that of the server before a session is open. */
        private volatile Messages messages;

        /** Last line, which is written after the learner's terminal is given back; null for a usual end. */
        private volatile @Nullable MessageKey farewell;

        Visit(String learner, List<Object> form, @Nullable Seat seat, Messages messages) {
            this.learner = learner;
            this.form = form;
            this.seat = seat;
            this.messages = messages;
        }

        /** Returns the last line in the learner's language; empty for a usual end. */
        private String lastLine() {
            MessageKey last = farewell;
            return last == null ? "" : messages.say(last);
        }

        /** Shows a notice, if the session is open. */
        void note(LocalizedMessage notice) {
            Session open = session;
            Consumer<LocalizedMessage> lines = notices;
            if (open != null) {
                open.post(new Message.Failed(notice));
            } else if (lines != null) {
                lines.accept(notice);
            }
        }

        /** Returns the time of the last input or login, in nanoseconds of the clock. */
        long usedAt() {
            return seat == null ? typedAt : seat.usedAt();
        }

        /** Tests whether a line leads to the learner. In line mode the session ends with it. */
        boolean hasLine() {
            return seat == null || seat.isTaken();
        }

        /** Ends the session as {@link #end()} does, with a word that stays when the terminal is given back. */
        void end(MessageKey words) {
            if (farewell == null) {
                farewell = words; // the first reason counts
            }
            end();
        }

        /** Ends the session as the loss of the terminal does. */
        void end() {
            Runnable known;
            synchronized (this) {
                isEnding = true;
                known = hangUp;
            }
            if (seat != null) {
                seat.end();
            } else if (known != null) {
                known.run();
            }
        }

        /** Sets what ends a session in line mode, and ends it if that was asked before. */
        private void endWith(Runnable action) {
            boolean ends;
            synchronized (this) {
                hangUp = action;
                ends = isEnding;
            }
            if (ends) {
                action.run();
            }
        }
    }

    /**
     * Creates an empty attendance.
     *
     * @param store the store of the class, which the hosts of the class share
     * @param classroom the classroom of the class, to which each session gets a way
     * @throws IOException if the store cannot be reached
     */
    Attendance(
            SqlStore store,
            ClassroomHost classroom,
            SessionOpening opening,
            SharedExecutors executors,
            ThreadFactory threads,
            ServerLog log,
            Messages messages,
            LongSupplier clock)
            throws IOException {
        this.classroom = classroom;
        this.opening = opening;
        this.executors = executors;
        this.threads = threads;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
        this.presence = store.presence(this::leave);
    }

    /** Ends the session of a learner who has come in at another host. */
    private void leave(String learner) {
        end(learner, MessageKey.SERVE_TAKEN);
    }

    /** Ends the session of a learner, if there is one, with a last line. */
    void end(String learner, MessageKey words) {
        Visit visit = visits.get(learner);
        if (visit != null) {
            visit.end(words);
        }
    }

    /**
     * Ends a session with a last line.
     *
     * @param unkept the line for a guest without a key, of whom no place is kept
     */
    void end(Visit visit, MessageKey words, MessageKey unkept) {
        visit.end(GuestName.isKeyless(visit.learner) ? unkept : words);
    }

    /**
     * Ends the session of a learner, if there is one, and waits until its files are written.
     *
     * @param ending how it ends
     * @throws InterruptedException if the thread is interrupted
     */
    void endAndAwait(String learner, Consumer<Visit> ending) throws InterruptedException {
        Visit visit = visits.get(learner);
        if (visit != null) {
            ending.accept(visit);
            boolean unused = visit.isEnded.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Notes that a learner in line mode has typed. */
    void typed(String learner) {
        Visit visit = visits.get(learner);
        if (visit != null) {
            visit.typedAt = clock.getAsLong();
        }
    }

    /** Does work that may wait for a client on a thread of its own. */
    void startThread(Runnable work) {
        threads.newThread(work).start();
    }

    /** Returns the visits of now. */
    List<Visit> visits() {
        return List.copyOf(visits.values());
    }

    /**
     * Tests whether a learner or guest may come in: has a session already, or finds room for one. Learners and guests
     * have their own room.
     *
     * @param most maximum number of sessions of learners, or of guests
     */
    boolean hasRoom(String learner, int most) {
        boolean isGuest = GuestName.isGuest(learner);
        return isHere(learner)
                || visits.keySet().stream()
                                .filter(each -> GuestName.isGuest(each) == isGuest)
                                .count()
                        < most;
    }

    /** Tests whether a learner has a session here, even if the line has dropped. */
    boolean isHere(String learner) {
        return visits.containsKey(learner);
    }

    int size() {
        return visits.size();
    }

    private static List<Object> form(TerminalEnvironment environment, boolean isScreen) {
        return List.of(
                isScreen, environment.characters(), environment.variables().getOrDefault("NO_MOTION", ""));
    }

    /**
     * Seats a login at a learner's session, which is opened if there is none of the same form.
     *
     * @param onSeated takes the seat, when the place has it
     */
    void enter(String learner, TerminalEnvironment environment, Size size, Seat.Place place, Consumer<Seat> onSeated) {
        Seat seat = new Seat(size, clock);
        boolean unused = seat.sit(place, size, ""); // a later login may take it before the session is open
        Visit fresh = new Visit(learner, form(environment, true), seat, messages);
        start(
                fresh,
                former -> {
                    Seat kept = former.seat;
                    if (kept == null || !former.form.equals(fresh.form)) {
                        return false;
                    }
                    boolean isSeated = kept.sit(place, size, former.messages.say(MessageKey.SERVE_TAKEN));
                    if (isSeated) {
                        onSeated.accept(kept);
                    }
                    return isSeated;
                },
                () -> {
                    if (seat.holds(place)) {
                        onSeated.accept(seat);
                    }
                    attend(fresh, (link, course, isFirst) -> {
                        OpenedSession opened = opening.open(learner, environment, course, false, seat.size(), link);
                        fresh.messages =
                                opened.opening().tutor().state().texts().messages();
                        WorkScheduler scheduler = executors.openScheduler();
                        try (Session session = Session.onScreen(opened.context(), scheduler, opened.opening(), seat)) {
                            fresh.session = session;
                            seat.countBy(session::waiting);
                            link.attach(view -> session.post(new Message.ClassroomChanged(view)));
                            session.run();
                            fresh.messages = session.tutor().state().texts().messages();
                            seat.pause(session::unread);
                            if (!opening.hasSeveralCourses() || session.ending().isLast()) {
                                seat.retire(); // before the end of the session, which waits for its writes
                            }
                            return session.ending();
                        }
                    });
                },
                seat::finish);
    }

    /**
     * Opens a session in line mode. A session that the learner has elsewhere ends first.
     *
     * @param remote the other end of the connection
     * @param onOpen takes the receiver of what is typed
     * @param onEnd takes the last line, which is empty after a usual end
     */
    void enterLines(
            String learner,
            TerminalEnvironment environment,
            LineByLine.Remote remote,
            Consumer<RemoteLines> onOpen,
            Consumer<String> onEnd) {
        Visit fresh = new Visit(learner, form(environment, false), null, messages);
        fresh.typedAt = clock.getAsLong();
        start(
                fresh,
                former -> false,
                () -> {
                    CharacterSet characters = environment.characters();
                    RemoteLines lines =
                            LineByLine.lines(remote, characters.hasSigns() ? CharacterSet.LATIN : CharacterSet.ASCII);
                    onOpen.accept(lines);
                    fresh.notices = notice -> lines.note(fresh.messages.say(notice));
                    fresh.endWith(lines::hangUp);
                    attend(fresh, (link, course, isFirst) -> {
                        OpenedSession opened = opening.open(learner, environment, course, true, ENDLESS, link);
                        fresh.messages =
                                opened.opening().tutor().state().texts().messages();
                        return new LineByLine(opened.context(), executors.openDirectScheduler(), opened.opening())
                                .remote(lines, isFirst, post -> attach(link, post));
                    });
                },
                onEnd);
    }

    /** Gives the views of the classroom to a session. Waits for the first one, which says who the person is there. */
    private static void attach(ClassroomVisit link, Consumer<Message> post) {
        CountDownLatch isShown = new CountDownLatch(1);
        link.attach(view -> {
            post.accept(new Message.ClassroomChanged(view));
            isShown.countDown();
        });
        try {
            boolean unused = isShown.await(FIRST_VIEW_MS, TimeUnit.MILLISECONDS); // the store may be away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens a projector beside the session of a person of the staff. An earlier projector of the person ends.
     *
     * @param course id of one of the courses
     * @param onSeated takes the seat at once
     */
    void project(
            String person,
            TerminalEnvironment environment,
            String course,
            JoinAddress address,
            Size size,
            Seat.Place place,
            Consumer<Seat> onSeated) {
        Seat seat = new Seat(size, clock);
        boolean unused = seat.sit(place, size, "");
        onSeated.accept(seat);
        Visit fresh = new Visit(person, List.of(), seat, messages);
        Visit former = projectors.put(person, fresh);
        if (former != null) {
            former.end(MessageKey.SERVE_TAKEN);
        }
        startThread(() -> {
            try (ClassroomVisit link = classroom.project(person)) {
                OpenedSession opened = opening.openUnkept(environment, course, seat.size(), link);
                fresh.messages = opened.opening().tutor().state().texts().messages();
                TutorUpdate projected =
                        Tutor.onProjector(opened.opening().tutor().state(), address);
                try (Session session = Session.onScreen(opened.context(), executors.openScheduler(), projected, seat)) {
                    seat.countBy(session::waiting);
                    link.attach(view -> session.post(new Message.ClassroomChanged(view)));
                    session.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                log.fault(person, failure);
            } finally {
                projectors.remove(person, fresh);
                seat.finish(fresh.lastLine());
                fresh.isEnded.countDown();
            }
        });
    }

    /** Ends the projectors of those who are not of the staff any more. */
    void keepProjectors(Predicate<String> isStaff) {
        projectors.values().stream()
                .filter(projector -> !isStaff.test(projector.learner))
                .forEach(projector -> projector.end(MessageKey.SERVE_REMOVED));
    }

    private interface Sitting {
        /**
         * Opens and runs a session.
         *
         * @param link the learner's way to the classroom, for all sessions of a stay
         * @param course id of the course; empty for the list of courses, or the only course
         * @param isFirst whether it is the first session of a stay
         * @throws IOException if the learner's place cannot be read
         * @throws InterruptedException if the thread is interrupted
         */
        Session.Ending run(ClassroomVisit link, Optional<String> course, boolean isFirst)
                throws IOException, InterruptedException;
    }

    /** Runs a session; with several courses one after the other, until the learner leaves the list of courses. */
    private void attend(Visit visit, Sitting sitting) throws IOException, InterruptedException {
        try (ClassroomVisit link = classroom.join(visit.learner, visit::usedAt, visit::hasLine)) {
            Session.Ending ending = sitting.run(link, Optional.empty(), true);
            while (opening.hasSeveralCourses() && !ending.isLast()) {
                ending = sitting.run(link, ending.course(), false);
            }
        }
    }

    /** The work of a session's thread. */
    private interface Body {
        /**
         * Opens and runs the session.
         *
         * @throws IOException if the learner's place cannot be read
         * @throws InterruptedException if the thread is interrupted
         */
        void run() throws IOException, InterruptedException;
    }

    private interface Rejoin {
        /** Joins a session that is open. Returns whether that was possible. */
        boolean tryIt(Visit former);
    }

    private void start(Visit fresh, Rejoin rejoin, Body body, Consumer<String> onEnd) {
        threads.newThread(() -> {
                    boolean isOwner = false;
                    try {
                        isOwner = claim(fresh, rejoin);
                        if (isOwner && !isClosed) {
                            Presence.Stay stay = presence.claim(fresh.learner);
                            try (stay) {
                                body.run();
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException e) {
                        log.event(ServerLog.REFUSED, fresh.learner, Refusal.STORE_AWAY.word());
                        fresh.farewell = MessageKey.SERVE_STORE_AWAY;
                    } catch (RuntimeException | Error failure) {
                        log.fault(fresh.learner, failure);
                    } finally {
                        if (isOwner) {
                            visits.remove(fresh.learner, fresh);
                            onEnd.accept(fresh.lastLine());
                            fresh.isEnded.countDown();
                        }
                    }
                })
                .start();
    }

    /** Waits until a learner has no other session, or joins it. Returns whether a new one is to be opened. */
    private boolean claim(Visit fresh, Rejoin rejoin) throws InterruptedException {
        for (Visit former = visits.putIfAbsent(fresh.learner, fresh);
                former != null;
                former = visits.putIfAbsent(fresh.learner, fresh)) {
            if (rejoin.tryIt(former)) {
                return false;
            }
            former.end(MessageKey.SERVE_TAKEN);
            if (!former.isEnded.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                visits.remove(fresh.learner, former);
            }
        }
        return true;
    }

    /** Ends all sessions, and waits until their files are written, at most until a time in nanoseconds of the clock. */
    void endAll(long end) throws InterruptedException {
        isClosed = true;
        List<Visit> open = new ArrayList<>(visits());
        open.addAll(projectors.values());
        open.forEach(visit -> end(visit, MessageKey.SERVE_CLOSING, MessageKey.SERVE_CLOSING_GUEST));
        for (Visit visit : open) {
            visit.isEnded.await(Math.max(0, end - clock.getAsLong()), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        executors.close();
        presence.close();
    }
}
