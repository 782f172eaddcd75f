package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomTask;
import descenso.progress.AttemptLine;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.serve.ServerFixture.Result;
import descenso.tui.Size;
import java.io.IOException;
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

/** Tests the projector through SSH, beside the session of the person who opens it. */
@Timeout(120)
class ProjectorServerTest {

    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_GB.UTF-8");

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
        Files.writeString(roster, "ana,A,%s\neva,staff,%s\n".formatted(line, line));
        return ServerFixture.host(folder, Optional.of(roster), "jdbc:sqlite:" + folder.resolve("class.sqlite"));
    }

    private static RemoteScreen projector(ClientSession session, String word) throws IOException {
        return new RemoteScreen(session, word, "xterm-256color", new Size(80, 24), ENGLISH);
    }

    @Test
    void wordOfALearnerIsRefused() throws Exception {
        try (ServerFixture server = open();
                ClientSession atAna = server.login("ana", key)) {
            assertThat(ServerFixture.execute(atAna, "projector"))
                    .isEqualTo(new Result("", "That word is for the teachers of the class.\n", 1));
            try (RemoteScreen refused = projector(atAna, "projector")) {
                refused.awaitEnd();
                assertThat(refused.written())
                        .contains("That word is for the teachers")
                        .doesNotContain("live class");
            }
        }
    }

    @Test
    void projectorFollowsTheClassBesideTheOwnSessionAndIsNoLearner() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                ClientSession atAna = server.login("ana", key);
                RemoteScreen eva = server.screen(atEva);
                RemoteScreen ana = server.screen(atAna);
                RemoteScreen wall = projector(atEva, "projector")) {
            eva.await("Descenso");
            ana.await("Descenso");
            wall.await("no live class just now");
            submit(server, new Opened());
            wall.await("your-name@");
            submit(server, new TimerSet(600));
            wall.await("time");
            submit(
                    server,
                    new Asked(
                            List.of(new ClassroomTask(
                                    ClassroomTask.Kind.QUESTION,
                                    AttemptLine.SHIPPED_COURSE,
                                    ClassroomFixture.QUESTION,
                                    1,
                                    false,
                                    false)),
                            0));
            wall.await("The vote is open");
            assertThat(ClassroomServerTest.classroom(server).joined()).isEqualTo(Set.of("ana"));
            int before = eva.written().length();
            eva.type("\033[C");
            eva.await("Objectives", before);
            assertThat(wall.written()).doesNotContain("ana");
            submit(server, new Closed());
            wall.type("q");
            wall.awaitEnd();
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    @Test
    void secondProjectorOfAPersonTakesThePlaceOfTheFirstAndStudentsKeepTheirs() throws Exception {
        try (ServerFixture server = open();
                ClientSession atEva = server.login("eva", key);
                RemoteScreen first = projector(atEva, "projector")) {
            first.await("no live class just now");
            try (RemoteScreen second = projector(atEva, "projector " + AttemptLine.SHIPPED_COURSE)) {
                second.await("no live class just now");
                first.awaitEnd();
                second.type("q");
                second.awaitEnd();
            }
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    private static void submit(ServerFixture server, ClassroomEvent event) throws IOException {
        Objects.requireNonNull(server.links.get("eva")).submit(event);
    }
}
