package descenso.serve;

import descenso.app.CourseListScreen.CourseOption;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.AttemptLine;
import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.LearnerStore;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.ClassroomLink;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.LearnerExports;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.store.SqlStore;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.channel.PtyCapableChannelSession;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** A class server on a free port of the loopback interface, with clients in the same JVM. */
final class ServerFixture implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Size SIZE = new Size(80, 24);

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    final SqlStore store;
    final SessionOpening opening;
    final ClassServer server;

    /** The time by which the clock of the server is ahead, in nanoseconds. */
    final AtomicLong ahead = new AtomicLong();

    /** The way to the classroom of each learner's latest session. */
    final Map<String, ClassroomLink> links = new ConcurrentHashMap<>();

    private final SshClient client = SshClient.setUpDefaultClient();

    ServerFixture(Path folder, Optional<Path> roster, List<Path> authorities, boolean isOpen) throws IOException {
        this(
                folder,
                roster,
                authorities,
                isOpen,
                "jdbc:sqlite:" + folder.resolve("class.sqlite"),
                Opening::files,
                List.of(AttemptLine.SHIPPED_COURSE),
                ClassServer.Settings.GUEST_CONNECTIONS,
                ClassServer.Settings.LOGIN);
    }

    /** Opens a server with several courses, which are the abridged course under some ids. */
    static ServerFixture ofCourses(Path folder, String... ids) throws IOException {
        return ofCourses(folder, Optional.empty(), ids);
    }

    static ServerFixture ofCourses(Path folder, Optional<Path> roster, String... ids) throws IOException {
        return new ServerFixture(
                folder,
                roster,
                List.of(),
                roster.isEmpty(),
                "jdbc:sqlite:" + folder.resolve("class.sqlite"),
                (opening, learner, course) -> opening.store().learner(learner, course),
                List.of(ids),
                ClassServer.Settings.GUEST_CONNECTIONS,
                ClassServer.Settings.LOGIN);
    }

    /** Returns the store of a learner in a course. */
    private interface LearnerStores {
        LearnerStore of(Opening opening, String learner, String course);
    }

    /** Returns one of the hosts that share a database, with everything of the learners in it. */
    static ServerFixture host(Path folder, Optional<Path> roster, String url) throws IOException {
        return host(folder, roster, url, ClassServer.Settings.GUEST_CONNECTIONS);
    }

    static ServerFixture host(Path folder, Optional<Path> roster, String url, int guestConnections) throws IOException {
        return new ServerFixture(
                folder,
                roster,
                List.of(),
                roster.isEmpty(),
                url,
                (opening, learner, course) -> opening.store().learner(learner, course),
                List.of(AttemptLine.SHIPPED_COURSE),
                guestConnections,
                ClassServer.Settings.LOGIN);
    }

    private ServerFixture(
            Path folder,
            Optional<Path> roster,
            List<Path> authorities,
            boolean isOpen,
            String url,
            LearnerStores learners,
            List<String> courses,
            int guestConnections,
            Duration login)
            throws IOException {
        store = new SqlStore(url, UUID.randomUUID().toString());
        opening = new Opening(folder, store, learners, courses, links, new ExperimentSpecs());
        server = new ClassServer(
                new ClassServer.Settings(
                        "127.0.0.1",
                        0,
                        folder.resolve("host-key"),
                        folder.resolve("exports"),
                        roster,
                        authorities,
                        Optional.of(folder.resolve("revoked")).filter(Files::exists),
                        isOpen,
                        Optional.of(new SecureRandom()),
                        guestConnections,
                        login,
                        Messages.in(Language.EN),
                        () -> System.nanoTime() + ahead.get(),
                        () -> Instant.parse("2026-03-02T12:00:00Z")),
                store,
                opening,
                log::add);
        server.start();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(session -> List.of());
        client.start();
    }

    /** Opens a class for all names, with a maximum time to log in. */
    static ServerFixture open(Path folder, Duration login) throws IOException {
        return new ServerFixture(
                folder,
                Optional.empty(),
                List.of(),
                true,
                "jdbc:sqlite:" + folder.resolve("class.sqlite"),
                Opening::files,
                List.of(AttemptLine.SHIPPED_COURSE),
                ClassServer.Settings.GUEST_CONNECTIONS,
                login);
    }

    static ServerFixture open(Path folder) throws IOException {
        return new ServerFixture(folder, Optional.empty(), List.of(), true);
    }

    static KeyPair key() throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    }

    static String line(KeyPair key) {
        return PublicKeyEntry.toString(key.getPublic());
    }

    /** Connects under a name, without logging in. */
    ClientSession connect(String name) throws IOException {
        return connect(name, server.port());
    }

    private ClientSession connect(String name, int port) throws IOException {
        return client.connect(name, "127.0.0.1", port).verify(PATIENCE).getSession();
    }

    /** Logs in with a key. */
    ClientSession login(String name, KeyPair key) throws IOException {
        return login(name, key, server.port());
    }

    /** Logs in with a key at a port, which may be that of another server. */
    ClientSession login(String name, KeyPair key, int port) throws IOException {
        ClientSession session = connect(name, port);
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        return session;
    }

    RemoteScreen screen(ClientSession session) throws IOException {
        return new RemoteScreen(session, "xterm-256color", SIZE, Map.of("LANG", "en_GB.UTF-8"));
    }

    /** The output of a command on both streams, and its exit status. */
    record Result(String output, String errors, int status) {}

    static Result execute(ClientSession session, String command) throws IOException {
        return result(session.createExecChannel(command));
    }

    static Result subsystem(ClientSession session, String name) throws IOException {
        return result(session.createSubsystemChannel(name));
    }

    private static Result result(ClientChannel created) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (ClientChannel channel = created) {
            channel.setOut(output);
            channel.setErr(errors);
            channel.open().verify(PATIENCE);
            channel.waitFor(List.of(ClientChannelEvent.CLOSED), PATIENCE);
            return new Result(
                    output.toString(StandardCharsets.UTF_8),
                    errors.toString(StandardCharsets.UTF_8),
                    channel.getExitStatus());
        }
    }

    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    @Override
    public void close() throws IOException {
        client.stop();
        server.close();
        store.close();
    }

    /** A channel with a terminal: the tutor, or a word of the server. */
    static final class RemoteScreen implements AutoCloseable {

        final PtyCapableChannelSession channel;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        RemoteScreen(ClientSession session, String type, Size size, Map<String, String> variables) throws IOException {
            this(session, "", type, size, variables);
        }

        /** Opens the tutor, or a word of the server unless it is empty. */
        RemoteScreen(ClientSession session, String word, String type, Size size, Map<String, String> variables)
                throws IOException {
            PtyChannelConfiguration pty = new PtyChannelConfiguration();
            pty.setPtyType(type);
            pty.setPtyColumns(size.columns());
            pty.setPtyLines(size.rows());
            channel = word.isEmpty()
                    ? session.createShellChannel(pty, variables)
                    : session.createExecChannel(word, pty, variables);
            channel.setUsePty(true);
            channel.setOut(written);
            channel.setErr(written);
            channel.open().verify(PATIENCE);
        }

        void type(String keys) throws IOException {
            channel.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
            channel.getInvertedIn().flush();
        }

        String written() {
            return written.toString(StandardCharsets.UTF_8);
        }

        /** Waits until the output of now on contains a text. */
        void await(String text) throws InterruptedException {
            await(text, 0);
        }

        /** Waits until the output after a number of characters contains a text. */
        void await(String text, int from) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (written().indexOf(text, Math.min(from, written().length())) < 0) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("no «" + text + "» in: " + written());
                }
                Thread.sleep(10);
            }
        }

        void awaitEnd() {
            channel.waitFor(List.of(ClientChannelEvent.CLOSED), PATIENCE);
        }

        @Override
        public void close() throws IOException {
            channel.close(true);
        }
    }

    /** Opens the abridged course at a learner's place. */
    private record Opening(
            Path folder,
            SqlStore store,
            LearnerStores learners,
            List<String> courses,
            Map<String, ClassroomLink> links,
            ExperimentSpecs specs)
            implements SessionOpening {

        LearnerStore files(String learner, String course) {
            return new LearnerFiles(
                    new StateFile(folder.resolve("learners").resolve("place-" + learner + ".properties")),
                    new Journal(folder.resolve("learners").resolve(learner + ".jsonl")).ofCourse(course));
        }

        @Override
        public List<String> courseIds() {
            return courses;
        }

        @Override
        public OpenedSession openUnkept(
                TerminalEnvironment environment, String course, Size size, ClassroomLink classroom) {
            SessionContext context = new SessionContext(
                    environment,
                    0,
                    LearnerStore.none(),
                    ExperimentLibrary.ofCourseOnly(TestCourse.ABRIDGED.folder(), specs, ""),
                    folder.resolve("exports"),
                    System::nanoTime,
                    () -> Instant.parse("2026-03-02T12:00:00Z").atZone(ZoneOffset.UTC),
                    classroom);
            CharacterSet drawn = environment.characters();
            AppState state = AppState.opening(
                    TestCourse.ABRIDGED.course(),
                    new DisplaySettings(
                            new UiText(Messages.in(environment.language().orElse(Language.EN)), drawn),
                            Theme.all().get(0),
                            Raster.of(drawn),
                            size,
                            false),
                    CourseState.opening(
                            SavedState.Bookmark.atTop(
                                    TestCourse.ABRIDGED.course().pageIds().get(0)),
                            0,
                            Set.of(),
                            Map.of(),
                            LearnerHistory.withoutDate(LearningRecord.empty())));
            return new OpenedSession(context, Tutor.atTitle(state));
        }

        private SessionContext context(
                String learner, TerminalEnvironment environment, String course, ClassroomLink classroom) {
            return new SessionContext(
                    environment,
                    1,
                    learners.of(this, learner, course),
                    ExperimentLibrary.ofCourseOnly(TestCourse.ABRIDGED.folder(), specs, ""),
                    LearnerExports.folder(folder.resolve("exports"), learner),
                    System::nanoTime,
                    () -> Instant.parse("2026-03-02T12:00:00Z").atZone(ZoneOffset.UTC),
                    classroom);
        }

        @Override
        public OpenedSession open(
                String learner,
                TerminalEnvironment environment,
                Optional<String> course,
                boolean isPlain,
                Size size,
                ClassroomLink classroom)
                throws IOException {
            links.put(learner, classroom);
            String id = course.isPresent() ? course.get() : latest(learner);
            SessionContext context = context(learner, environment, id, classroom);
            if (Files.exists(folder.resolve("away"))) {
                throw new IOException("away");
            }
            SavedState saved = context.store().readState();
            CharacterSet drawn = context.environment().characters();
            Language language = context.environment().language().orElse(Language.EN);
            UiText texts =
                    isPlain ? new UiText(Messages.spoken(language), drawn) : new UiText(Messages.in(language), drawn);
            AppState state = AppState.opening(
                    TestCourse.ABRIDGED.course(),
                    new DisplaySettings(texts, Theme.all().get(0), Raster.of(drawn), size, false),
                    CourseState.opening(
                            saved.bookmark()
                                    .orElse(SavedState.Bookmark.atTop(TestCourse.ABRIDGED
                                            .course()
                                            .pageIds()
                                            .get(0))),
                            context.seed(),
                            saved.read(),
                            saved.drafts(),
                            LearnerHistory.withoutDate(context.store().learning())));
            TutorUpdate opening = course.isEmpty() && hasSeveralCourses()
                    ? Tutor.inCourses(
                            state, courses.stream().map(Opening::option).toList(), courses.indexOf(id))
                    : TutorUpdate.at(Tutor.opening(state));
            return new OpenedSession(context, opening.and(new Command.LoadHistory()));
        }

        private String latest(String learner) throws IOException {
            return store.latestCourse(learner).filter(courses::contains).orElse(courses.get(0));
        }

        private static CourseOption option(String id) {
            LocalizedText title = new LocalizedText(Map.of(Language.EN, "Course " + id));
            return new CourseOption(id, title, Optional.empty(), false, 0, 1, 0);
        }
    }
}
