package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests who comes in with a certificate, with keys and certificates of {@code ssh-keygen}. */
class CertificateTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAuthority() throws Exception {
        boolean found = Files.isExecutable(Path.of("/usr/bin/ssh-keygen"));
        assertThat(found || System.getenv("CI") == null)
                .as("ssh-keygen is installed")
                .isTrue();
        assumeTrue(found, "ssh-keygen is missing");
        for (String name : List.of("ca", "other", "ana")) {
            keygen("-q", "-t", "ed25519", "-N", "", "-f", name);
        }
    }

    private void keygen(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/ssh-keygen"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private KeyPair plain() throws Exception {
        return SecurityUtils.loadKeyPairIdentities(
                        null, null, Files.newInputStream(folder.resolve("ana")), FilePasswordProvider.EMPTY)
                .iterator()
                .next();
    }

    /** Returns the key of ana with a certificate, which is in a file beside it. */
    private KeyPair certified() throws Exception {
        PublicKey certificate = KeyRing.parsed(
                        Files.readString(folder.resolve("ana-cert.pub")).strip())
                .orElseThrow();
        return new KeyPair(certificate, plain().getPrivate());
    }

    private ServerFixture serving() throws IOException {
        return new ServerFixture(folder, Optional.empty(), List.of(folder.resolve("ca.pub")), false);
    }

    @Test
    void aCertificateOfTheAuthorityOpensTheDoorForItsPrincipals() throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana", "-n", "ana,ana.b", "-V", "+1h", "ana.pub");
        try (ServerFixture opened = serving()) {
            try (ClientSession session = opened.login("ana", certified())) {
                assertThat(session.isAuthenticated()).isTrue();
            }
            opened.login("ana.b", certified()).close();
            assertThatThrownBy(() -> opened.login("eva", certified())).isInstanceOf(SshException.class);
        }
    }

    /** Tests certificates that open nothing, by the options with which they are signed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        another authority     | -s other -n ana
        another name          | -s ca -n eva
        no name               | -s ca
        expired               | -s ca -n ana -V 20200101:20200102
        not yet valid         | -s ca -n ana -V 20900101:20910101
        of a host             | -s ca -n ana -h
        from another address  | -s ca -n ana -O source-address=192.0.2.0/24
        for another command   | -s ca -n ana -O force-command=ls
        with an unknown limit | -s ca -n ana -O critical:unknown@example.org=x
        """)
    void aCertificateThatIsNotForThisLoginOpensNothing(String why, String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-q", "-I", why));
        arguments.addAll(List.of(options.split(" ", -1)));
        arguments.add("ana.pub");
        keygen(arguments.toArray(String[]::new));
        try (ServerFixture opened = serving()) {
            assertThatThrownBy(() -> opened.login("ana", certified())).isInstanceOf(SshException.class);
        }
    }

    @Test
    void aCertificateOfThisAddressOpensTheDoor() throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana", "-n", "ana", "-O", "source-address=127.0.0.0/8", "ana.pub");
        try (ServerFixture opened = serving()) {
            opened.login("ana", certified()).close();
        }
    }

    @Test
    void aCertificateBindsNoKeyToANameOfAnOpenClass() throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana", "-n", "ana", "-V", "+1h", "ana.pub");
        try (ServerFixture opened =
                new ServerFixture(folder, Optional.empty(), List.of(folder.resolve("ca.pub")), true)) {
            opened.login("ana", certified()).close();
            assertThatThrownBy(() -> opened.login("ana", plain())).isInstanceOf(SshException.class);
            opened.login("ana", certified()).close();
        }
    }

    @Test
    void aRosterDecidesWhomACertificateAdmits() throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana", "-n", "ana,bo", "-V", "+1h", "ana.pub");
        Path roster = Files.writeString(folder.resolve("roster.csv"), "ana,A\n");
        try (ServerFixture opened =
                new ServerFixture(folder, Optional.of(roster), List.of(folder.resolve("ca.pub")), false)) {
            opened.login("ana", certified()).close();
            assertThatThrownBy(() -> opened.login("bo", certified())).isInstanceOf(SshException.class);
        }
    }

    /** Tests lines of the text of which ssh-keygen makes its list, with a certificate that has the serial number 7. */
    @ParameterizedTest
    @CsvSource({
        "serial: 7, true",
        "serial: 5-9, true",
        "serial: 8-9, false",
        "id: ana-2026, true",
        "id: ana, false",
        "id: ana-2026   # lost, true",
        "key: ana.pub, true",
        "ana.pub, true",
        "ca.pub, true",
        "ana-cert.pub, true",
        "other.pub, false"
    })
    void aRevokedCertificateOpensNothing(String line, boolean isRevoked) throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana-2026", "-z", "7", "-n", "ana", "ana.pub");
        revoke(line);
        try (ServerFixture opened = serving()) {
            if (isRevoked) {
                assertThatThrownBy(() -> opened.login("ana", certified())).isInstanceOf(SshException.class);
            } else {
                opened.login("ana", certified()).close();
            }
        }
    }

    /** Writes the list with a line in which the name of a file stands for its key. */
    private void revoke(String line) throws IOException {
        Path file = folder.resolve(line.substring(line.indexOf(' ') + 1));
        String written = line.endsWith(".pub")
                ? line.replace(
                        file.getFileName().toString(), Files.readString(file).strip())
                : line;
        Files.writeString(folder.resolve("revoked"), "# lost\n\n" + written + "\n");
    }

    @Tag("long")
    @Test
    void aKeyThatIsRevokedLeavesWhileItIsThere() throws Exception {
        keygen("-q", "-s", "ca", "-I", "ana", "-n", "ana", "ana.pub");
        revoke("id: bo");
        try (ServerFixture opened = serving();
                ClientSession session = opened.login("ana", certified())) {
            revoke("id: ana");
            assertThat(session.waitFor(List.of(ClientSession.ClientSessionEvent.CLOSED), ServerFixture.PATIENCE))
                    .contains(ClientSession.ClientSessionEvent.CLOSED);
            assertThat(opened.log()).contains("removed ana revoked");
        }
    }

    @Test
    void faultsOfTheListAreNamedAtOnce() throws IOException {
        Files.writeString(folder.resolve("revoked"), "id: ana\nserial: x\nssh-ed25519 AAAA\nserial: 9-4\n");
        assertThatThrownBy(this::serving)
                .isInstanceOfSatisfying(
                        FaultyFileException.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.position().line())
                                .containsExactly(2, 3, 4));
    }
}
