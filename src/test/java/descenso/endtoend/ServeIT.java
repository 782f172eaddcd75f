package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void makeKey() {
        OpenSsh.require();
        OpenSsh.makeKey(key());
    }

    /** Starts a server of an open class. */
    private void serve(String options) {
        server.run(descenso("serve --port 0 --open " + options));
        port = OpenSsh.port(server);
    }

    /** Returns a command line of the program with the files of the class. */
    private String descenso(String words) {
        return "XDG_DATA_HOME=" + server.folder() + " ./run.sh --lang en " + words;
    }

    /** Returns the path of the student's key, which no other process names. */
    private Path key() {
        return student.folder().resolve("key");
    }

    /** Returns the command line of a client that asks nothing. */
    private String ssh(String options) {
        return OpenSsh.ssh(key(), port) + options;
    }

    /** Leaves the title of the very first start, for the title page. */
    private void passTitle() {
        student.waitFor("Two balls will roll down this valley.");
        student.send("Enter");
        student.waitFor("0/16");
    }

    @Test
    void aStudentReadsComesBackAndLeaves() {
        serve("");
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
                .filter(process -> process.info().commandLine().orElse("").contains(key().toString()))
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
        -X ana@127.0.0.1 status                     | X11 forwarding request failed
        -W 127.0.0.1:22 ana@127.0.0.1               | forwarding failed
        -o ExitOnForwardFailure=yes -R 9:a:9 ana@127.0.0.1 | forwarding failed
        -o ExitOnForwardFailure=yes -R ./door:a:9 ana@127.0.0.1 | forwarding failed
        """)
    void whatIsNotTheTutorIsRefusedInOneSentence(String options, String words) {
        serve("");
        assertIsRefused(student.outputOf("DISPLAY=:9 " + ssh(options)), words);
    }

    private static void assertIsRefused(Tmux.CommandOutput output, String words) {
        assertThat(String.join(" ", output.lines())).contains(words);
        assertThat(output.status()).isNotZero();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"scp", "scp -O", "sftp"})
    void filesAreNeitherTakenNorGiven(String program) {
        serve("");
        String from = program.equals("sftp") ? "" : "README.md ";
        String command = OpenSsh.client(program, key()) + " -P " + port + " " + from + "ana@127.0.0.1"
                + (from.isEmpty() ? "" : ":x");
        assertIsRefused(student.outputOf(command), "Only the tutor is here");
    }

    @Test
    void theEndOfTheServerGivesTheTerminalBack() {
        serve("");
        student.run(ssh("ana@127.0.0.1"));
        passTitle();
        server.send("C-c");
        server.waitForPrompt();
        student.waitForPrompt();
        assertThat(student.isOrdinary()).isTrue();
    }
}
