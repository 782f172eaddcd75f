package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.EventLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.store.ClassroomLog.NumberedLine;
import descenso.store.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the classroom through SSH: a learner on a screen, one in line mode, and one of the staff. */
@Timeout(120)
class ClassroomServerTest {

    @TempDir
    private Path folder;

    private KeyPair key;

    @BeforeEach
    void makeKey() throws GeneralSecurityException {
        key = ServerFixture.key();
    }

    private ServerFixture open() throws IOException {
        Path roster = folder.resolve("roster.csv");
        String line = ServerFixture.line(key);
        Files.writeString(roster, "ana,A,%s\nbo,A,%s\neva,staff,%s\n".formatted(line, line, line));
        return ServerFixture.host(folder, Optional.of(roster), "jdbc:sqlite:" + folder.resolve("class.sqlite"));
    }

    private static void submit(ServerFixture server, String name, ClassroomEvent event) throws IOException {
        Objects.requireNonNull(server.links.get(name)).submit(event);
    }

    /** Returns the classroom as the log has it. */
    static Classroom classroom(ServerFixture server) {
        try {
            Classroom classroom = Classroom.empty();
            for (NumberedLine line : server.store.classroom().lines()) {
                classroom = classroom.after(
                        EventLine.read(line.number(), line.line()).orElseThrow());
            }
            return classroom;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Tag("long")
    @Test
    void keyThatIsHeldDownFillsNeitherTheLogNorTheMemory() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                RemoteScreen eva = server.screen(atEva);
                RemoteScreen ana = server.screen(atAna)) {
            eva.await("Descenso");
            ana.await("Descenso");
            submit(server, "eva", new Opened());
            ana.await("class (F4)");
            ana.type("!".repeat(20_000));
            ana.type("\033[C");
            ana.await("Objectives");
            submit(server, "eva", new Closed());
            assertThat(server.store.classroom().lines()).hasSizeLessThan(2_000);
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    @Test
    void erasedLearnerWhoIsInIsLedOutAndLeavesNothing() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                RemoteScreen eva = server.screen(atEva);
                RemoteScreen ana = server.screen(atAna)) {
            eva.await("Descenso");
            submit(server, "eva", new Opened());
            ana.await("class (F4)");
            ana.type("!\033[C");
            ana.await("Objectives");
            ClassroomFixture.await(() -> classroom(server).hands(), List.of("ana")::equals);
            try (SqlStore other = new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "other")) {
                assertThat(other.archive("ana").erase()).isTrue();
            }
            ana.awaitEnd();
            assertThat(ana.written()).contains("has been erased");
            ClassroomFixture.await(server.server::sessions, count -> count == 1);
            ClassroomFixture.await(() -> everyone(server), List.of()::equals);
            assertThat(classroom(server).joined()).isEmpty();
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    private static List<String> everyone(ServerFixture server) {
        try {
            return server.store.everyone().stream()
                    .filter(name -> !name.equals("eva"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
