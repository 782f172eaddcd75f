package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourDepthTest {

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, 256",
        "tmux-256color, 256",
        "xterm-kitty, 256",
        "xterm-ghostty, 256",
        "alacritty, 256",
        "foot-extra, 256",
        "xterm, 16",
        "xterm-16color, 16",
        "linux, 16",
        "screen, 16",
        "rxvt, 16",
        "ansi, 16",
        "vt100, 0",
        "vt220, 0",
        "xterm-mono, 0",
        "linux-m, 0",
        "ansi-m, 0",
        "unheard-of, 16"
    })
    void numberOfColoursFollowsTheTerminalsName(String type, int colours) {
        assertThat(ColourDepth.colours(type)).isEqualTo(colours);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TERM=xterm-256color COLORTERM=truecolor,              256, TRUECOLOUR
            TERM=xterm-256color COLORTERM=24bit,                  256, TRUECOLOUR
            TERM=xterm-direct,                               16777216, TRUECOLOUR
            TERM=foo-direct,                                        0, TRUECOLOUR
            TERM=foo,                                        16777216, TRUECOLOUR
            TERM=tmux-256color COLORTERM=truecolor,               256, TRUECOLOUR
            TERM=screen.xterm-256color COLORTERM=truecolor STY=1, 256, COLOURS_256
            TERM=xterm-256color,                                  256, COLOURS_256
            TERM=xterm-256color COLORTERM=,                       256, COLOURS_256
            TERM=xterm-256color COLORTERM=yes,                    256, COLOURS_256
            TERM=foo-256color,                                      0, COLOURS_256
            TERM=xterm-kitty,                                     256, COLOURS_256
            TERM=xterm,                                             8, COLOURS_16
            TERM=xterm-16color,                                    16, COLOURS_16
            TERM=linux,                                             8, COLOURS_16
            TERM=vt100,                                             0, NONE
            TERM=foo,                                              -1, NONE
            TERM=dumb COLORTERM=truecolor,                        256, NONE
            TERM=,                                                256, NONE
            LANG=es,                                              256, NONE
            TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1,   256, NONE
            TERM=xterm-256color COLORTERM=truecolor NO_COLOR=,    256, TRUECOLOUR
            """)
    void depthFollowsTheEnvironment(String environment, int maxColours, ColourDepth depth) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : environment.split(" ", -1)) {
            String[] parts = variable.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        assertThat(ColourDepth.of(variables, maxColours)).isEqualTo(depth);
    }
}
