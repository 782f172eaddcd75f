package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.store.SmallDisk;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a server whose class is in a file on a disk with trouble: screens, log and metric say so. */
@Timeout(180)
class TroubledDiskServerTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"disk full", "file gone"})
    void answersWaitUntilTheDiskIsWellAndKeysGoOn(String trouble) throws Exception {
        Path place = Files.createDirectory(folder.resolve("disk"));
        Path file = place.resolve("class.sqlite");
        String url = "jdbc:sqlite:" + file;
        KeyPair key = ServerFixture.key();
        try (SmallDisk disk = SmallDisk.mount(place);
                ServerFixture host = ServerFixture.host(folder, Optional.empty(), url);
                ClientSession eva = host.login("eva", key);
                RemoteScreen screen = host.screen(eva)) {
            int metrics = host.server.openMetrics(0);
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
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            if (trouble.equals("disk full")) {
                disk.fill();
            } else {
                Files.move(file, place.resolve("aside"));
            }
            screen.type("\r");
            screen.await("Your answers wait");
            assertThat(host.log()).contains("store - away: " + trouble).doesNotContain("fault");
            assertThat(metric(metrics)).isEqualTo("1.0");
            assertThatThrownBy(() -> host.login("eve", ServerFixture.key())).isInstanceOf(SshException.class);
            int before = screen.written().length();
            screen.type("?");
            screen.await("otation", before);
            if (trouble.equals("disk full")) {
                disk.clear();
            } else {
                Files.move(place.resolve("aside"), file);
            }
            screen.await("is kept now", before);
            assertThat(host.log()).contains("store - back");
            assertThat(metric(metrics)).isEqualTo("0.0");
            assertThat(host.store
                            .learner("eva", AttemptLine.SHIPPED_COURSE)
                            .readAttempts()
                            .attempts())
                    .extracting(Attempt::item)
                    .containsOnlyOnce("objectives-same-architecture")
                    .hasSize(2);
            host.login("eve", ServerFixture.key()).close();
        }
    }

    @Test
    void loginWhileTheDiskIsFullIsRefusedAndStatusSaysWhy() throws Exception {
        Path place = Files.createDirectory(folder.resolve("disk"));
        KeyPair key = ServerFixture.key();
        String line = ServerFixture.line(key);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "eva,staff," + line + "\ndan,A," + line + "\n");
        try (SmallDisk disk = SmallDisk.mount(place);
                ServerFixture host = ServerFixture.host(
                        folder, Optional.of(roster), "jdbc:sqlite:" + place.resolve("class.sqlite"));
                ClientSession eva = host.login("eva", key);
                ClientSession dan = host.login("dan", key)) {
            disk.fill();
            assertThatThrownBy(() -> host.store.keys().bind("bo", List.of("key".repeat(30_000)), "CODE1234"))
                    .isInstanceOf(StoreException.class);
            try (RemoteScreen screen = host.screen(dan)) {
                screen.await("cannot be read just now");
            }
            assertThat(host.log()).contains("refused dan store-away").doesNotContain("fault");
            assertThat(ServerFixture.execute(eva, "status").output())
                    .endsWith("\nstore            answers wait: the disk is full; make room\n");
            disk.clear();
        }
    }

    private static String metric(int port) throws IOException, InterruptedException {
        String page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return page.lines()
                .filter(line -> line.startsWith("descenso_store_away "))
                .map(line -> line.split(" ", -1)[1])
                .findFirst()
                .orElse("");
    }
}
