package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.CommandRun;
import descenso.testing.TestCourse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the line that says how to join, and why a server cannot be reached. */
class ServeCommandTest {

    /** Tests as a process what is said of an address that cannot be bound; TAKEN is a port of this test. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|--port TAKEN|no se puede servir en 127.0.0.1:TAKEN: otro programa usa ese puerto o, si es menor que 1024,"
                        + " esta cuenta no puede usarlo; elige otro --port",
                "en|--port 0 --metrics TAKEN|the page of the metrics cannot be opened at 127.0.0.1:TAKEN: another program uses"
                        + " this port, or, if it is below 1024, this account may not; choose another --metrics",
                "es|--bind 203.0.113.1|203.0.113.1 no es una dirección de este equipo; elige otra con --bind, o 0.0.0.0 para todas",
                "en|--bind none.invalid|none.invalid is no address of this computer; choose another with --bind, or 0.0.0.0 for all"
            })
    @Tag("long")
    void addressThatCannotBeBoundIsExplained(String language, String options, String words, @TempDir Path folder)
            throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            List<String> command = CommandRun.tutor(
                    "-Ddescenso.home=" + TestCourse.SMALL.home().toAbsolutePath());
            command.addAll(List.of("--lang", language, "serve", "--open"));
            command.addAll(List.of(options.replace("TAKEN", port).split(" ", -1)));
            CommandRun run =
                    CommandRun.of(folder, Map.of("XDG_DATA_HOME", folder.toString(), "LC_ALL", "C.UTF-8"), command);
            assertThat(run.err()).endsWith("descenso: " + words.replace("TAKEN", port) + "\n");
            assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, EN, Join with: ssh -p 2222 NAME@127.0.0.1 (key of the server: SHA256:x)",
        "192.0.2.7, ES, Se entra con: ssh -p 2222 NOMBRE@192.0.2.7 (llave del servidor: SHA256:x)",
        "0.0.0.0, EN, 'Join with: ssh -p 2222 NAME@HOST, where HOST is the name or address of this computer"
                + " (key of the server: SHA256:x)'",
        "::, ES, Se entra con: ssh -p 2222 NOMBRE@SERVIDOR; SERVIDOR es el nombre o la dirección de este equipo"
                + " (llave del servidor: SHA256:x)"
    })
    void lineToJoinHasAnAddressThatClientsCanUse(String address, Language language, String line) {
        assertThat(ServeCommand.joining(Messages.in(language), address, 2222, "SHA256:x"))
                .isEqualTo(line);
    }
}
