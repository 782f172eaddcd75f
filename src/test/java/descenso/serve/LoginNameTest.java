package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which names are the same person at a login, and which may be taken in an open class. */
class LoginNameTest {

    @TempDir
    private Path folder;

    private KeyPair key;

    @BeforeEach
    void makeKey() throws Exception {
        key = ServerFixture.key();
    }

    private ServerFixture serving(boolean isOpen, String... lines) throws Exception {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, String.join("\n", lines));
        return new ServerFixture(folder, Optional.of(roster), List.of(), isOpen);
    }

    @Test
    void composedAndDecomposedAccentsAreOnePerson() throws Exception {
        try (ServerFixture opened = serving(false, "jose\u0301,A," + ServerFixture.line(key));
                ClientSession composed = opened.login("josé", key);
                ClientSession decomposed = opened.login("jose\u0301", key);
                ServerFixture.RemoteScreen screen = opened.screen(decomposed)) {
            screen.await("Descenso");
            assertThat(composed.isAuthenticated()).isTrue();
            assertThat(opened.links).containsOnlyKeys("josé");
        }
    }

    @Test
    void namesThatCouldBeTakenForAnotherOneDoNotComeIn() throws Exception {
        try (ServerFixture opened = serving(true, "eva,staff," + ServerFixture.line(ServerFixture.key()))) {
            opened.login("ana", ServerFixture.key()).close();
            for (String name : List.of(
                    "Eva",
                    "éva",
                    "еvа",
                    "ANA",
                    "anà",
                    "аna",
                    "аnа",
                    "a\u034Fna",
                    "\u3164",
                    "\uFFA0",
                    "x" + "\u0337".repeat(63),
                    "Guest-0123456789abcdef",
                    "guest-0123456789abcdef",
                    "gu\u0435st",
                    "ꓮꓠꓮ")) {
                assertThatThrownBy(() -> opened.login(name, key)).as(name).isInstanceOf(SshException.class);
            }
            for (String name : List.of("anna", "ana2", "Łukasz", "佐藤")) {
                opened.login(name, key).close();
            }
            opened.login("Łukasz", key).close();
        }
    }

    @Test
    void aClientOfOpenSshHearsWhyItsNameCannotBeOne() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/ssh")) || System.getenv("CI") != null, "ssh is missing");
        execute("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "key");
        try (ServerFixture opened = serving(true, "eva,staff," + ServerFixture.line(ServerFixture.key()))) {
            assertThat(words(opened, "Eva"))
                    .contains("Eva cannot be your name in this class, because it looks too much like another one "
                            + "or has unusual letters; come in with another one.");
            assertThat(words(opened, "e va"))
                    .contains(
                            "e va cannot be a name in this class: use letters, digits, dots and hyphens, 64 at most.");
        }
    }

    /** Returns what the client prints that cannot come in. */
    private String words(ServerFixture opened, String name) throws Exception {
        String port = Integer.toString(opened.server.port());
        String hosts = "UserKnownHostsFile=/dev/null";
        return execute(
                "ssh",
                "-F",
                "none",
                "-i",
                "key",
                "-p",
                port,
                "-o",
                hosts,
                "-o",
                "StrictHostKeyChecking=no",
                "-l",
                name,
                "127.0.0.1");
    }

    private String execute(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(ServerFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return output;
    }
}
