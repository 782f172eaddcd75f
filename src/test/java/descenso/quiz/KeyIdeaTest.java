package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import descenso.phrases.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what is read in an answer: signs, their directions, relations and subjects. */
class KeyIdeaTest {

    private static final List<String> CANCELS = List.of("cancel", "compens", "signo alter", "zigzag");

    private static AnswerReading read(String answer, List<String> signs, List<String> about, Language language) {
        return AnswerReading.of(
                answer,
                "",
                List.of(SignedIdea.of(language, signs, about)),
                List.of(),
                SampleAnswers.of(List.of(), 1, language),
                language);
    }

    private static boolean isFound(String answer, List<String> signs, Language language) {
        return isHeld(read(answer, signs, List.of(), language));
    }

    /** Tests whether an idea is read, be it with little evidence. */
    private static boolean isHeld(AnswerReading reading) {
        return !reading.ideas().isEmpty() || !reading.weak().isEmpty();
    }

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
                "alternan | false",
                "el signo | false",
                "el signo, que antes era otro en cada uno de los pasos, alterna | false",
                "zig-zag | true",
                "ZigZagueo | true",
                "can cel | false",
                "se canselan | true",
                "se cacnelan | true",
                "se cncelan | true",
                "se canncelan | true",
                "no se cancelan | false",
                "no solo se cancelan, sino que se suman | true",
                "no dejan de cancelarse | true",
                "sin embargo se cancelan | true",
                "'' | false",
                "'   ' | false",
                "?!… | false"
            })
    void ideaIsFoundByBeginningsOfWords(String answer, boolean expected) {
        assertThat(isFound(answer, CANCELS, Language.ES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Época | la epoca pasó | true",
                "ñ | ano | false",
                "Δx | el Δx crece | true",
                "0.9 | con β = 0,9 | true",
                "0.9 | 9 de cada 0 | false",
                "mini-lote | el mini lote | true",
                "100 | de 1000 | false",
                "100 | crece cien veces | true",
                "0.4 | m1=-.4 | true",
                "0.4 | el paso 4 | false",
                "STEP | stepping | true"
            })
    void signIsNormalisedLikeAnswer(String sign, String answer, boolean expected) {
        assertThat(isFound(answer, List.of(sign), Language.ES)).isEqualTo(expected);
    }

    /** Tests signs of an idea that has many longer ones, beside which one word is little evidence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | para no pasarse de largo en la pared de enfrente, donde la curva sube de golpe | ticked
            en | we pass the minimum in one axis and need a lot of steps in the other one | ticked
            en | one divides it so as not to go past the bottom in the steep directions of the loss | ticked
            es | rebota en la pared de enfrente, donde la curva de la función sube de golpe | asked
            """)
    void idea_phraseOrPurpose_isTicked(Language language, String answer, String expected) {
        List<String> signs = List.of(
                "se pasa", "rebot", "overshoot", "far jump", "two walls", "long leap", "big stride", "wide swing");
        AnswerReading reading = read(answer, signs, List.of(), language);
        assertThat(!reading.ideas().isEmpty() ? "ticked" : !reading.weak().isEmpty() ? "asked" : "absent")
                .isEqualTo(expected);
    }

    /** Tests one sign, in Spanish and in English, in clauses that affirm it, deny it or speak of something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | oscil | oscila mucho | AFFIRMED
            es | oscil | avanza sin oscilar | DENIED
            es | oscil | no oscila | DENIED
            es | oscil | no oscila nada | DENIED
            es | oscil | no es que oscile, es que salta | DENIED
            es | oscil | ni oscila ni salta | DENIED
            es | oscil | las oscilaciones desaparecen | ABSENT
            es | oscil | reduce el ruido y las oscilaciones | ABSENT
            es | oscil | no deja de oscilar | AFFIRMED
            es | oscil | no avanza sin oscilar | AFFIRMED
            en | ~gradient not same | the gradients are not the same | AFFIRMED
            en | ~gradient not same | gradients that differ do not help | ABSENT
            es | oscil | no solo tarda, sino que también oscila | AFFIRMED
            es | oscil | los parámetros de la red oscilan | AFFIRMED
            es | oscil | no se para, oscila | AFFIRMED
            es | oscil | contiene el mínimo y oscila alrededor | AFFIRMED
            es | menos ruid | quita el ruido | AFFIRMED
            es | menos ruid | el ruido se reduce | AFFIRMED
            es | menos ruid | hay menos ruido | AFFIRMED
            es | menos ruid | el ruido se amplifica | ABSENT
            es | menos ruid | no reduce el ruido | DENIED
            es | más ruid | amplifica el ruido | AFFIRMED
            es | más ruid | hay ruido | ABSENT
            es | lent | converge más despacio | AFFIRMED
            es | lent | tarda menos | ABSENT
            es | lent | va rápido | ABSENT
            es | tasa menor > lent | con una tasa pequeña va más despacio | AFFIRMED
            es | tasa menor > lent | si la tasa es mayor, llega antes y es más rápido | AFFIRMED
            es | tasa menor > lent | una tasa grande converge más despacio | ABSENT
            en | oscillat | there is no oscillation | DENIED
            en | oscillat | it doesn't oscillate | DENIED
            en | oscillat | it cannot stop oscillating | AFFIRMED
            en | oscillat | it not only oscillates | AFFIRMED
            en | oscillat | it oscillates quite a lot in the correct direction | AFFIRMED
            en | less nois | the noise is reduced by averaging | AFFIRMED
            en | less nois | it smooths out the noise | AFFIRMED
            en | less nois | it does not remove the noise | DENIED
            en | beta larger > slow | a larger beta forgets faster | ABSENT
            en | beta larger > slow | a larger beta forgets more slowly | AFFIRMED
            en | overshoot | it overshots the bottom | AFFIRMED
            en | overshoot | whatever | ABSENT
            en | slow | it does not get there sooner | AFFIRMED
            es | lent | no llega más rápido | AFFIRMED
            en | =not store | sgd does not store it | AFFIRMED
            en | =not store | sgd does not store less | ABSENT
            """)
    void signHasADirection(String language, String sign, String answer, String expected) {
        AnswerReading reading = read(answer, List.of(sign), List.of(), Language.valueOf(language));
        assertThat(isHeld(reading) ? "AFFIRMED" : !reading.denied().isEmpty() ? "DENIED" : "ABSENT")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            momentum acumula los gradientes | true
            acumula los gradientes | true
            RMSProp acumula los gradientes | false
            a diferencia de RMSProp, momentum acumula | true
            momentum acumula y RMSProp divide | true
            momentum divide y RMSProp acumula los gradientes | false
            """)
    void ideaIsNotFoundInAClauseAboutAnotherMethod(String answer, boolean expected) {
        AnswerReading reading = read(answer, List.of("acumul"), List.of("momentum"), Language.ES);
        assertThat(reading.ideas().isEmpty()).isEqualTo(!expected);
        assertThat(reading.denied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"it never settles,true", "it does not take longer before it settles,false"})
    void signOfOneDeniedWordIsStrongWhereTheWordIsDeniedFirst(String answer, boolean expected) {
        List<String> signs =
                List.of("not settl", "around min", "near min", "wander min", "residual noise", "noise floor");
        assertThat(read(answer, signs, List.of(), Language.EN).ideas().isEmpty())
                .isNotEqualTo(expected);
    }

    @Test
    void sentenceWithABeliefHoldsNoIdea() {
        AnswerReading reading = AnswerReading.of(
                "Acumula y divide entre la raíz. Luego frena poco a poco cerca del fondo.",
                "",
                List.of(SignedIdea.of(Language.ES, "acumul")),
                List.of(SignedIdea.of(Language.ES, "divid raíz")),
                SampleAnswers.of(List.of(), 1, Language.ES),
                Language.ES);
        assertThat(reading.ideas()).isEmpty();
        assertThat(reading.beliefs()).containsEntry(0, "Acumula y divide entre la raíz");
        assertThat(reading.unread()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SGD pays κ and momentum only its square root | true
            SGD pays κ and RMSProp only its square root | false
            """)
    void ideaIsFoundWhereItsMethodStandsBetweenTheWords(String answer, boolean expected) {
        assertThat(read(answer, List.of("~κ root"), List.of("momentum"), Language.EN)
                        .ideas()
                        .isEmpty())
                .isNotEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They do not differ. | true
            They do not differ at the start. Each has its own rhythm. | false
            They are the same. Each has its own rhythm. | true
            """)
    void beliefThatOnlyDeniesIsReadWithoutAnIdeaElsewhere(String answer, boolean expected) {
        AnswerReading reading = AnswerReading.of(
                answer,
                "",
                List.of(SignedIdea.of(Language.EN, "own rhythm")),
                List.of(SignedIdea.of(Language.EN, "not differ", "are same")),
                SampleAnswers.of(List.of(), 1, Language.EN),
                Language.EN);
        assertThat(reading.beliefs().isEmpty()).isNotEqualTo(expected);
    }

    /** Tests signs without words, which would otherwise match any answer. */
    @Test
    void signWithoutWordsIsIgnored() {
        assertThat(Arrays.asList("", " ", "…", "de la", "> lent", "lent >"))
                .noneMatch(sign -> IdeaSign.of(sign, Language.ES).isPresent());
        assertThat(isFound("whatever …", List.of("", " ", "…"), Language.EN)).isFalse();
        assertThat(isFound("whatever", List.of(), Language.EN)).isFalse();
    }

    /** Tests that only the beginning of a pasted book is read. */
    @Test
    void veryLongAnswerIsReadInBounds() {
        String long1 = "no cancel, momentum oscila y ".repeat(10_000);
        assertThatCode(() -> read(long1, CANCELS, List.of("momentum"), Language.ES))
                .doesNotThrowAnyException();
        assertThat(isFound("a".repeat(AnswerText.LONGEST) + " cancel", CANCELS, Language.ES))
                .isFalse();
    }
}
