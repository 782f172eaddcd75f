package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.progress.Attempt.Grade;
import descenso.progress.SavedState;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.serve.ServerFixture.Result;
import descenso.testing.AttemptFixture;
import descenso.tui.Size;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.pubkey.PublicKeyAuthenticationReporter;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.session.ReservedSessionMessagesHandler;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests who comes in at the server of a class, what is shown there, and what is refused. */
class ClassServerTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondLoginTakesThePlaceOfTheFirst() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", key);
                RemoteScreen first = opened.screen(ana)) {
            first.await("Descenso");
            first.type("/typed");
            first.await("typed");
            try (ClientSession again = opened.login("ana", key);
                    RemoteScreen second = opened.screen(again)) {
                second.await("typed");
                first.awaitEnd();
                assertThat(first.written())
                        .endsWith("You have logged in from another place; everything goes on there.\r\n");
            }
        }
    }

    /** Tests that a text whose line drops is not submitted: an empty one would count as "I don't know". */
    @Test
    void aLineThatDropsWhileATextIsTypedSubmitsNothing() throws Exception {
        KeyPair key = ServerFixture.key();
        Map<String, String> english = Map.of("LANG", "en_GB.UTF-8");
        try (ServerFixture opened = ServerFixture.open(folder)) {
            try (ClientSession ana = opened.login("ana", key);
                    RemoteScreen lines = new RemoteScreen(ana, "dumb", new Size(80, 24), english)) {
                lines.await(": ");
                lines.type("go 1\ropen\ropen\ropen\rquestions\ranswer\r");
                lines.await("or a full stop");
            }
            try (ClientSession ana = opened.login("ana", key);
                    RemoteScreen lines = new RemoteScreen(ana, "dumb", new Size(80, 24), english)) {
                lines.await(": ");
                assertThat(folder.resolve("learners").resolve("ana.jsonl"))
                        .content()
                        .contains("\"prediction\"") // of the seals
                        .doesNotContain("\"question\"");
            }
        }
    }

    @Test
    void aForwardIsRefusedAndLogged() throws Exception {
        SshdSocketAddress other = new SshdSocketAddress("127.0.0.1", 22);
        String listening = "streamlocal-forward@openssh.com";
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key())) {
            assertThatThrownBy(() -> ana.createDirectTcpipChannel(SshdSocketAddress.LOCALHOST_ADDRESS, other)
                            .open()
                            .verify(ServerFixture.PATIENCE))
                    .isInstanceOf(SshException.class);
            assertThatThrownBy(() -> ana.startRemotePortForwarding(new SshdSocketAddress("127.0.0.1", 0), other))
                    .isInstanceOf(SshException.class);
            Buffer request = ana.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            request.putString(listening);
            request.putBoolean(true);
            request.putString("door");
            assertThat(ana.request(listening, request, ServerFixture.PATIENCE)).isNull();
            assertThat(opened.log())
                    .contains("refused ana direct-tcpip", "refused ana tcpip-forward", "refused ana " + listening);
        }
    }

    @Test
    void aSilentClientGetsMessages() throws Exception {
        CountDownLatch messages = new CountDownLatch(2);
        try (ServerFixture opened = ServerFixture.open(folder)) {
            opened.server.beat(Duration.ofMillis(50));
            ClientSession ana = opened.login("ana", ServerFixture.key());
            ana.setReservedSessionMessagesHandler(new ReservedSessionMessagesHandler() {
                @Override
                public void handleIgnoreMessage(Session session, Buffer buffer) {
                    messages.countDown();
                }
            });
            assertThat(messages.await(ServerFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void onlyStaffSeesTheStatus() throws Exception {
        KeyPair eva = ServerFixture.key();
        KeyPair ana = ServerFixture.key();
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "eva,staff," + ServerFixture.line(eva) + "\nana,A," + ServerFixture.line(ana) + "\n");
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false);
                ClientSession teacher = opened.login("eva", eva);
                ClientSession student = opened.login("ana", ana)) {
            assertThat(ServerFixture.execute(teacher, "status")).isEqualTo(new Result("""
                            sessions         0
                            connections      0
                            not logged in    0
                            refused          0
                            keys answered    0 (none in the last two minutes)
                            frames left out  0
                            training waits   0
                            writes kept      0
                            store            there
                            """, "", 0));
            assertThat(ServerFixture.execute(student, "status"))
                    .isEqualTo(new Result("", "That word is for the teachers of the class.\n", 1));
        }
    }

    @Test
    void aKeyThatIsNotOfTheNameIsRefused() throws Exception {
        KeyPair ana = ServerFixture.key();
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A," + ServerFixture.line(ana) + "\nbo,A,\n");
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false)) {
            opened.login("ana", ana).close();
            for (String other : List.of("bo", "eva", "../ana", "ana/..")) {
                assertThatThrownBy(() -> opened.login(other, ana)).isInstanceOf(SshException.class);
            }
            assertThatThrownBy(() -> opened.login("ana", ServerFixture.key())).isInstanceOf(SshException.class);
        }
    }

    @Test
    void aNameOfAnOpenClassBelongsToItsFirstKey() throws Exception {
        KeyPair ana = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.open(folder)) {
            opened.login("ana", ana).close();
            assertThatThrownBy(() -> opened.login("ana", ServerFixture.key())).isInstanceOf(SshException.class);
        }
        try (ServerFixture restarted = ServerFixture.open(folder)) {
            assertThatThrownBy(() -> restarted.login("ana", ServerFixture.key()))
                    .isInstanceOf(SshException.class);
            restarted.login("ana", ana).close();
        }
    }

    @Test
    void aNameUnderWhichAnythingIsKeptIsNotFreeInAnOpenClass() throws Exception {
        KeyPair ana = ServerFixture.key();
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A," + ServerFixture.line(ana) + "\n");
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), true)) {
            opened.store.learner("ana", "optimizers").writeState(SavedState.nothing());
            opened.store.learner("bo", "optimizers").append(AttemptFixture.question("q", 1, Grade.RIGHT));
            Files.writeString(roster, "eva,A,K7PD-22XR\n");
            for (String name : List.of("ana", "bo", "eva")) {
                assertThatThrownBy(() -> opened.login(name, ServerFixture.key()))
                        .isInstanceOf(SshException.class);
            }
            opened.login("new", ana).close();
        }
    }

    @Test
    void aKeyOfAnOpenClassComesFirstUnderFewNames() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.open(folder)) {
            for (int i = 0; i < KeyRing.MOST_NAMES; i++) {
                opened.login("name" + i, key).close();
            }
            assertThatThrownBy(() -> opened.login("onemore", key)).isInstanceOf(SshException.class);
            opened.login("name0", key).close();
            opened.login("onemore", ServerFixture.key()).close();
        }
    }

    @Test
    void aCodeBindsTheKeyOfItsFirstLoginAndIsThenUsedUp() throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A,K7PD-22XQ\n");
        KeyPair ana = ServerFixture.key();
        KeyPair thief = ServerFixture.key();
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false)) {
            assertThatThrownBy(() -> withCode(opened, ana, "K7PD-22XX")).isInstanceOf(SshException.class);
            withCode(opened, ana, " k7pd 22xq").close();
            assertThatThrownBy(() -> withCode(opened, thief, "K7PD-22XQ")).isInstanceOf(SshException.class);
            opened.login("ana", ana).close();
            Files.writeString(roster, "ana,A,K7PD-22XQ\nana,A,second-code\n");
            withCode(opened, thief, "Second Code").close();
        }
    }

    @Test
    void theWordsToAnUnknownKeyComeOnce() throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A,K7PD-22XQ\n");
        List<String> heard = new ArrayList<>();
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false)) {
            KeyPair ana = ServerFixture.key();
            assertThatThrownBy(() -> withCode(opened, ana, "K7PD-22XX", heard::add))
                    .isInstanceOf(SshException.class);
        }
        assertThat(heard).hasSizeGreaterThan(1);
        assertThat(heard.get(0)).contains("this key is not known here yet");
        assertThat(heard.subList(1, heard.size())).containsOnly("That is not the code.");
    }

    /** Tests that OpenSSH shows them in any locale: it writes another character as three digits. */
    @ParameterizedTest
    @EnumSource(
            value = MessageKey.class,
            names = {
                "SERVE_ASK_CODE",
                "SERVE_BAD_NAME",
                "SERVE_LIKE_NAME",
                "SERVE_CODE",
                "SERVE_NO_KEY",
                "SERVE_UNCHECKED",
                "SERVE_WRONG_CODE",
                "GUEST_ASK_CODE",
                "GUEST_NOT_NOW",
                "GUEST_NO_KEY"
            })
    void wordsBeforeTheLoginAreInAscii(MessageKey key) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(key, "ana")).matches("\\p{ASCII}+");
        }
    }

    @Test
    void aKeyOfACodeOpensNothingOnceTheNameHasLeftTheRoster() throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A,K7PD-22XQ\n");
        KeyPair ana = ServerFixture.key();
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false)) {
            withCode(opened, ana, "K7PD-22XQ").close();
            opened.login("ana", ana).close();
            Files.writeString(roster, "bo,A,K7PD-22XR\n\n");
            assertThatThrownBy(() -> opened.login("ana", ana)).isInstanceOf(SshException.class);
        }
    }

    @Test
    void connectionsThatHaveEndedAreForgotten() throws Exception {
        try (ServerFixture opened = ServerFixture.open(folder)) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < WaitingRoom.PLACES + 20; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), opened.server.port()));
            }
            for (Socket socket : sockets) {
                socket.close();
            }
            long end = System.nanoTime() + ServerFixture.PATIENCE.toNanos();
            while (opened.server.connections() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(opened.server.connections()).isZero();
        }
    }

    @Test
    void theOldestOfTooManyConnectionsOfALearnerIsClosed() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession oldest = opened.login("ana", key)) {
            for (int i = 0; i < 3; i++) {
                opened.login("ana", key);
            }
            assertThat(oldest.isOpen()).isTrue();
            opened.login("ana", key);
            assertThat(oldest.waitFor(List.of(ClientSession.ClientSessionEvent.CLOSED), ServerFixture.PATIENCE))
                    .contains(ClientSession.ClientSessionEvent.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm", "dumb"})
    void aLoginWhosePlaceCannotBeReadIsRefusedInASentence(String terminal) throws Exception {
        Files.createFile(folder.resolve("away"));
        try (ServerFixture opened = ServerFixture.open(folder);
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen screen = new RemoteScreen(ana, terminal, ServerFixture.SIZE, Map.of())) {
            screen.awaitEnd();
            assertThat(screen.written())
                    .contains("Your place cannot be read just now")
                    .endsWith("\r\n");
        }
    }

    private static ClientSession withCode(ServerFixture opened, KeyPair key, String code) throws IOException {
        return withCode(opened, key, code, unheard -> {});
    }

    /** @param heard takes what is said before each prompt for a code, and an empty text before a key signs */
    private static ClientSession withCode(ServerFixture opened, KeyPair key, String code, Consumer<String> heard)
            throws IOException {
        ClientSession session = opened.connect("ana");
        session.addPublicKeyIdentity(key);
        session.setPublicKeyAuthenticationReporter(new PublicKeyAuthenticationReporter() {
            @Override
            public void signalSignatureAttempt(
                    ClientSession any, String service, KeyPair pair, String algorithm, byte[] signature) {
                heard.accept("");
            }
        });
        session.setUserInteraction(new UserInteraction() {
            @Override
            public boolean isInteractionAllowed(ClientSession any) {
                return true;
            }

            @Override
            public String[] interactive(
                    ClientSession any,
                    String name,
                    String instruction,
                    String language,
                    String[] prompts,
                    boolean[] echo) {
                heard.accept(instruction);
                return prompts.length == 0 ? new String[0] : new String[] {code};
            }

            @Override
            public String getUpdatedPassword(ClientSession any, String prompt, String language) {
                return "";
            }
        });
        session.auth().verify(ServerFixture.PATIENCE);
        return session;
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"PASSPHRASE, 45, true", "PASSPHRASE, 70, false", "CODE, 45, true", "CODE, 70, false"})
    void aPersonHasAMinuteInAllToTypeAPassphraseOrACode(String asked, int seconds, boolean isIn) throws Exception {
        KeyPair key = ServerFixture.key();
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A," + (asked.equals("CODE") ? "K7PD-22XQ" : ServerFixture.line(key)) + "\n");
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), false)) {
            Consumer<String> typing = any -> {
                opened.ahead.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)); // two rounds of the server
            };
            if (isIn) {
                withCode(opened, key, "K7PD-22XQ", typing).close();
            } else {
                assertThatThrownBy(() -> withCode(opened, key, "K7PD-22XQ", typing))
                        .isInstanceOf(SshException.class);
                assertThat(opened.log()).contains("slow");
            }
        }
    }

    @Test
    void theHostKeyStaysAndIsPrivate() throws Exception {
        String first;
        try (ServerFixture opened = ServerFixture.open(folder)) {
            first = opened.server.fingerprint();
        }
        try (ServerFixture again = ServerFixture.open(folder)) {
            assertThat(again.server.fingerprint()).isEqualTo(first);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("host-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theEndOfTheServerEndsTheScreensAndKeepsThePlaces() throws GeneralSecurityException, Exception {
        KeyPair key = ServerFixture.key();
        ServerFixture opened = ServerFixture.open(folder);
        ClientSession ana = opened.login("ana", key);
        RemoteScreen screen = opened.screen(ana);
        screen.await("Descenso");
        screen.type("\033[C");
        screen.await("Objectives");
        opened.server.close();
        screen.awaitEnd();
        assertThat(screen.written()).contains("\033[?1049l").endsWith("The server is closing; your place is kept.\r\n");
        assertThat(folder.resolve("learners/place-ana.properties")).content().contains("screen=");
        opened.close();
    }

    @Test
    void theFirstKeyOfAnOpenClassOpensNoNameOfTheRoster() throws Exception {
        KeyPair first = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.open(folder)) {
            opened.login("eva", first).close();
        }
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "eva,staff," + ServerFixture.line(ServerFixture.key()) + "\n");
        try (ServerFixture opened = new ServerFixture(folder, Optional.of(roster), List.of(), true)) {
            assertThatThrownBy(() -> opened.login("eva", first)).isInstanceOf(SshException.class);
        }
    }
}
