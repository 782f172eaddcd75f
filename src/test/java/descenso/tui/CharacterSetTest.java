package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

    private static final char NO_BREAK_SPACE = '\u00A0';

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "¿Qué sigue?|Que sigue?",
                "¡Ánimo!|Animo!",
                "cigüeña, Ñandú|ciguena, Nandu",
                "n\u0303|n",
                "«así» “so” ‘it’|\"asi\" \"so\" 'it'",
                "más…|mas...",
                "a — b – c|a -- b - c",
                "↑ ↓|Up Down",
                "a ≤ b ≥ c ≠ d ≈ e|a <= b >= c != d ~ e",
                "½ ¼|1/2 1/4",
                "90°|90 deg",
                "α γ λ μ π ρ σ φ ψ|alpha gamma lambda mu pi rho sigma phi psi",
                "no‑no • ÷ ± ∞ ∇L Σx|no-no * / +- inf grad L sum x",
                "`✓ ✗ ★ ⏎ ␡ │─█`|`* x * Enter ^? |-#`",
                "xₜ₋₁, mₜ, v₁₂², θ₀|x_(t-1), m_t, v_12^2, theta_0",
                "(1 − √η)²|(1 - sqrt(eta))^2",
                "m/√v ≤ √10, η/√(v + ε)|m/sqrt(v) <= sqrt(10), eta/sqrt(v + epsilon)",
                "√v₁ + √ 2|sqrt(v_1) + sqrt 2",
                "√10.5, √10,5; √1e-3|sqrt(10.5), sqrt(10,5); sqrt(1e-3)",
                "√v\u0302 + m\u0302|sqrt(v-hat) + m-hat",
                "1.ª|1.a",
                "ﬁn|fin",
                "1\u00A0000|1\u00A0000",
                "😀|?"
            })
    void textIsSpelledInAscii(String text, String ascii) {
        assertThat(CharacterSet.ASCII.encode(text)).isEqualTo(ascii);
        assertThat(CharacterSet.UNICODE.encode(text)).isEqualTo(text);
    }

    @Test
    void everyCodePointIsSpelledInAscii() {
        IntStream.rangeClosed(' ', Character.MAX_CODE_POINT).forEach(codePoint -> {
            String ascii = CharacterSet.ASCII.encode(Character.toString(codePoint));
            if (!ascii.chars().allMatch(c -> c < 0x7F || c == NO_BREAK_SPACE)) {
                throw new AssertionError(Integer.toHexString(codePoint) + ": " + ascii);
            }
        });
    }

    /** Tests that no character of the lessons and messages becomes "?", the spelling of an unknown character. */
    @Test
    void everyCharacterOfTheTextsHasASpelling() throws IOException {
        for (Path folder : List.of(Path.of("lessons"), Path.of("src/main/resources/descenso/phrases"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(CharacterSetTest::isText).toList()) {
                    String text = Files.readString(file).replace("?", "");
                    assertThat(text.codePoints().mapToObj(Character::toString))
                            .as(file.toString())
                            .isNotEmpty()
                            .noneMatch(character ->
                                    CharacterSet.ASCII.encode(character).equals("?"));
                }
            }
        }
    }

    private static boolean isText(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && !name.endsWith(".gz") && !name.endsWith("symbols.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "¿Qué sigue? ¡Ánimo!|¿Qué sigue? ¡Ánimo!",
                "«así»… “so” — ‘it’|«así»… “so” — ‘it’",
                "cigüeña, Ñandú|cigüeña, Ñandú",
                "θ ← θ − η·g|theta <- theta - eta-g",
                "✓ x², β₁ ≤ 10⁻⁸|* x^2, beta_1 <= 10^-8",
                "90°, 80×24, ½|90 deg, 80x24, 1/2"
            })
    void latinTextIsSpelledForSpeechOutput(String text, String read) {
        assertThat(CharacterSet.LATIN.encode(text)).isEqualTo(read);
    }
}
