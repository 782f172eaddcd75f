package descenso.serve;

import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.classroom.GuestName;
import descenso.course.source.Diagnostic;
import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.runtime.LearnerExports;
import descenso.runtime.SharedExecutors;
import descenso.store.SqlStore;
import descenso.store.StoreFault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.jspecify.annotations.Nullable;

/** The door of a class: serves the tutor over SSH to those who are admitted, and nothing else to anyone. */
public final class ClassServer implements AutoCloseable {

    /** Maximum number of sessions. */
    private static final int MOST_SESSIONS = 400;

    /** Maximum number of connections of a learner: some computers, and some that were lost. */
    private static final int MOST_CONNECTIONS = 4;

    /** Maximum number of channels of a connection: the tutor and a few words of the server. */
    private static final int MOST_CHANNELS = 4;

    /**
     * Beginning of the name of a key exchange that takes Java twice as long as all the rest of a login. Clients that
     * prefer it have others, which later ones prefer: ML-KEM with X25519.
     */
    private static final String SLOW_EXCHANGE = "sntrup761";

    /** Time between two events of the rehearsal, in milliseconds: each of them is drawn. */
    private static final long REHEARSAL_STEP_MS = 100;

    /** Time for which an experiment of the rehearsal runs, in milliseconds: some dozens of frames. */
    private static final long REHEARSAL_RUN_MS = 2_500;

    /** Time between two rounds of the housekeeping. */
    private static final long ROUND_S = 5;

    /** Time between two rounds that close connections whose login takes too long. */
    private static final long LOGIN_ROUND_S = 1;

    /** Time between two rounds that forget guests without a key, of whom little can be left behind. */
    private static final long FORGETTING_S = 300;

    /** Maximum time for which a client may not read before its channel is closed, in milliseconds. */
    private static final long STALLED_MS = 30_000;

    /** Time between two rounds that see whether the store is away, in milliseconds. */
    private static final long STORE_ROUND_MS = 500;

    /** Number of such rounds after which the screens say it: a shorter absence delays no more than an answer. */
    private static final int FAULT_ROUNDS = 2;

    /** Time without a key after which a session ends, in nanoseconds. A dropped line has as much time to come back. */
    private static final long IDLE_NS = TimeUnit.MINUTES.toNanos(60);

    /** Time before that at which the learner is warned, in nanoseconds. */
    private static final long WARNING_NS = TimeUnit.MINUTES.toNanos(5);

    /** Maximum wait for the sessions at the end, in milliseconds. */
    private static final long PATIENCE_MS = 4_000;

    /** Maximum wait for the last bytes to the clients after that. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    /** Usual time between two messages to a client. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    /** Maximum number of bytes that a client may send before the server has taken them: few keys wait here. */
    private static final long WINDOW = 1 << 14;

    /** Wait before the connections of a learner who was removed are closed: the terminal is given back first. */
    private static final long REMOVAL_S = 2;

    private static final int FAILED = 1;

    /** The time at which a guest has come in on a connection, in nanoseconds of the clock. */
    private static final AttributeKey<Long> GUEST_SINCE = new AttributeKey<>();

    /**
     * The settings of a server.
     *
     * @param hostKey the file with the key by which clients recognise the server; created if it is missing
     * @param exports the folder with a folder for the exports of each learner
     * @param roster the file with the learners; empty if there is none
     * @param authorities files with the keys whose certificates are trusted
     * @param revoked the file with the keys and certificates that open nothing any more; empty if there is none
     * @param isOpen whether an unknown name may come in with any key
     * @param guestRandom a source for the codes of guests, which cannot be foreseen; empty if none may come in
     * @param guestConnections maximum number of connections of guests
     * @param login maximum time to log in without a word of the client, and for guests also to open the tutor then
     * @param messages the language of what the server says
     * @param clock a monotonic clock, in nanoseconds
     * @param now the time for the log
     */
    public record Settings(
            String address,
            int port,
            Path hostKey,
            Path exports,
            Optional<Path> roster,
            List<Path> authorities,
            Optional<Path> revoked,
            boolean isOpen,
            Optional<RandomGenerator> guestRandom,
            int guestConnections,
            Duration login,
            Messages messages,
            LongSupplier clock,
            Supplier<Instant> now) {

        /** Usual maximum number of connections of guests: some more than sessions, for lines that have just dropped. */
        public static final int GUEST_CONNECTIONS = GuestDoor.MOST_SESSIONS + 20;

        /** Usual maximum time to log in without a word of the client. */
        public static final Duration LOGIN = Duration.ofSeconds(20);

        public Settings {
            authorities = List.copyOf(authorities);
        }
    }

