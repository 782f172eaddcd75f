package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.MessageKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosedMistakeTest {

    /** A sign has a sentence of its own on the way to a number; everything else is told alike, wherever it happened. */
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
    void hasItsSentence(Mistake mistake, String line, MessageKey phrase, boolean isOfFormula) {
        DiagnosedMistake slip = new DiagnosedMistake(mistake, line);
        assertThat(slip.phrase()).isEqualTo(phrase);
        assertThat(slip.isOfFormula()).isEqualTo(isOfFormula);
    }

    /** As logs and question blocks have them, of which old ones stay readable. */
    @Test
    void isKeptByItsWord() {
        assertThat(Mistake.NO_BIAS_CORRECTION.word()).isEqualTo("no-bias-correction");
        assertThat(Mistake.SIGN.word()).isEqualTo("sign");
        assertThat(Kind.CHOICE.word()).isEqualTo("choice");
    }
}
