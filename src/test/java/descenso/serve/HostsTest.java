package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.store.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests several hosts of a class that share a database, and a host whose database goes away. */
@Tag("long")
@Timeout(180)
class HostsTest {

    private static final String TAKEN = "You have logged in from another place; everything goes on there.\r\n";

    private static Optional<PostgresServer> postgres = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    private static PostgresServer postgres() {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        return postgres.orElseThrow();
    }

    private ServerFixture host() throws IOException {
        return ServerFixture.host(folder, Optional.empty(), postgres().url());
    }

    /** Returns what a learner has answered, as the hosts keep it. */
    private static List<Attempt> attempts(ServerFixture host, String learner) throws IOException {
        return host.store
                .learner(learner, AttemptLine.SHIPPED_COURSE)
                .readAttempts()
                .attempts();
    }

    @Test
    void aLearnerIsTakenOverInBothDirectionsWithThePlace() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture one = host();
                ServerFixture two = host();
                ClientSession atOne = one.login("ana", key);
                RemoteScreen first = one.screen(atOne)) {
            first.await("Descenso");
            first.type("\033[C");
            first.await("Objectives");
            try (ClientSession atTwo = two.login("ana", key);
                    RemoteScreen second = two.screen(atTwo)) {
                first.awaitEnd();
                assertThat(first.written()).endsWith(TAKEN);
                second.await("Objectives");
                second.type("\033[C");
                second.await("starting point");
                try (ClientSession again = one.login("ana", key);
                        RemoteScreen third = one.screen(again)) {
                    second.awaitEnd();
                    assertThat(second.written()).endsWith(TAKEN);
                    third.await("starting point");
                }
            }
        }
    }

    @Test
    void aNameOfAnOpenClassBelongsToItsFirstKeyAtEachHost() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture one = host();
                ServerFixture two = host()) {
            one.login("first", key).close();
            two.login("first", key).close();
            assertThatThrownBy(() -> two.login("first", ServerFixture.key())).isInstanceOf(SshException.class);
        }
    }

    @Test
    void learnersOfAKilledHostComeInAtAnother() throws Exception {
        KeyPair key = ServerFixture.key();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Ddescenso.home=.",
                "descenso.cli.Main",
                "--lang",
                "en",
                "serve",
                "--open",
                "--port",
                "0",
                "--store",
                postgres().url());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process killed =
                builder.redirectError(folder.resolve("server.log").toFile()).start();
        try (ServerFixture other = host();
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(String.valueOf(said.readLine()).replaceFirst(".*-p (\\d+) .*", "$1"));
            try (ClientSession atKilled = other.login("bo", key, port);
                    RemoteScreen first = other.screen(atKilled)) {
                first.await("Descenso");
                killed.destroyForcibly().waitFor();
                try (ClientSession session = other.login("bo", key);
                        RemoteScreen second = other.screen(session)) {
                    second.await("Descenso");
                }
            }
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void answersWaitWhileTheDatabaseIsAwayAndKeysGoOn() throws Exception {
        KeyPair key = ServerFixture.key();
        PostgresServer database = postgres();
        try (ServerFixture host = host();
                ClientSession eva = host.login("eva", key);
                RemoteScreen screen = host.screen(eva)) {
            screen.await("Descenso");
            screen.type("\033[C");
            screen.await("Objectives");
            screen.type("s");
            screen.await("Sealed until");
            screen.type("s");
            screen.await("Noted as");
            screen.type("a");
            screen.await("architecture,");
            screen.type("the optimizer\004");
            screen.await("A good answer");
            database.kill();
            screen.type("\r");
            screen.await("Your answers wait");
            assertThatThrownBy(() -> host.login("eve", ServerFixture.key())).isInstanceOf(SshException.class);
            int before = screen.written().length();
            screen.type("?");
            screen.await("otation", before);
            database.resume();
            screen.await("is kept now", before);
            while (attempts(host, "eva").size() < 2) {
                Thread.sleep(20);
            }
            assertThat(attempts(host, "eva"))
                    .extracting(Attempt::item)
                    .containsOnlyOnce("objectives-same-architecture");
            assertThat(host.log()).contains("store - away").contains("store - back");
        }
    }
}
