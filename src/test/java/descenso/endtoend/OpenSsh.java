package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The client of OpenSSH, which asks nothing and knows no other key than the one it is given. */
final class OpenSsh {

    private OpenSsh() {}

    /** Leaves a test out if the client is missing; CI must have it. */
    static void require() {
        boolean found = Files.exists(Path.of("/usr/bin/ssh"));
        assertThat(found || System.getenv("CI") == null).as("ssh is installed").isTrue();
        assumeTrue(found, "ssh is missing: the door is not tried with a real client");
    }

    /** Makes a key, and beside it the file of its public part. */
    static void makeKey(Path key) {
        Processes.output("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    }

    /** Returns the beginning of a command line of one of the client's programs. */
    static String client(String program, Path key) {
        return program + " -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "
                + "-o IdentitiesOnly=yes -i " + key;
    }

    /** Returns the beginning of a command line of ssh, with the locale of the terminal. */
    static String ssh(Path key, String port) {
        return client("ssh", key) + " -o SendEnv=LANG -p " + port + " ";
    }

    /** Waits until a server that was started says how to join. Returns its port. */
    static String port(Tmux server) {
        return server.waitFor("Join with: ssh -p ").replaceFirst("(?s).*Join with: ssh -p (\\d+).*", "$1");
    }
}
