package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourDepthTest {

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, COLOURS_256",
        "tmux-256color, COLOURS_256",
        "xterm-kitty, COLOURS_256",
        "xterm-ghostty, COLOURS_256",
        "alacritty, COLOURS_256",
        "foot-extra, COLOURS_256",
        "xterm, COLOURS_16",
        "xterm-16color, COLOURS_16",
        "linux, COLOURS_16",
        "screen, COLOURS_16",
        "rxvt, COLOURS_16",
        "ansi, COLOURS_16",
        "vt100, NONE",
        "vt220, NONE",
        "xterm-mono, NONE",
        "linux-m, NONE",
        "ansi-m, NONE",
        "unheard-of, COLOURS_16"
    })
    void depthFollowsTheTerminalsName(String type, ColourDepth depth) {
        assertThat(ColourDepth.of(Map.of("TERM", type))).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TERM=xterm-256color COLORTERM=truecolor,               TRUECOLOUR
            TERM=xterm-256color COLORTERM=24bit,                   TRUECOLOUR
            TERM=xterm-direct,                                     TRUECOLOUR
            TERM=foo-direct,                                       TRUECOLOUR
            TERM=tmux-256color COLORTERM=truecolor,                TRUECOLOUR
            TERM=screen.xterm-256color COLORTERM=truecolor STY=1,  COLOURS_256
            TERM=xterm-256color,                                   COLOURS_256
            TERM=xterm-256color COLORTERM=,                        COLOURS_256
            TERM=xterm-256color COLORTERM=yes,                     COLOURS_256
            TERM=foo-256color,                                     COLOURS_256
            TERM=xterm-kitty,                                      COLOURS_256
            TERM=xterm,                                            COLOURS_16
            TERM=xterm-16color,                                    COLOURS_16
            TERM=linux,                                            COLOURS_16
            TERM=vt100,                                            NONE
            TERM=dumb COLORTERM=truecolor,                         NONE
            TERM=,                                                 NONE
            LANG=es,                                               NONE
            TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1,    NONE
            TERM=xterm-256color COLORTERM=truecolor NO_COLOR=,     TRUECOLOUR
            """)
    void depthFollowsTheEnvironment(String environment, ColourDepth depth) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : environment.split(" ", -1)) {
            String[] parts = variable.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        assertThat(ColourDepth.of(variables)).isEqualTo(depth);
    }
}
