package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.InfoCmp.Capability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTtyTest {

    /** Tests the sequences of xterm in terminfo, and those of a terminal without application keys. */
    @ParameterizedTest
    @CsvSource({
        "keypad_xmit, \\E[?1h\\E=, ",
        "keypad_local, \\E[?1l\\E>, ",
        "key_up, \\EOA, \\E[A",
        "key_left, \\EOD, \\E[D",
        "key_home, \\EOH, \\E[H",
        "key_end, \\EOF, \\E[F",
        "key_end, \\E[4~, \\E[4~",
        "key_up, \\E[A, \\E[A",
        "key_f1, \\EOP, \\EOP",
        "key_dc, , ",
        "clr_eol, \\E[K, \\E[K"
    })
    void applicationKeysAreReplacedByOrdinaryKeys(Capability capability, String known, String ordinary) {
        assertThat(LineTty.ordinary(capability, known)).isEqualTo(ordinary);
    }
}
