package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.tui.CharacterSet;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a sentence ends once: with the author's question mark if a title asks, and else with a full stop. */
class SentenceStopsTest {

    private static final String STOPPED_TWICE = "[?!…:;,] ?\\.(?!\\.)|(?<!\\.)\\.\\.(?!\\.)";

    @TempDir
    private Path folder;

    private String output(Language language, String... lines) {
        return new PipedTutor(folder, language, CharacterSet.LATIN, 10_000)
                .say(lines)
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direction", "found-rates"})
    void titlesThatAskKeepTheirQuestionMark(String experiment) {
        String output = output(Language.ES, "laboratorio " + experiment, "corre", "vuelve", "barrido");
        assertThat(output).contains("Laboratorio: ¿").doesNotContainPattern(STOPPED_TWICE);
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void listedTitlesThatAskAreNotStoppedTwice(Language language) {
        String lab = language.equals(Language.ES) ? "laboratorio" : "lab";
        String output = output(language, lab);
        assertThat(output.toLowerCase(Locale.ROOT)).contains("(direction). ").contains("(found-rates). ");
        assertThat(output).doesNotContainPattern(STOPPED_TWICE);
    }
}
