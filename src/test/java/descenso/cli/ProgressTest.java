package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.ProcessEnvironment.StandardStreams.OpenStreams;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressTest {

    private static Progress line(int columns, Language language) {
        Console console = new Console(language, Messages.in(language), CharacterSet.ASCII, OpenStreams.ofProcess());
        return new Progress(console, new TrainingPool(List.of(), () -> false), columns);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 0, 5, ..............................  0% - -:--",
        "120, 0.25, 60, =======.......................  25% - 3:00",
        "80, 0.5, 3, ===============...............  50% - 0:03",
        "60, 1, 3, ==============================  100% - 0:00",
        "40, 0.5, 3, ======......  50% - 0:03",
        "30, 0.5, 3, 50% - 0:03",
    })
    void lineUsesTheAvailableWidth(int columns, double share, int seconds, String text) {
        assertThat(line(columns, Language.EN)
                        .text(share, Duration.ofSeconds(seconds))
                        .replace(" left", "")
                        .stripTrailing())
                .isEqualTo(text.replace("  ", " "));
    }

    /** Tests that each line covers the one before it, and that the ^C that the terminal echoes does not wrap. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void allLinesOfATerminalHaveOneWidth(Language language) {
        for (int columns = 0; columns <= 130; columns++) {
            Progress line = line(columns, language);
            assertThat(line.blank()).hasSize(Math.max(0, columns - 1)).isBlank();
            for (double share = 0; line.fits() && share <= 1; share += 0.05) {
                assertThat(line.text(share, Duration.ofHours(30)))
                        .hasSize(Math.min(columns - 5, 53))
                        .contains(language.equals(Language.ES) ? " % " : "% ", ":");
            }
        }
    }

    @Test
    void lineIsLeftOutIfItDoesNotFit() {
        assertThat(line(0, Language.ES).fits()).isFalse();
        assertThat(line(26, Language.ES).fits()).isFalse();
        assertThat(line(27, Language.ES).fits()).isTrue();
    }
}
