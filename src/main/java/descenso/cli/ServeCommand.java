package descenso.cli;

import descenso.cli.ClassSessions.ServedCourse;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.experiment.ExperimentSpecs;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.progress.PrivateFile;
import descenso.serve.ClassServer;
import descenso.serve.FaultyFileException;
import descenso.store.SqlStore;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code serve}. Serves the tutor to a class over SSH until the process is asked to end. */
@Command(name = "serve")
final class ServeCommand implements CliCommand {

    private static final int LARGEST_PORT = 65_535;

    @Option(names = "--bind")
    private String address = "127.0.0.1";

    @Option(names = "--port")
    private int port = 2222;

    @Mixin
    private final ClassOptions group = new ClassOptions();

    @Option(names = "--roster")
    private @Nullable Path roster;

    @Option(names = "--ca")
    private List<Path> authorities = new ArrayList<>();

    /** The file with the keys and certificates that open nothing any more; null for none. */
    @Option(names = "--revoked")
    private @Nullable Path revoked;

    /** The port of the page with the metrics; null for none. */
    @Option(names = "--metrics")
    private @Nullable Integer metricsPort;

    /** The file to which a copy of the store is written, instead of serving; null to serve. */
    @Option(names = "--backup")
    private @Nullable Path backup;

    /** The file with the key of the server, which several hosts may share; null for one of the class. */
    @Option(names = "--host-key")
    private @Nullable Path hostKey;

    @Option(names = "--open")
    private boolean isOpen;

