package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the line that says how to join. */
class ServeCommandTest {

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
