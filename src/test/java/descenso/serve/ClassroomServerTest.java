package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomTask;
import descenso.classroom.EventLine;
import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.store.ClassroomLog.NumberedLine;
import descenso.store.SqlStore;
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

    /** Locks the vote on the task that is asked now. */
    private static Locked lock(ServerFixture server) {
        Classroom.Asking asking = classroom(server).asking().orElseThrow();
        return new Locked(asking.number(), asking.vote());
    }

    @Test
    void droppedLineFindsTheTaskAndTheAnswerInEachPhaseAndTheOwnScreenAfterIt() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                RemoteScreen eva = server.screen(atEva)) {
            eva.await("Descenso");
            try (ClientSession atAna = server.login("ana", key);
                    RemoteScreen ana = server.screen(atAna)) {
                ana.await("Descenso");
                ana.type("\033[C");
                ana.await("Objectives");
                submit(server, "eva", new Opened());
                submit(server, "eva", question("starting-point-step"));
                ana.await("A question for the whole class");
                ana.type("\033[200~3.15\033[201~"); // pasted, so that it is drawn at once
                ana.await("3.15");
            }
            comeBack(server, "3.15", "\r", "change it until");
            submit(server, "eva", lock(server));
            comeBack(server, "Your answer counts", "", "");
            submit(server, "eva", new Shown(true));
            comeBack(server, "This is how the class answered", "", "");
            submit(server, "eva", new Revealed());
            comeBack(server, "comes back when the class goes on", "", "");
            assertThat(server.store
                            .learner("ana", AttemptLine.SHIPPED_COURSE)
                            .readAttempts()
                            .attempts())
                    .extracting(Attempt::item)
                    .containsExactly("starting-point-step");
            submit(server, "eva", new Released());
            comeBack(server, "Objectives", "", "");
        }
    }

    /** Logs in as ana again, who finds a text, and another one after some keys. */
    private void comeBack(ServerFixture server, String found, String keys, String then) throws Exception {
        try (ClientSession atAna = server.login("ana", key);
                RemoteScreen ana = server.screen(atAna)) {
            ana.await(found);
            ana.type(keys);
            ana.await(then);
        }
    }

    @Test
    void inLineModeATaskIsSaidBetweenTwoLines() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                ClientSession atBo = server.login("bo", key);
                RemoteScreen eva = lines(atEva);
                RemoteScreen ana = lines(atAna);
                RemoteScreen bo = lines(atBo)) {
            eva.await("Line by line");
            ana.await("Lesson 0: ");
            bo.await("Lesson 0: ");
            ana.type("nex");
            ana.await("Lesson 0: nex");
            submit(server, "eva", new Opened());
            submit(server, "eva", question("starting-point-step"));
            bo.await("A question for the whole class");
            assertThat(ana.written()).endsWith("Lesson 0: nex");
            ana.type("t\r");
            ana.await("A question for the whole class");
            bo.type("answer 2\r");
            bo.await("Your answer is in");
            submit(server, "eva", new Released());
            ana.await("Lesson 1: "); // the page that was entered while the question came
            assertThat(classroom(server).joined()).containsExactlyInAnyOrder("ana", "bo");
        }
    }

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

    @Test
    void dictationEndsWithTheTaskItIsFor() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                RemoteScreen eva = server.screen(atEva);
                RemoteScreen ana = lines(atAna)) {
            eva.await("Descenso");
            ana.await("Lesson 0: ");
            submit(server, "eva", new Opened());
            submit(server, "eva", question("objectives-same-architecture"));
            ana.await("A question for the whole class");
            ana.type("answer\r");
            ana.await("full stop");
            ana.type("The optimizer\r");
            submit(server, "eva", lock(server));
            ana.await("is kept as a draft");
            ana.await("Voting is closed");
            ana.type("help\r.\r");
            submit(server, "eva", new Released());
            int before = ana.written().length();
            ana.type("where\r");
            ana.await("Lesson 0: ", before);
            assertThat(classroom(server).joined()).containsExactly("ana");
            assertThat(server.log()).doesNotContain("fault");
        }
    }
}
