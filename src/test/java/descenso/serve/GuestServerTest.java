package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.GuestName;
import descenso.progress.AttemptLine;
import descenso.progress.SavedState;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.serve.ServerFixture.Result;
import descenso.store.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests who comes in with the code for guests, under which name, and what a guest may do. */
@Timeout(120)
class GuestServerTest {

    @TempDir
    private Path folder;

    private KeyPair staff;
    private KeyPair key;

    @BeforeEach
    void makeKeys() throws GeneralSecurityException {
        staff = ServerFixture.key();
        key = ServerFixture.key();
    }

    /** Opens a server at which a person of the staff is in. */
    private ServerFixture open(String... lines) throws Exception {
        return open(ClassServer.Settings.GUEST_CONNECTIONS, lines);
    }

    private ServerFixture open(int guestConnections, String... lines) throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(
                roster, "eva,staff,%s\nana,A\n%s\n".formatted(ServerFixture.line(staff), String.join("\n", lines)));
        ServerFixture server = ServerFixture.host(
                folder, Optional.of(roster), "jdbc:sqlite:" + folder.resolve("class.sqlite"), guestConnections);
        server.screen(server.login("eva", staff)).await("Descenso");
        return server;
    }

    /** Opens the classroom, lets guests in and returns their code. */
    private static String invite(ServerFixture server) throws IOException {
        submit(server, new Opened());
        submit(server, new GuestsInvited(""));
        return code(server);
    }

    private static void submit(ServerFixture server, ClassroomEvent event) throws IOException {
        Objects.requireNonNull(server.links.get("eva")).submit(event);
    }

    private static String code(ServerFixture server) {
        return ClassroomServerTest.classroom(server).stage().guestCode();
    }

    /** Logs in under a name with a code, and with a key unless it is null. Everything that is said is collected. */
    private static ClientSession enter(
            ServerFixture server, String name, @Nullable KeyPair own, String code, List<String> said)
            throws IOException {
        ClientSession session = server.connect(name);
        session.setUserInteraction(new UserInteraction() {
            @Override
            public boolean isInteractionAllowed(ClientSession any) {
                return true;
            }

            @Override
            public String[] interactive(
                    ClientSession any, String title, String words, String language, String[] prompts, boolean[] echo) {
                said.add(words);
                return prompts.length == 0 ? new String[0] : new String[] {code};
            }

            @Override
            public @Nullable String getUpdatedPassword(ClientSession any, String prompt, String language) {
                return null;
            }
        });
        if (own != null) {
            session.addPublicKeyIdentity(own);
        }
        session.auth().verify(ServerFixture.PATIENCE);
        return session;
    }

    /** Returns the names of the guests in the classroom. */
    private static Set<String> guests(ServerFixture server) {
        Set<String> names = new HashSet<>(ClassroomServerTest.classroom(server).joined());
        names.removeIf(name -> !GuestName.isGuest(name));
        return names;
    }

    @Tag("long")
    @Test
    void guestOfAKeyIsTheSameAgainAndOneWithoutAKeyIsAnother() throws Exception {
        try (ServerFixture server = open()) {
            String code = invite(server);
            assertThat(code).matches("[CFHJKMRTWXY3479]{4}-[CFHJKMRTWXY3479]{4}");
            List<String> said = new ArrayList<>();
            try (ClientSession guest = enter(server, "guest", key, code, said);
                    RemoteScreen screen = server.screen(guest)) {
                screen.await("class (F4)");
            }
            assertThat(said).hasSize(1);
            assertThat(said.get(0)).contains("You come in as a guest", "Entras como invitado");
            ClassroomFixture.await(() -> guests(server), names -> names.size() == 1);
            try (ClientSession guest = enter(
                            server,
                            "Invitado",
                            key,
                            code.toLowerCase(Locale.ROOT).replace("-", ""),
                            said);
                    RemoteScreen screen = server.screen(guest)) {
                screen.await("class (F4)");
                assertThat(guests(server)).hasSize(1);
            }
            assertThat(said.toString()).doesNotContain("Without a key");
            try (ClientSession guest = enter(server, "guest", null, code, said);
                    RemoteScreen screen = server.screen(guest)) {
                assertThat(said.get(said.size() - 1)).contains("Without a key", "Sin llave");
                assertThat(said.get(said.size() - 1).lines()).allMatch(line -> line.length() < 80);
                screen.await("class (F4)");
                ClassroomFixture.await(() -> guests(server), names -> names.size() == 2);
                ClassroomFixture.await(() -> server.server.sessions(), count -> count == 3);
            }
            // nothing could bring that guest back, so that the session does not wait
            ClassroomFixture.await(() -> server.server.sessions(), count -> count == 2);
            server.ahead.addAndGet(GuestDoor.DROPPED_NS + 1);
            ClassroomFixture.await(() -> server.server.sessions(), count -> count == 1);
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    /** Returns the names of those of whom a place or an answer is kept. */
    private static List<String> kept(ServerFixture server) {
        try {
            return server.store.learners();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingButVotesIsKeptOfAGuestWithoutAKeyAfterTheStay() throws Exception {
        List<String> others = List.of("Guest-Xenia", "ana", "eva", GuestName.of("key"), "guest-xavier");
        String left = GuestName.keyless("a host that was killed");
        try (SqlStore before = new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "before")) {
            for (String name : others) {
                before.learner(name, AttemptLine.SHIPPED_COURSE).writeState(SavedState.nothing());
            }
            before.learner(left, AttemptLine.SHIPPED_COURSE).writeState(SavedState.nothing());
        }
        try (ServerFixture server = open()) {
            ClassroomFixture.await(() -> kept(server), names -> !names.contains(left));
            assertThat(kept(server)).containsExactlyElementsOf(others);
            String code = invite(server);
            String name;
            try (ClientSession guest = enter(server, "guest", null, code, new ArrayList<>());
                    RemoteScreen screen = server.screen(guest)) {
                screen.await("class (F4)");
                name = ClassroomFixture.await(() -> guests(server), names -> names.size() == 1)
                        .iterator()
                        .next();
                server.store.learner(name, AttemptLine.SHIPPED_COURSE).writeState(SavedState.nothing());
                assertThat(kept(server)).contains(name);
            }
            ClassroomFixture.await(() -> kept(server), names -> !names.contains(name));
            assertThat(server.server.sessions()).isEqualTo(1);
            assertThat(server.store.everyone()).contains(name); // in the log of the classroom
            assertThat(guests(server)).containsExactly(name);
            assertThat(server.log()).doesNotContain("fault");
        }
    }

    @Test
    void guestIsRefusedWithAWrongCodeOrWithoutAnInvitation() throws Exception {
        try (ServerFixture server = open()) {
            List<String> said = new ArrayList<>();
            assertThatThrownBy(() -> enter(server, "guest", key, "", said)).isInstanceOf(SshException.class);
            assertThat(server.log()).doesNotContain("wrong-code");
            String code = invite(server);
            for (String wrong : List.of("", "-", code + "C", code.substring(1), "CCCC-CCCC")) {
                assertThatThrownBy(() -> enter(server, "guest", key, wrong, said))
                        .isInstanceOf(SshException.class);
            }
            assertThat(server.log()).contains("refused guest from 127.0.0.1: wrong-code");
            assertThat(said).contains("Esa no es la clave.\nThat is not the code.");
            submit(server, new GuestsInvited(""));
            assertThat(code(server)).isEqualTo(code);
            submit(server, new GuestsDismissed());
            assertThatThrownBy(() -> enter(server, "guest", key, code, said)).isInstanceOf(SshException.class);
            submit(server, new GuestsInvited(""));
            assertThat(code(server)).isNotEqualTo(code);
            submit(server, new Closed());
            assertThatThrownBy(() -> enter(server, "guest", key, code, said)).isInstanceOf(SshException.class);
            assertThat(server.server.sessions()).isEqualTo(1);
        }
    }

    @Test
    void codeOfGuestsOpensNoOtherName() throws Exception {
        try (ServerFixture server = open("invitado,A")) {
            String code = invite(server);
            for (String name : List.of("eva", "ana", "invitado", "bo", GuestName.of("x"))) {
                assertThatThrownBy(() -> enter(server, name, key, code, new ArrayList<>()))
                        .as(name)
                        .isInstanceOf(SshException.class);
            }
        }
    }

    @Test
    void guestCannotCommand() throws Exception {
        try (ServerFixture server = open()) {
            String code = invite(server);
            try (ClientSession guest = enter(server, "guest", key, code, new ArrayList<>());
                    RemoteScreen screen = server.screen(guest)) {
                screen.await("class (F4)");
                String name = ClassroomFixture.await(() -> guests(server), names -> names.size() == 1)
                        .iterator()
                        .next();
                assertThatThrownBy(() ->
                                Objects.requireNonNull(server.links.get(name)).submit(new Closed()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void nameOfAGuestIsNotFreeInAnOpenClass() throws Exception {
        try (ServerFixture server = ServerFixture.open(folder)) {
            assertThatThrownBy(() -> server.login(GuestName.of("x"), key)).isInstanceOf(SshException.class);
            assertThatThrownBy(() -> server.login("guest", key)).isInstanceOf(SshException.class);
            server.login("guest-bo", key).close();
        }
    }

    @Test
    void wordsOfTheServerAreNotForGuests() throws Exception {
        try (ServerFixture server = open()) {
            String code = invite(server);
            try (ClientSession guest = enter(server, "guest", key, code, new ArrayList<>())) {
                for (String words : List.of("status", "export", "export ball", "projector", "ls", "help")) {
                    Result result = ServerFixture.execute(guest, words);
                    assertThat(result.errors() + result.output()).contains("Only the tutor is here");
                    assertThat(result.status()).isNotZero();
                }
            }
        }
    }
}
