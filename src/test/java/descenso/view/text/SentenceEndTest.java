package descenso.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how sentences begin, end and are joined. */
class SentenceEndTest {

    @ParameterizedTest
    @CsvSource({
        "The loss falls, The loss falls.",
        "The loss falls., The loss falls.",
        "¡Ánimo!, ¡Ánimo!",
        "It says “no”, It says “no”.",
        "It asks “why?”, It asks “why?”",
        "(¿Por qué?), (¿Por qué?)",
        "'',''",
    })
    void textWithoutFinalPunctuationGetsAFullStop(String text, String expected) {
        assertThat(SentenceFormatter.ended(text)).isEqualTo(expected);
    }

    @Test
    void blankSentencesAreOmittedFromJoinedText() {
        assertThat(SentenceFormatter.joined("Una", "", " ", "¿Dos?", "Tres.")).isEqualTo("Una. ¿Dos? Tres.");
        assertThat(SentenceFormatter.joined("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"época, Época", "Adam, Adam", "'',''", "1 época, 1 época"})
    void sentenceBeginsWithACapital(String text, String expected) {
        assertThat(SentenceFormatter.begun(text)).isEqualTo(expected);
    }

    @Test
    void whitespaceIsCollapsedIntoOneSpace() {
        assertThat(SentenceFormatter.flowing("  12\u00A0000\u202F\n\t pasos ")).isEqualTo("12 000 pasos");
        assertThat(SentenceFormatter.flowing("beta_1 = 0.9, m_1 = 0")).isEqualTo("beta_1 = 0.9, m_1 = 0");
    }
}
