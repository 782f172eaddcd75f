package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.serve.ServerFixture.RemoteScreen;
import descenso.serve.ServerFixture.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the server's own words: who may say which, on which kind of channel, and what they answer. */
@Timeout(120)
class ServerWordsTest {

    @TempDir
    private Path folder;

    private Path roster() {
        return folder.resolve("roster.csv");
    }

    private ServerFixture withRoster(KeyPair student, KeyPair staff) throws IOException {
        Files.writeString(
                roster(),
                "ana,A," + ServerFixture.line(student) + "\nbo,A," + ServerFixture.line(student) + "\neva,staff,"
                        + ServerFixture.line(staff) + "\n");
        return new ServerFixture(folder, Optional.of(roster()), List.of(), false);
    }

    private void exported(String learner, String experiment, String name, String content, long time)
            throws IOException {
        Path export =
                folder.resolve("exports").resolve(learner).resolve(experiment).resolve(name);
        Files.createDirectories(export.resolve("data"));
        Files.writeString(export.resolve("ball.yaml"), content);
        Files.writeString(export.resolve("data/points.csv"), "x,y\n");
        Files.setLastModifiedTime(export, FileTime.fromMillis(time));
    }

    private static Map<String, String> unpacked(Result result) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new ByteArrayInputStream(result.output().getBytes(StandardCharsets.UTF_8)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
            }
        }
        return files;
    }

    @Test
    void exportSendsTheNewestExportOfTheLearner() throws Exception {
        exported("ana", "ball", "descenso-ball", "old", 1_000_000);
        exported("ana", "ball", "descenso-ball-2", "new", 2_000_000);
        exported("bo", "ball", "descenso-ball", "bo's", 3_000_000);
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key())) {
            Result result = ServerFixture.execute(ana, "export ball");
            assertThat(result.status()).isZero();
            assertThat(result.errors()).isEmpty();
            assertThat(unpacked(result))
                    .isEqualTo(Map.of("descenso-ball-2/ball.yaml", "new", "descenso-ball-2/data/points.csv", "x,y\n"));
        }
    }

    @Tag("long")
    @Test
    void anExportThatTheClientDoesNotReadWaitsAndIsClosed() throws Exception {
        exported("ana", "ball", "descenso-ball", "x".repeat(10_000_000), 1_000_000);
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key());
                ChannelExec unread = ana.createExecChannel("export ball")) {
            unread.open().verify(ServerFixture.PATIENCE);
            assertThat(unread.getInvertedOut().read()).isEqualTo('d');
            assertThat(ServerFixture.execute(ana, "export ball"))
                    .isEqualTo(new Result(
                            "", "An export of yours is on its way already; ask for this one when it has come.\n", 1));
            boolean isClosed = false;
            for (int i = 0; i < 3 && !isClosed; i++) {
                opened.ahead.addAndGet(TimeUnit.SECONDS.toNanos(31)); // again, if the wait began after the last time
                isClosed = unread.waitFor(List.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(10))
                        .contains(ClientChannelEvent.CLOSED);
            }
            assertThat(isClosed).isTrue();
        }
    }

    /** Tests each word on each kind of channel, for a student and for a teacher: status, and what is said. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        exec      | status            | 1 | That word is for the teachers | 0 | sessions         0
        exec      | ' status '        | 1 | That word is for the teachers | 0 | sessions         0
        exec      | export ball       | 1 | You have no exports yet       | 0 | descenso-ball/ball.yaml
        exec      | export moons      | 1 | You have no exports yet       | 1 | You have no export “moons”. There are: ball
        exec      | export            | 1 | You have no exports yet       | 1 | Which export? You have: ball
        exec      | export ../bo/ball | 1 | You have no exports yet       | 1 | You have no export “../bo/ball”. There are: ball
        exec      | export ..         | 1 | You have no exports yet       | 1 | You have no export “..”. There are: ball
        exec      | ls                | 1 | Only the tutor is here        | 1 | Only the tutor is here
        exec      | scp -f x          | 1 | Only the tutor is here        | 1 | Only the tutor is here
        exec      | lab /etc/passwd   | 1 | Only the tutor is here        | 1 | Only the tutor is here
        exec      | statusx           | 1 | Only the tutor is here        | 1 | Only the tutor is here
        subsystem | sftp              | 1 | Only the tutor is here        | 1 | Only the tutor is here
        subsystem | status            | 1 | Only the tutor is here        | 1 | Only the tutor is here
        subsystem | netconf           | 1 | Only the tutor is here        | 1 | Only the tutor is here
        """)
    void wordsAnswerByRoleAndChannel(
            String kind, String words, int ofStudent, String toStudent, int ofStaff, String toStaff) throws Exception {
        KeyPair student = ServerFixture.key();
        KeyPair staff = ServerFixture.key();
        exported("eva", "ball", "descenso-ball", "eva's", 1_000_000);
        exported("bo", "ball", "descenso-ball", "bo's", 1_000_000);
        try (ServerFixture opened = withRoster(student, staff);
                ClientSession ana = opened.login("ana", student);
                ClientSession eva = opened.login("eva", staff)) {
            assertAnswer(said(ana, kind, words), ofStudent, toStudent);
            assertAnswer(said(eva, kind, words), ofStaff, toStaff);
        }
    }

    /** Returns the rows of the tables of the manual whose first word begins so, without signs and links. */
    private static List<String> documented(String beginning) throws IOException {
        return Files.readAllLines(Path.of("src/docs/serve.md")).stream()
                .filter(line -> line.startsWith("| `" + beginning))
                .map(line -> line.replaceAll("\\[(.*?)]\\(.*?\\)", "$1"))
                .map(line -> line.replaceAll("[|`]", "").strip().replaceAll(" +", " "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "zoe, zoe, unknown-name",
        "ana, ana, unknown-key",
        "'zoe\n\033[2Jlogin ana', zoe␊␛[2Jlogin␣ana, invalid-name",
    })
    void aRefusedLoginIsLoggedWithItsNameAndTheReason(String name, String logged, String reason) throws Exception {
        try (ServerFixture opened = withRoster(ServerFixture.key(), ServerFixture.key())) {
            try (ClientSession session = opened.connect(name)) {
                session.addPublicKeyIdentity(ServerFixture.key());
                assertThatThrownBy(() -> session.auth().verify(ServerFixture.PATIENCE))
                        .isInstanceOf(SshException.class);
            }
            while (!opened.log().contains("refused")) {
                Thread.sleep(10);
            }
            assertThat(opened.log().lines().filter(line -> !line.startsWith("2026-03-02T12:00:00Z roster -")))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .endsWith("Z refused " + logged + " from 127.0.0.1: " + reason);
        }
    }

    private static Result said(ClientSession session, String kind, String words) throws IOException {
        return kind.equals("exec") ? ServerFixture.execute(session, words) : ServerFixture.subsystem(session, words);
    }

    private static void assertAnswer(Result result, int status, String words) {
        assertThat(result.status()).isEqualTo(status);
        assertThat(status == 0 ? result.output() : result.errors()).contains(words);
        assertThat(status == 0 ? result.errors() : result.output()).isEmpty();
    }

    @Tag("long")
    @Test
    void aStudentRemovedFromTheRosterLeavesWithAWord() throws Exception {
        KeyPair student = ServerFixture.key();
        KeyPair staff = ServerFixture.key();
        try (ServerFixture opened = withRoster(student, staff);
                ClientSession ana = opened.login("ana", student);
                ClientSession eva = opened.login("eva", staff);
                RemoteScreen screen = opened.screen(ana);
                RemoteScreen other = opened.screen(eva)) {
            screen.await("Descenso");
            other.await("Descenso");
            Thread.sleep(6_000); // a round, in which the server sees ana on the roster
            Files.writeString(roster(), "eva,staff," + ServerFixture.line(staff) + "\n");
            screen.awaitEnd();
            assertThat(screen.written())
                    .endsWith("You are no longer on the list of the class; your place is kept.\r\n");
            assertThat(ana.waitFor(List.of(ClientSession.ClientSessionEvent.CLOSED), ServerFixture.PATIENCE))
                    .contains(ClientSession.ClientSessionEvent.CLOSED);
            assertThat(eva.isOpen()).isTrue();
            assertThat(opened.log()).contains(" removed ana");
        }
    }

    @Tag("long")
    @Test
    void sessionsWithoutAKeyAreWarnedAndEnd() throws Exception {
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key());
                ClientSession bo = opened.login("bo", ServerFixture.key());
                RemoteScreen screen = opened.screen(ana);
                RemoteScreen lines = new RemoteScreen(bo, "dumb", ServerFixture.SIZE, Map.of("LANG", "en_GB.UTF-8"))) {
            screen.await("Descenso");
            lines.await(": ");
            opened.ahead.set(TimeUnit.MINUTES.toNanos(56));
            screen.await("still there?");
            lines.await("still there?");
            opened.ahead.set(TimeUnit.MINUTES.toNanos(61));
            screen.awaitEnd();
            lines.awaitEnd();
            for (RemoteScreen each : List.of(screen, lines)) {
                assertThat(each.written())
                        .endsWith("An hour has passed without a key, so the session ends; your place is kept.\r\n");
            }
        }
    }

    @Test
    void theMetricsCountKeysAndSessionsWithoutNames() throws Exception {
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen screen = opened.screen(ana)) {
            screen.await("Descenso");
            screen.type("\033[C");
            screen.await("Objectives");
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + opened.server.openMetrics(0) + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("descenso_sessions 1.0\n")
                    .contains("descenso_commits_total ")
                    .contains("descenso_store_away 0.0\n")
                    .contains("descenso_refused_total 0.0\n")
                    .contains("descenso_frames_dropped_total ")
                    .contains("descenso_training_waiting 0.0\n")
                    .containsPattern("descenso_key_answer_seconds_count [1-9]")
                    .containsPattern("descenso_key_answer_seconds\\{quantile=\"0.99\"} 0\\.[0-9]*[1-9]")
                    .doesNotContain("ana");
            assertThat(page.body()
                            .lines()
                            .filter(line -> line.startsWith("# HELP") && !line.contains("_max "))
                            .map(line -> line.substring("# HELP ".length())))
                    .containsExactlyInAnyOrderElementsOf(documented("descenso_"));
        }
    }
}
