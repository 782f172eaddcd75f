package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the class server with the client of OpenSSH, on real terminals. */
class ServeIT {

    @RegisterExtension
    final Tmux server = new Tmux();

    @RegisterExtension
    final Tmux student = new Tmux();

    @RegisterExtension
    final Tmux again = new Tmux();

    private String port = "";

    @BeforeEach
    void startServer() throws IOException {
        boolean found = Processes.succeeds("ssh-keygen", "-?") || Files.exists(java.nio.file.Path.of("/usr/bin/ssh"));
        assertThat(found || System.getenv("CI") == null).as("ssh is installed").isTrue();
        assumeTrue(found, "ssh is missing: the door is not tried with a real client");
        Processes.output("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key());
        server.run("XDG_DATA_HOME=" + server.folder() + " ./run.sh --lang en serve --port 0 --open");
        String screen = server.waitFor("Join with: ssh -p ");
        port = screen.replaceFirst("(?s).*Join with: ssh -p (\\d+).*", "$1");
    }

    /** Returns the path of the student's key, which no other process names. */
    private String key() {
        return student.folder().resolve("key").toString();
    }

    /** Returns the command line of a client that asks nothing. */
    private String ssh(String options) {
        return "ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o IdentitiesOnly=yes "
                + "-o SendEnv=LANG -i " + key() + " -p " + port + " " + options;
    }

    /** Leaves the title of the very first start, for the title page. */
    private void passTitle() {
        student.waitFor("Two balls will roll down this valley.");
        student.send("Enter");
        student.waitFor("0/16");
    }

    @Test
    void aStudentReadsComesBackAndLeaves() {
        student.run(ssh("ana@127.0.0.1"));
        passTitle();
        student.send("Right");
        student.waitFor("1/16");
        dropTheLine();
        again.run(ssh("ana@127.0.0.1"));
        again.waitFor("1/16");
        again.resize(60, 18);
        again.waitFor("60 columns are enough", screen -> screen.lines().count() <= 18 && screen.contains("1/16"));
        again.send("q");
        again.waitForPrompt();
        assertThat(again.isOrdinary()).isTrue();
    }

    /** Kills the student's client, as the loss of its network does. */
    private void dropTheLine() {
        List<ProcessHandle> clients = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(key()))
                .toList();
        assertThat(clients).isNotEmpty();
        clients.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ana@127.0.0.1 ls                            | Only the tutor is here
        -s ana@127.0.0.1 sftp                       | Only the tutor is here
        ana@127.0.0.1 status                        | for the teachers
        ana@127.0.0.1 export ball                   | You have no exports yet
        -W 127.0.0.1:22 ana@127.0.0.1               | forwarding failed
        -o ExitOnForwardFailure=yes -R 9:a:9 ana@127.0.0.1 | forwarding failed
        -o ExitOnForwardFailure=yes -R /tmp/door:a:9 ana@127.0.0.1 | forwarding failed
        """)
    void whatIsNotTheTutorIsRefusedInOneSentence(String options, String words) {
        Tmux.CommandOutput output = student.outputOf(ssh(options));
        assertThat(String.join(" ", output.lines())).contains(words);
        assertThat(output.status()).isNotZero();
    }

    @Test
    void theEndOfTheServerGivesTheTerminalBack() {
        student.run(ssh("ana@127.0.0.1"));
        passTitle();
        server.send("C-c");
        server.waitForPrompt();
        student.waitForPrompt();
        assertThat(student.isOrdinary()).isTrue();
    }
}
