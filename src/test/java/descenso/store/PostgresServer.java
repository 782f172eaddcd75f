package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test: Debian's program, on a free port of the loopback address, with its data in a temporary
 * folder. As root it runs as the user {@code postgres}, since the program refuses root.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

    private static final int PATIENCE_S = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs) throws IOException {
        this.programs = programs;
        this.folder = Files.createTempDirectory("postgres");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        if (isRoot()) {
            run("chown", "postgres", folder.toString());
        }
        asUser(
                programs.resolve("initdb").toString(),
                "-D",
                data(),
                "-U",
                "tutor",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C");
    }

    /** Returns a running server; empty if the program is not installed, which fails a test in CI. */
    public static Optional<PostgresServer> start() throws IOException {
        Optional<Path> programs = programs();
        assertThat(programs.isPresent() || System.getenv("CI") == null)
                .as("PostgreSQL is installed")
                .isTrue();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        PostgresServer server = new PostgresServer(programs.get());
        server.resume();
        return Optional.of(server);
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(PROGRAMS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tutor";
    }

    /** Starts the server again. */
    public void resume() throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + folder;
        asUser(
                control(),
                "-D",
                data(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options,
                "start");
    }

    /** Stops the server as {@code kill -9} does. */
    public void kill() throws IOException {
        asUser(control(), "-D", data(), "-m", "immediate", "stop");
    }

    private String control() {
        return programs.resolve("pg_ctl").toString();
    }

    private void asUser(String... command) throws IOException {
        List<String> all = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        all.addAll(List.of(command));
        run(all.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        Path output = Files.createTempFile("postgres", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
                kill();
            }
        } finally {
            run("rm", "-r", data());
        }
    }
}
