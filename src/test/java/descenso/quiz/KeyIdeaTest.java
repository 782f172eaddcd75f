package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyIdeaTest {

    private static final KeyIdea CANCELS = new KeyIdea(List.of("cancel", "compens", "signo alter", "zigzag"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Los gradientes se cancelan. | true",
                "SE CANCELAN | true",
                "se cáncelan | true",
                "cance\u0301lan | true",
                "porque (cancelación) | true",
                "cancel | true",
                "anticancelación | false",
                "se compensan unos a otros | true",
                "su signo alterna | true",
                "alternan de signo en cada paso | true",
                "alternan | false",
                "el signo | false",
                "zig-zag | false",
                "ZigZagueo | true",
                "can cel | false",
                "no se cancelan | true",
                "'' | false",
                "'   ' | false",
                "?!… | false"
            })
    void ideaIsRecognisedByBeginningsOfWords(String answer, boolean expected) {
        assertThat(CANCELS.seemsToBeIn(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "é p o | epocas | false",
                "Época | la epoca paso | true",
                "ñ | ano | false",
                "Δx | el Δx crece | true",
                "0.9 | con β = 0,9 | true",
                "0.9 | 9 de cada 0 | false",
                "mini-lote | el lote mini | true",
                "100 | de 1000 | true",
                "STEP | little steps | true"
            })
    void signIsNormalisedLikeAnswer(String sign, String answer, boolean expected) {
        assertThat(new KeyIdea(List.of(sign)).seemsToBeIn(answer)).isEqualTo(expected);
    }

    /** Tests signs without words, which would otherwise match any answer. */
    @Test
    void signWithoutWordsIsIgnored() {
        assertThat(new KeyIdea(List.of("", " ", "…")).seemsToBeIn("whatever …")).isFalse();
        assertThat(new KeyIdea(List.of()).seemsToBeIn("whatever")).isFalse();
    }
}
