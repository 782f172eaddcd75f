package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.MessageKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosedMistakeTest {

    /**
     * Tests the message keys. A wrong sign has another message on the way to a number; the message of any other mistake
     * does not depend on the place.
     */
    @ParameterizedTest
    @CsvSource({
        "SIGN, x, MISTAKE_SIGN_ON_THE_WAY, true",
        "SIGN, '', MISTAKE_SIGN, false",
        "NO_RATE, step, MISTAKE_NO_RATE, true",
        "PERCENT, '', MISTAKE_PERCENT, false",
        "STEP_BEFORE, x, MISTAKE_STEP_BEFORE, false",
        "STEP_AFTER, x, MISTAKE_STEP_AFTER, false",
        "OTHER_QUANTITY, m, MISTAKE_OTHER_QUANTITY, false"
    })
    void mistakeHasMessageForItsPlace(Mistake mistake, String line, MessageKey expected, boolean isOfFormula) {
        Mistake.Diagnosis diagnosed = new Mistake.Diagnosis(mistake, line);
        assertThat(diagnosed.key()).isEqualTo(expected);
        assertThat(diagnosed.isOfFormula()).isEqualTo(isOfFormula);
    }

    /** Tests the words that journals and questions contain, so that old files stay readable. */
    @Test
    void wordsOfStoredFormatsDoNotChange() {
        assertThat(Mistake.NO_BIAS_CORRECTION.word()).isEqualTo("no-bias-correction");
        assertThat(Mistake.SIGN.word()).isEqualTo("sign");
    }
}