    @Option(names = "--guests")
    private boolean hasGuests;

    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
        Console console = global.console(environment);
        if (backup != null) {
            return backUp(environment, console, backup);
        }
        if (port < 0 || port > LARGEST_PORT) {
            throw UserError.of(MessageKey.SERVE_BAD_PORT, Integer.toString(port));
        }
        if (metricsPort != null && (metricsPort < 0 || metricsPort > LARGEST_PORT)) {
            throw UserError.of(MessageKey.SERVE_BAD_METRICS, Integer.toString(metricsPort));
        }
        if (roster == null && authorities.isEmpty() && !isOpen) {
            throw UserError.of(MessageKey.SERVE_NOBODY);
        }
        ClassServer.prepare();
        Path folder = group.folder(environment);
        Path exports = folder.resolve("exports");
        ClassServer.Settings settings = new ClassServer.Settings(
                address,
                port,
                hostKey == null ? folder.resolve("host-key") : hostKey,
                exports,
                Optional.ofNullable(roster),
                authorities,
                Optional.ofNullable(revoked),
                isOpen,
                hasGuests ? Optional.of(new SecureRandom()) : Optional.empty(),
                ClassServer.Settings.GUEST_CONNECTIONS,
                ClassServer.Settings.LOGIN,
                console.messages(),
                System::nanoTime,
                Instant::now);
        Map<String, ServedCourse> courses = ClassSessions.read(environment, global.courses());
        CountDownLatch isAsked = new CountDownLatch(1);
        CountDownLatch isClosed = new CountDownLatch(1);
        try (SqlStore store = group.open(environment, true);
                ClassServer server = openServer(
                        settings,
                        store,
                        new ClassSessions(
                                environment,
                                global,
                                courses,
                                store,
                                new ExperimentSpecs(),
                                ClassSessions.display(courses),
                                String.valueOf(folder.getFileName()),
                                exports),
                        console)) {
            server.start();
            startPreparing(courses, server);
            OptionalInt metrics = openMetrics(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                isAsked.countDown();
                try {
                    isClosed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            console.out(joining(console.messages(), address, server.port(), server.fingerprint()));
            if (metrics.isPresent()) {
                console.out(console.messages().say(MessageKey.SERVE_METRICS, Integer.toString(metrics.getAsInt())));
            }
            isAsked.await();
        } catch (IOException e) {
            throw unbound();
        } finally {
            isClosed.countDown();
        }
        return ExitStatus.OK;
    }

    @Override
    public boolean takesSeveralCourses() {
        return true;
    }

    private static UserError failed(MessageKey key, String... arguments) {
        return new UserError(ExitStatus.FAILED, LocalizedMessage.of(key, arguments));
    }

    /** Returns the error that nothing can be bound: the address is not one of this computer, or the port is taken. */
    private UserError unbound() {
        try {
            new ServerSocket(0, 1, InetAddress.getByName(address)).close();
            return failed(MessageKey.SERVE_UNBOUND, address + ":" + port);
        } catch (IOException e) {
            return failed(MessageKey.SERVE_NO_ADDRESS, address);
        }
    }

    /** Returns the line that says how to join. No client can use the address of all interfaces. */
    static String joining(Messages messages, String address, int port, String fingerprint) {
        boolean isOfAll;
        try {
            isOfAll = InetAddress.getByName(address).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            isOfAll = false;
        }
        return isOfAll
                ? messages.say(MessageKey.SERVE_JOIN_ANYWHERE, Integer.toString(port), fingerprint)
                : messages.say(MessageKey.SERVE_JOIN, Integer.toString(port), address, fingerprint);
    }

    /**
     * Creates the server.
     *
     * @throws UserError if a key or the roster cannot be read
     */
    private static ClassServer openServer(
            ClassServer.Settings settings, SqlStore store, ClassSessions sessions, Console console) throws UserError {
        try {
            return new ClassServer(settings, store, sessions, console::err);
        } catch (FaultyFileException e) {
            RosterCommand.print(e.faults(), List.of(), console);
            throw RosterCommand.faulty(e.file(), e.faults());
        } catch (StoreException e) {
            throw ClassOptions.failed(e);
        } catch (IOException e) {
            throw new UserError(
                    ExitStatus.USAGE,
                    PrivateFile.RejectedFileException.reason(
                            e, MessageKey.SERVE_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    /**
     * Opens the page with the metrics. Returns its port; empty without the page.
     *
     * @throws UserError if the port cannot be bound
     */
    private OptionalInt openMetrics(ClassServer server) throws UserError {
        if (metricsPort == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(server.openMetrics(metricsPort));
        } catch (IOException e) {
            throw failed(MessageKey.SERVE_UNBOUND_METRICS, Integer.toString(metricsPort));
        }
    }

    /**
     * Writes a copy of the store of the class, while a server may go on writing to it.
     *
     * @throws UserError if the file exists, is one of the tutor's or cannot be written, or the store is not in a file
     */
    private int backUp(ProcessEnvironment environment, Console console, Path copy) throws UserError {
        OutputTarget unused = OutputTarget.of(Optional.of(copy), group.own(environment));
        try (SqlStore store = group.open(environment, false)) {
            if (!store.isFile()) {
                throw UserError.of(MessageKey.SERVE_BACKUP_ELSEWHERE);
            }
            PrivateFile target = new PrivateFile(copy.toAbsolutePath());
            if (target.isThere()) {
                throw UserError.of(MessageKey.SERVE_BACKUP_THERE, copy.toString());
            }
            target.create();
            try {
                store.backUp(target.path());
            } catch (StoreException e) {
                boolean unusedResult = target.remove(); // otherwise the next backup finds a file there
                throw ClassOptions.failed(e);
            }
        } catch (IOException e) {
            throw UserError.of(MessageKey.CLI_UNWRITABLE, copy.toString());
        }
        console.out(console.messages().say(MessageKey.SERVE_BACKUP_DONE, copy.toString()));
        return ExitStatus.OK;
    }

    /** Parses all lessons and rehearses a class, at low priority: otherwise the first question waits for that. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void startPreparing(Map<String, ServedCourse> courses, ClassServer server) {
        Thread thread = new Thread(
                () -> {
                    for (ServedCourse served : courses.values()) {
                        Course course = served.course();
                        for (Language language : course.languages().offered()) {
                            List<CourseQuestion> unused = course.exercises(language);
                        }
                    }
                    server.rehearse();
                },
                "preparing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }
}