    private final Settings settings;
    private final SshServer ssh = SshServer.setUpDefaultServer();
    private final ScheduledThreadPoolExecutor timer;
    private final SharedExecutors executors;

    /** The thread of the rehearsal; null before it begins. */
    private volatile @Nullable Thread rehearsal;

    /** True from the time at which no rehearsal may begin any more. */
    private volatile boolean isRehearsalOver;

    private final SessionOpening opening;
    private final SqlStore store;
    private final ThreadFactory threads = sessionThreads();
    private final ServerMetrics metrics;
    private final ClassroomHost classroom;
    private final Attendance attendance;
    private final Doorkeeper doorkeeper;
    private final ServerLog log;
    private final WatchedFile<Roster> roster;
    private final WatchedFile<Revocations> revoked;
    private final HostKey key;
    private final Set<LearnerChannel> channels = ConcurrentHashMap.newKeySet();

    /** The exports that are under way, by learner. */
    private final Map<String, ExportChannel> exports = new ConcurrentHashMap<>();

    /** The names of the roster at the last round. Only for the thread of the rounds. */
    private Set<String> listed = Set.of();

    private final Set<Attendance.Visit> warned = ConcurrentHashMap.newKeySet();

    /** Number of rounds for which the store has had a fault. Only the timer uses it. */
    private int faultRounds;

    /** The fault of the store in the words of the log; empty if the log names none. Only the timer uses it. */
    private String saidFault = "";

    /** True if the screens say that answers wait. Only the timer uses it. */
    private boolean isSaidAway;

