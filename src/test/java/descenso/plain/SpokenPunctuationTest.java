package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenPunctuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ES|llega hasta -0,153, en el paso 35|llega hasta menos 0,153, en el paso 35",
                "EN|from -1 to (-2)|from minus 1 to (minus 2)",
                "ES|acaba en 1,86e-9.|acaba en 1,86 por 10 elevado a menos 9.",
                "EN|3e5 and 1e-12|3 times 10 to the 5 and 1 times 10 to the minus 12",
                "ES|hicieron falta 69 078 pasos; con 10 000|hicieron falta 69078 pasos; con 10000",
                "ES|99/101 ~= 0,980|99/101 aproximadamente 0,980",
                "EN|theta <- theta - eta * g_(t-1)^2 + 10^-8|theta <- theta - eta * g_(t-1)^2 + 10^-8",
                "EN|To change one: set sgd.lr 2e-4.|To change one: set sgd.lr 2e-4.",
                "ES|eta * hat(m)_t/(sqrt(hat(v)_t) + epsilon)|eta * m_t gorro/(sqrt(v_t gorro) + epsilon)",
                "EN|What is hat(m)_2?|What is m_2 hat?",
                "EN|betas=(0.9, 0.999), eps=1e-8)|betas=(0.9, 0.999), eps=1e-8)",
                "ES|pon x -0,5|pon x -0,5",
                "ES|responde -0,5|responde -0,5",
                "ES|responde 1 2 3|responde 1 2 3",
                "EN|beta1, top-1, 2-3|beta1, top-1, 2-3"
            })
    void signsThatSpeechDropsAreWrittenInWords(Language language, String written, String read) {
        assertThat(PlainOutput.spoken(written, new UiText(Messages.spoken(language), CharacterSet.LATIN)))
                .isEqualTo(read);
    }
}
