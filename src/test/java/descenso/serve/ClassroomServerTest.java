package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomTask;
import descenso.classroom.EventLine;
import descenso.progress.AttemptLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.store.ClassroomLog.NumberedLine;
import descenso.tui.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.BeforeEach;
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

    private static RemoteScreen lines(ClientSession session) throws IOException {
        return new RemoteScreen(session, "dumb", new Size(80, 24), Map.of("LANG", "en_GB.UTF-8"));
    }

    private static void submit(ServerFixture server, String name, ClassroomEvent event) throws IOException {
        Objects.requireNonNull(server.links.get(name)).submit(event);
    }

    /** Returns the classroom as the log has it. */
    private static Classroom classroom(ServerFixture server) {
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

    private static Asked question(String id) {
        return new Asked(
                List.of(new ClassroomTask(
                        ClassroomTask.Kind.QUESTION, AttemptLine.SHIPPED_COURSE, id, 1, false, false)),
                0);
    }

    @Test
    void allWhoAreInTakePartAndOnlyTheStaffCommands() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                ClientSession atBo = server.login("bo", key);
                RemoteScreen eva = server.screen(atEva);
                RemoteScreen ana = server.screen(atAna);
                RemoteScreen bo = lines(atBo)) {
            eva.await("Descenso");
            ana.await("Descenso");
            bo.await("Line by line");
            assertThatThrownBy(() -> submit(server, "bo", new Opened())).isInstanceOf(IOException.class);
            submit(server, "eva", new Opened());
            ClassroomFixture.await(() -> classroom(server).joined(), Set.of("ana", "bo")::equals);
            submit(server, "eva", question(ClassroomFixture.QUESTION));
            long ask = classroom(server).asking().orElseThrow().number();
            submit(server, "ana", new Voted("ana", ask, 1, ClassroomFixture.attempt("1")));
            assertThat(classroom(server).asking().orElseThrow().current()).containsOnlyKeys("ana");
            submit(server, "eva", new Closed());
            assertThat(classroom(server).phase()).isEqualTo(Phase.CLOSED);
            bo.type("quit\r");
            bo.awaitEnd();
            assertThat(server.log()).doesNotContain("fault");
        }
    }
}