    /**
     * Creates a server.
     *
     * @param store the store of the class, with the keys of its learners
     * @param logOutput takes a line of the log
     * @throws IOException if the key, the roster or the store cannot be read
     */
    public ClassServer(Settings settings, SqlStore store, SessionOpening opening, Consumer<String> logOutput)
            throws IOException {
        this.settings = settings;
        this.log = new ServerLog(logOutput, settings.now());
        this.timer = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "door");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.store = store;
        this.opening = opening;
        this.executors = SharedExecutors.ofServer(settings.clock());
        this.doorkeeper = new Doorkeeper(settings.clock(), settings.login().toNanos(), log);
        this.metrics = new ServerMetrics(settings.clock());
        this.roster = new WatchedFile<>(settings.roster(), this::readRoster, Roster.empty(), settings.messages(), log);
        this.revoked =
                new WatchedFile<>(settings.revoked(), Revocations::read, Revocations.NONE, settings.messages(), log);
        this.key = HostKey.at(settings.hostKey());
        this.classroom = new ClassroomHost(
                store.classroom(),
                roster,
                log,
                settings.clock(),
                settings.now(),
                settings.guestRandom().map(random -> () -> GuestDoor.draw(random)));
        classroom.onErased(this::endErased);
        this.attendance = new Attendance(
                store, classroom, opening, executors, threads, log, settings.messages(), settings.clock());
        Admission admission = new Admission(
                roster,
                settings.roster().isPresent(),
                new KeyRing(store.keys()),
                authorities(settings.authorities()),
                revoked,
                settings.isOpen(),
                settings.guestRandom().map(random -> new GuestDoor(random, classroom::classroom)),
                doorkeeper::mayTryAgain,
                settings.messages());
        configure(admission);
        measure();
    }

    /**
     * Reads the roster, and logs what was read.
     *
     * @throws FaultyFileException if a line cannot be used
     */
    private Roster readRoster(Path file) throws IOException {
        RosterReading reading = RosterReading.read(file);
        boolean letsOthersIn = settings.isOpen() || settings.guestRandom().isPresent();
        List<Diagnostic> faults = reading.faults().stream()
                .filter(fault -> !(letsOthersIn && fault.message().key() == MessageKey.ROSTER_EMPTY))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        boolean hasCertificates = !settings.authorities().isEmpty();
        reading.doubts().stream()
                .filter(doubt -> !(hasCertificates && doubt.message().key() == MessageKey.ROSTER_NO_KEY))
                .forEach(doubt -> log.diagnostic("roster", doubt, settings.messages()));
        log.event("roster", "-", file + ": " + reading.summary(settings.messages()));
        return reading.roster();
    }

    private void measure() {
        metrics.show("descenso.sessions", "sessions, with those whose line has dropped", attendance::size);
        metrics.show("descenso.logins", "connections that show the tutor", channels::size);
        metrics.show("descenso.connections", "open connections", this::connections);
        metrics.show("descenso.waiting", "connections that have not logged in", doorkeeper::waiting);
        metrics.count("descenso.refused", "refused connections, logins and words", () -> log.count(ServerLog.REFUSED));
        metrics.show("descenso.training.waiting", "runs that wait for their turn", executors::waitingTrainings);
        metrics.count("descenso.commits", "writes that the store has committed", store::commits);
        metrics.show("descenso.store.away", "1 while the store is away", () -> store.isAway() ? 1 : 0);
    }

    /**
     * Opens the page of the metrics on the loopback interface.
     *
     * @param port the port; 0 takes a free one
     * @return the port
     * @throws IOException if the port cannot be bound
     */
    public int openMetrics(int port) throws IOException {
        return metrics.open(port, timer);
    }

    /** Output that may wait for a client that does not read. */
    interface Writing {

        /** Returns how long the output has been waiting for the client, in milliseconds. */
        long stalledMs();

        /** Closes the connection. What is under way to the client is dropped. */
        void hangUp();
    }

    private static List<PublicKey> authorities(List<Path> files) throws IOException {
        List<PublicKey> keys = new ArrayList<>();
        for (Path file : files) {
            keys.add(
                    KeyRing.parsed(Files.readString(file).strip()).orElseThrow(() -> new IOException(file.toString())));
        }
        return keys;
    }

    /** Returns virtual threads where the JDK has them, since a session only waits for most of its time. */
    private static ThreadFactory sessionThreads() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, "session ", 0L);
            return (ThreadFactory) type.getMethod("factory").invoke(named);
        } catch (ReflectiveOperationException e) {
            return work -> {
                Thread thread = new Thread(work, "session");
                thread.setDaemon(true);
                return thread;
            };
        }
    }

    private void configure(Admission admission) {
        ssh.setHost(settings.address());
        ssh.setPort(settings.port());
        ssh.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        ssh.setServiceFactories(List.of(doorkeeper.logins(), ServerConnectionServiceFactory.INSTANCE));
        ssh.setUserAuthFactories(admission.ways());
        ssh.setPublickeyAuthenticator(admission);
        ssh.setKeyboardInteractiveAuthenticator(admission);
        ssh.addSessionListener(doorkeeper);
        ssh.addSessionListener(admission);
        ssh.addSessionListener(new SessionListener() {
            @Override
            public void sessionEvent(Session session, Event event) {
                if (event == Event.Authenticated) {
                    closeOldest(session.getUsername());
                    GuestDoor.guest(session).ifPresent(guest -> limitGuest(session));
                }
            }

            @Override
            public void sessionClosed(Session session) {
                GuestDoor.guest(session).filter(GuestName::isKeyless).ifPresent(guest -> endForGood(guest));
            }
        });
        ssh.setKeyExchangeFactories(ssh.getKeyExchangeFactories().stream()
                .filter(exchange -> !exchange.getName().startsWith(SLOW_EXCHANGE))
                .toList());
        ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        ssh.setAgentFactory(null);
        ssh.setSubsystemFactories(List.of());
        ssh.setChannelFactories(Stream.concat(
                        Stream.of(ServerChannel.factory(this::refusal)),
                        RefusedForward.channels(this::logForward).stream())
                .toList());
        ssh.setGlobalRequestHandlers(Stream.concat(
                        Stream.of(RefusedForward.listening(this::logForward)), ssh.getGlobalRequestHandlers().stream())
                .toList());
        ssh.setShellFactory(this::learner);
        ssh.setCommandFactory((channel, words) -> words(channel, words));
        ssh.setScheduledExecutorService(timer, false);
        beat(HEARTBEAT);
        CoreModuleProperties.AUTH_TIMEOUT.set(ssh, Duration.ZERO); // the doorkeeper has the time
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(ssh, MOST_CHANNELS);
        CoreModuleProperties.WINDOW_SIZE.set(ssh, WINDOW);
        CoreModuleProperties.WELCOME_BANNER.set(ssh, "");
    }

    /** Sends each client a message at intervals, since routers forget a line that is silent. */
    void beat(Duration interval) {
        ssh.setSessionHeartbeat(HeartbeatType.IGNORE, interval);
    }

    private void logForward(String learner, String request) {
        log.event(ServerLog.REFUSED, learner, request);
    }

    /**
     * Closes the oldest connections of a learner who has more than the maximum. A new one is never refused, since the
     * connections of a line that keeps dropping end only after minutes.
     */
    private void closeOldest(String learner) {
        List<AbstractSession> mine = ssh.getActiveSessions().stream()
                .filter(each -> learner.equals(each.getUsername()) && each.isAuthenticated())
                .sorted(Comparator.comparingLong(each -> each.getIoSession().getId()))
                .toList();
        mine.subList(0, Math.max(0, mine.size() - MOST_CONNECTIONS)).forEach(each -> each.close(true));
    }

    /**
     * Loads the SSH server on another thread, while the caller reads the course and opens the store: both take about a
     * second of a processor.
     */
    public static void prepare() {
        Thread thread = new Thread(
                () -> {
                    SshServer unused = SshServer.setUpDefaultServer();
                    new ServerMetrics(() -> 0).close();
                },
                "prepare");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens the door.
     *
     * @throws IOException if the address cannot be bound
     */
    public void start() throws IOException {
        classroom.start();
        ssh.start();
        Future<?> unused = timer.scheduleWithFixedDelay(guarded(this::keepHouse), ROUND_S, ROUND_S, TimeUnit.SECONDS);
        Future<?> unusedLate = timer.scheduleWithFixedDelay(
                guarded(doorkeeper::closeLate), LOGIN_ROUND_S, LOGIN_ROUND_S, TimeUnit.SECONDS);
        Future<?> unusedForgetting = timer.scheduleWithFixedDelay(
                () -> attendance.startThread(guarded(this::forgetKeyless)), 0, FORGETTING_S, TimeUnit.SECONDS);
        Future<?> unusedWatch = timer.scheduleWithFixedDelay(
                guarded(this::watchStore), STORE_ROUND_MS, STORE_ROUND_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Plays a lesson, so that the first class does not wait until what it needs is compiled. Returns after it, or soon
     * after the server is closed.
     */
    public void rehearse() {
        rehearsal = Thread.currentThread();
        if (isRehearsalOver) {
            return; // the server was closed before
        }
        Consumer<Throwable> faults = failure -> log.fault("-", failure);
        try {
            new Rehearsal(
                            opening,
                            executors,
                            OutputStream.nullOutputStream(),
                            faults,
                            REHEARSAL_STEP_MS,
                            REHEARSAL_RUN_MS)
                    .play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            faults.accept(failure);
        }
    }

    private void endRehearsal() {
        isRehearsalOver = true;
        Thread known = rehearsal;
        if (known != null) {
            known.interrupt();
            try {
                known.join(REHEARSAL_RUN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns a round that is made again after a fault. */
    private Runnable guarded(Runnable round) {
        return () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                log.fault("-", e);
            }
        };
    }

    /** Returns the port that is bound. */
    public int port() {
        return ssh.getPort();
    }

    /** Returns how many connections are open, those of clients that have not logged in among them. */
    int connections() {
        return ssh.getActiveSessions().size();
    }

    /** Returns how many sessions are open, those whose lines have dropped among them. */
    int sessions() {
        return attendance.size();
    }

    /** Returns the fingerprint of the host key, which a client shows at its first login. */
    public String fingerprint() {
        return key.fingerprint();
    }

    private Command learner(ChannelSession channel) {
        String learner = channel.getSession().getUsername();
        if (!attendance.hasRoom(learner, GuestName.isGuest(learner) ? GuestDoor.MOST_SESSIONS : MOST_SESSIONS)) {
            log.event(ServerLog.REFUSED, learner, "full");
            return refused(MessageKey.SERVE_FULL);
        }
        return joined(channel, learner, Optional.empty());
    }

    /** Joins a channel to the person's own session, or to a projector. */
    private Command joined(ChannelSession channel, String learner, Optional<LearnerChannel.Projector> projector) {
        log.event("login", learner, Doorkeeper.from(channel.getSession()));
        LearnerChannel joined = new LearnerChannel(
                learner, channel.getSession(), projector, attendance, timer, metrics, settings.clock());
        channel.setDataReceiver(joined);
        channels.add(joined);
        channel.addCloseFutureListener(closed -> {
            channels.remove(joined);
            log.event("logout", learner, Doorkeeper.from(channel.getSession()));
        });
        return joined;
    }

    private Stream<AbstractSession> guestConnections() {
        return ssh.getActiveSessions().stream()
                .filter(each -> each.isAuthenticated() && GuestDoor.guest(each).isPresent());
    }

    /** Closes the connection of a guest who has come in, if there are too many of them. */
    private void limitGuest(Session session) {
        session.setAttribute(GUEST_SINCE, settings.clock().getAsLong());
        if (guestConnections().count() > settings.guestConnections()) {
            log.event(ServerLog.REFUSED, session.getUsername(), "full");
            session.close(true);
        }
    }

    /** Closes the connections of guests that do not show the tutor, some time after they have come in. */
    void closeIdleGuests() {
        long now = settings.clock().getAsLong();
        guestConnections()
                .filter(each -> now - Objects.requireNonNullElse(each.getAttribute(GUEST_SINCE), now)
                        > settings.login().toNanos())
                .filter(each -> channels.stream().noneMatch(channel -> channel.isOn(each)))
                .forEach(each -> {
                    log.event(ServerLog.REFUSED, each.getUsername(), "idle");
                    each.close(true);
                });
    }

    /** Ends the session of a guest whom nothing brings back, and forgets the guest. */
    private void endForGood(String guest) {
        attendance.startThread(() -> {
            try {
                attendance.endAndAwait(guest, Attendance.Visit::end);
                forget(List.of(guest));
            } catch (IOException e) {
                log.fault(guest, e); // a later round forgets the guest
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Forgets the guests without a key whom a host has left behind that was killed, or whose store was away. */
    private void forgetKeyless() {
        try {
            forget(store.absent());
        } catch (IOException e) {
            log.fault("-", e);
        }
    }

    /** Deletes what is kept of guests without a key, but not of those who are here. Leaves out all other names. */
    private void forget(List<String> names) throws IOException {
        store.forget(names.stream()
                .filter(name -> GuestName.isKeyless(name) && !attendance.isHere(name))
                .toList());
    }

    /** Ends the sessions of guests whose line has dropped for some time, so that others find room. */
    private void endDroppedGuests(long now) {
        Set<String> connected = ssh.getActiveSessions().stream()
                .flatMap(each -> GuestDoor.guest(each).stream())
                .collect(Collectors.toSet());
        attendance.visits().stream()
                .filter(visit -> GuestName.isGuest(visit.learner) && !connected.contains(visit.learner))
                .filter(visit -> now - visit.usedAt() > GuestDoor.DROPPED_NS)
                .forEach(Attendance.Visit::end);
    }

    /** Carries out the server's own words; all others are refused. */
    private Command words(ChannelSession channel, String words) {
        String learner = channel.getSession().getUsername();
        if (GuestName.isGuest(learner)) {
            return refusal(learner, words);
        }
        boolean isStaff = isStaff(learner);
        if (words.strip().equals("status")) {
            return isStaff ? new RefusedCommand(status(), 0) : refused(MessageKey.SERVE_STAFF_ONLY);
        }
        String[] split = words.strip().split("\\s+", 2);
        if (split[0].equals("projector")) {
            return isStaff
                    ? projector(channel, learner, split.length == 1 ? "" : split[1])
                    : refused(MessageKey.SERVE_STAFF_ONLY);
        }
        return split[0].equals("export")
                ? export(channel, learner, split.length == 1 ? "" : split[1])
                : refusal(learner, words);
    }

    private boolean isStaff(String person) {
        return roster.get().member(person).filter(Roster.Member::isStaff).isPresent();
    }

    /** Opens a projector in the named course; without a name, in that which the person used last. */
    private Command projector(ChannelSession channel, String person, String name) {
        List<String> courses = opening.courseIds();
        Optional<String> course = name.isEmpty()
                ? Optional.of(used(person).filter(courses::contains).orElse(courses.get(0)))
                : Optional.of(name).filter(courses::contains);
        return course.map(id -> joined(
                        channel,
                        person,
                        Optional.of(new LearnerChannel.Projector(
                                id, address(channel), settings.messages().say(MessageKey.SERVE_NEEDS_SCREEN)))))
                .orElseGet(() -> refused(
                        MessageKey.SERVE_NO_COURSE, ControlCharacters.quoted(name, 40), String.join(", ", courses)));
    }

    private Optional<String> used(String person) {
        try {
            return store.latestCourse(person);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the address by which a client has come in, which others can use too, unless it is this computer. */
    private JoinAddress address(ChannelSession channel) {
        String host = channel.getSession().getIoSession().getLocalAddress() instanceof InetSocketAddress local
                        && !local.getAddress().isLoopbackAddress()
                ? local.getAddress().getHostAddress()
                : "";
        return new JoinAddress(host, port());
    }

    private Command export(ChannelSession channel, String learner, String experiment) {
        ExportChannel export = new ExportChannel(
                new LearnerExports(LearnerExports.folder(settings.exports(), learner)),
                experiment,
                threads,
                names -> noExport(experiment, names),
                settings.clock());
        if (exports.putIfAbsent(learner, export) != null) {
            return refused(MessageKey.SERVE_EXPORTING);
        }
        channel.addCloseFutureListener(closed -> exports.remove(learner, export));
        return export;
    }

    private String noExport(String experiment, List<String> names) {
        String all = String.join(", ", names);
        if (names.isEmpty()) {
            return settings.messages().say(MessageKey.SERVE_NO_EXPORTS);
        }
        return experiment.isEmpty()
                ? settings.messages().say(MessageKey.SERVE_WHICH_EXPORT, all)
                : settings.messages().say(MessageKey.SERVE_NO_EXPORT, ControlCharacters.quoted(experiment, 40), all);
    }

    private String status() {
        Messages messages = settings.messages();
        String keyTimes = metrics.keyTimes()
                .map(times -> messages.say(
                        MessageKey.SERVE_KEY_TIMES, Long.toString(times.half()), Long.toString(times.almostAll())))
                .orElseGet(() -> messages.say(MessageKey.SERVE_KEY_TIMES_NONE));
        return messages.say(
                MessageKey.SERVE_STATUS,
                Integer.toString(attendance.size()),
                Integer.toString(channels.size()),
                Integer.toString(doorkeeper.waiting()),
                Long.toString(log.count(ServerLog.REFUSED)),
                Long.toString(metrics.keysAnswered()),
                keyTimes,
                Long.toString(metrics.framesDropped()),
                Integer.toString(executors.waitingTrainings()),
                Long.toString(store.commits()),
                (store.isAway() ? messages.say(MessageKey.SERVE_AWAY) + ": " : "")
                        + messages.say(store.fault().map(StoreFault::message).orElse(MessageKey.SERVE_THERE)));
    }

    private RefusedCommand refused(MessageKey key, String... arguments) {
        return new RefusedCommand(settings.messages().say(key, arguments), FAILED);
    }

    private RefusedCommand refusal(String learner, String words) {
        String first = ControlCharacters.quoted(words.strip(), 40);
        log.event(ServerLog.REFUSED, learner, first);
        return refused(MessageKey.SERVE_NO_COMMAND, first);
    }

    /** Says in the log what is wrong with the store, and on all screens that it is away, and that it is back. */
    private void watchStore() {
        String found = store.faultWords();
        faultRounds = found.isEmpty() ? 0 : faultRounds + 1;
        String fault = faultRounds >= FAULT_ROUNDS ? found : "";
        boolean isAway = !fault.isEmpty() && store.isAway();
        if (!fault.equals(saidFault)) {
            log.event("store", "-", fault.isEmpty() ? "back" : (isAway ? "away: " : "") + fault);
        }
        if (isAway != isSaidAway) {
            LocalizedMessage words =
                    LocalizedMessage.of(isAway ? MessageKey.SERVE_ANSWERS_WAIT : MessageKey.SERVE_ANSWERS_KEPT);
            attendance.visits().forEach(visit -> visit.note(words));
        }
        saidFault = fault;
        isSaidAway = isAway;
    }

    /** Closes the channels whose clients do not read, warns idle learners, and ends idle sessions. */
    private void keepHouse() {
        metrics.forgetOldTimes();
        Stream.concat(channels.stream(), exports.values().stream())
                .filter(each -> each.stalledMs() > STALLED_MS)
                .forEach(Writing::hangUp);
        endRemoved();
        endRevoked();
        attendance.keepProjectors(this::isStaff);
        long now = settings.clock().getAsLong();
        closeIdleGuests();
        endDroppedGuests(now);
        for (Attendance.Visit visit : attendance.visits()) {
            long idle = now - visit.usedAt();
            if (idle > IDLE_NS) {
                attendance.end(visit, MessageKey.SERVE_IDLE_OVER, MessageKey.SERVE_IDLE_OVER_GUEST);
            } else if (idle > IDLE_NS - WARNING_NS) {
                if (warned.add(visit)) {
                    visit.note(LocalizedMessage.of(
                            MessageKey.SERVE_IDLE, Long.toString(TimeUnit.NANOSECONDS.toMinutes(WARNING_NS))));
                }
            } else {
                warned.remove(visit);
            }
        }
        warned.retainAll(attendance.visits());
    }

    /** Ends the sessions and connections of those whom the roster had at the last round, and has no longer. */
    private void endRemoved() {
        Set<String> now = roster.get().members().keySet();
        for (String removed : listed) {
            if (!now.contains(removed)) {
                log.event("removed", removed, "");
                attendance.visits().stream()
                        .filter(visit -> visit.learner.equals(removed))
                        .forEach(visit -> visit.end(MessageKey.SERVE_REMOVED));
                Future<?> unused = timer.schedule(() -> closeAll(removed), REMOVAL_S, TimeUnit.SECONDS);
            }
        }
        listed = now;
    }

    /** Closes the connections whose key was revoked after it had opened the door. */
    private void endRevoked() {
        Revocations now = revoked.get();
        ssh.getActiveSessions().stream()
                .filter(each -> Admission.keys(each).anyMatch(now::has))
                .forEach(each -> {
                    log.event("removed", each.getUsername(), "revoked");
                    each.close(true);
                });
    }

    /**
     * Ends the session that an erased learner has here, and erases what it writes at its end. With several hosts the
     * erasure has ended it before.
     */
    private void endErased(String learner) {
        if (store.isFile()) {
            attendance.startThread(() -> {
                try {
                    attendance.endAndAwait(learner, visit -> visit.end(MessageKey.SERVE_ERASED));
                    boolean unused = store.archive(learner).erase();
                } catch (IOException e) {
                    log.fault(learner, e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void closeAll(String learner) {
        ssh.getActiveSessions().stream()
                .filter(each -> learner.equals(each.getUsername()))
                .forEach(each -> each.close(true));
    }

    /**
     * Ends all sessions, whose files are written first, and closes the door.
     *
     * @throws IOException if the door cannot be closed
     */
    @Override
    public void close() throws IOException {
        long end = settings.clock().getAsLong() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        try {
            attendance.endAll(end);
            for (LearnerChannel channel : channels) {
                channel.awaitLeft(end - settings.clock().getAsLong());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endRehearsal();
        ssh.close(false).await(FAREWELL);
        ssh.stop(true);
        timer.shutdownNow();
        metrics.close();
        forgetKeyless();
        attendance.close();
        classroom.close();
    }
}
