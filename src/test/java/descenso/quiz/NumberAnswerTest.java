package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.Messages;
import descenso.testing.CaseCount;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "0.9 | .9",
                "0,9 | .9",
                ".9 | .9",
                ",9 | .9",
                "9e-1 | .9",
                "9E-1 | .9",
                "9,0e−1 | .9",
                "+0,5 | .5",
                "-3 | -3",
                "−3 | -3",
                "= 0,9 | .9",
                "≈ 10 | 10",
                "~10 | 10",
                "90 % | .9",
                "90% | .9",
                "12,5 % | .125",
                "100*90% | 90",
                // a per cent sign at the end applies to the whole product before it, unless each factor has its own
                "1/50% | .0002",
                "9/10 % | .009",
                "50/2 % | .25",
                "(1/10) % | .001",
                "(1 + 9) % | .1",
                "−50/2 % | -.25",
                "1 - 10 % | .9",
                "1 + 10 % | 1.1",
                "1 − 10/2 % | .95",
                "40 % + 50 % | .9",
                "2e-1*5 % | .01",
                "50 %/20 % | 2.5",
                "50% * 20% | .1",
                "50% (1) | ",
                "% 50 | ",
                "(1/10)% * 2 | ",
                "max(1; 2) % | .02",
                "9/10 | .9",
                "9 : 10 | .9",
                "9 ÷ 10 | .9",
                "2*(1+0.9)/10 | .38",
                "2*(1+0,9)/10 | .38",
                "2 × (1 + 0,9) / 10 | .38",
                "2·1,9/10 | .38",
                "2 x 3 | 6",
                "10x | 10",
                "10 X | 10",
                "10× | 10",
                "×10 | 10",
                "x 10 | 10",
                "×0,5 | .5",
                "≈ 1 000× | 1000",
                "= ×,5 | .5",
                "√2² x | 2",
                "10xx | ",
                "x | ",
                "×√4 | ",
                "10^-3 | .001",
                "1e-3 | .001",
                "10⁻³ | .001",
                "2² | 4",
                "√4 | 2",
                "√(0,81) | .9",
                "sqrt(0,81) | .9",
                "ln(e^2) | 2",
                "2*pi | 6.283185307179586",
                "π/2 | 1.5707963267948966",
                "69078 | 69078",
                "69 078 | 69078",
                "1 000 000,5 | 1000000.5",
                "69\u202f078 | 69078",
                "69\u00a0078 | 69078",
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                // a single separator is a decimal separator, whatever follows
                "3,162 | 3.162",
                "3.162 | 3.162",
                "max(0,5; 1) | 1",
                "max(0,5, 0,25) | .5",
                "max(1, 2) | 2",
                "max(1,2) | 2",
                "min(1,2,3) | 1",
                "(1+2 | ",
                "0.9. | .9",
                "0,9; | .9",
                "¡0,9! | ",
                "0.9! | .9",
                "0,333… | .333",
                "0.333... | .333",
                "x = 0.9 | .9",
                "x=0,9 | .9",
                "θ = 0,9 | .9",
                "theta=0.9 | .9",
                "Theta := 0.9 | .9",
                "θ₁ ≈ −0,9 | -.9",
                "x_1 = .9 | .9",
                "x1 = .9 | .9",
                "x(2) = .9 | .9",
                "m̂ = 0,9 | .9",
                "mHat=0.9 | .9",
                "v₂ = 9e-1 | .9",
                "Δx = -.9 | -.9",
                "\\theta = 0.9 | .9",
                "x = 1 - 0.1 | .9",
                "x = 1 − 0,1 = 0,9 | .9",
                "1/3 ≈ 0,333 | .333",
                "0.9 = x | .9",
                "x = 0,9 = | .9",
                "x₁ = π | 3.141592653589793",
                "x ≃ 0.9 | .9",
                "respuesta: 0,9 | .9",
                "Answer: 0.9 | .9",
                "el resultado es = 0,9 | .9",
                "t = 2: 0,9 | .9",
                "x=2: 0.9 | .9",
                "paso 2: 0,9 | .9",
                "t = 2: x = 0,9 | .9",
                "x = 9 : 10 | .9",
                "x = 9:10 | .9",
                "0 x 10 | 0",
                "2x3 | 6",
                "10x3 | 30",
                "0x10 | ",
                "0X1F | ",
                "1 + 0x10 | ",
                "x == 0.9 | ",
                "π : 2 | 1.5707963267948966",
                "0{,}9 | .9",
                "0'9 | .9",
                "0’9 | .9",
                "1'000'000 | 1000000",
                "1 000,5 | 1000.5",
                "−1 000,5 | -1000.5",
                "–0,9 | -.9",
                "—0,9 | -.9",
                "‑0,9 | -.9",
                "‐0,9 | -.9",
                "0,9！ | .9",
                "～0,9 | .9",
                "+0.9 | .9",
                "- 0.9 | -.9",
                "０．９ | .9",
                "９０％ | .9",
                "－０，９ | -.9",
                "x ＝ ０.９ | .9",
                "\u200b0.9\ufeff | .9",
                "90 por ciento | .9",
                "90 por cien | .9",
                "90 PERCENT | .9",
                "90 per cent. | .9",
                "2,5·10^-3 | .0025",
                "2.5 x 10⁻³ | .0025",
                "2,5 × 10⁻³ | .0025",
                "2.5x10^-3 | .0025",
                "2.5*10**-3 | .0025",
                "2,5⋅10^−3 | .0025",
                "1.2E-3 | .0012",
                "1,2e−3 | .0012",
                "1.2e+3 | 1200",
                "9∕10 | .9",
                "9⁄10 | .9",
                "  0.9\t | .9",
                // a product may lack its sign before a parenthesis, with the same precedence
                "3,5(1-0,2) | 2.8",
                "3.5(1-0.2) | 2.8",
                "3,5 (1 − 0,2) | 2.8",
                "2(1+0.9)/10 | .38",
                "2(1+0,9)/10 | .38",
                "(1+1)(2+3) | 10",
                "(1+1) (2+3)(1-0,5) | 5",
                "6/2(1+2) | 9",
                "2^3(4) | 32",
                "2²(4) | 16",
                "-2(3) | -6",
                "2e3(4) | 8000",
                "2(3(4)) | 24",
                "√4(3) | 6",
                "log10(100) | 2",
                "2log10(100) | 4",
                "2raíz(4) | 4",
                "(1+1)ln(e) | 2",
                "0,9(10 %) | .09",
                "max(2(1),3) | 3",
                // functions by their Spanish names
                "raíz(7,84) | 2.8",
                "raíz(7.84) | 2.8",
                "raiz(7,84) | 2.8",
                "Raíz (7,84) | 2.8",
                "RAI\u0301Z(7,84) | 2.8",
                "Sqrt(7.84) | 2.8",
                "sen(0) + cos(0) | 1",
                "tg(0,5)/tan(0.5) | 1",
                "arcsen(1) | 1.5707963267948966",
                "arctg(1) | .7853981633974483",
                "máx(1, 2) | 2",
                "mín(1;2) | 1",
                "ln(e²) | 2",
                "log(1000) | 3",
                "2·raíz(0,25)(1-0,5) | .5",
            })
    void commonNotationIsRead(String typed, String value) {
        NumberAnswer answer = NumberAnswer.read(typed);
        if (value == null) {
            assertThat(answer.value()).isEmpty();
        } else {
            assertThat(answer.message()).isEmpty();
            assertThat(answer.value().orElseThrow()).isCloseTo(Double.parseDouble(value), within(1e-12));
        }
    }

    /** Tests a single separator before exactly three digits, which may be a thousands separator. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.800 | 1.8 | 1800",
                "1,800 | 1.8 | 1800",
                "-1.800 | -1.8 | -1800",
                "x = 1,800 | 1.8 | 1800",
                "1.800 pasos | 1.8 | 1800",
                "12,500 | 12.5 | 12500",
                "123.456 | 123.456 | 123456",
                "2*1.234 | 2.468 | 2468",
                "1.800 + 1,200 | 3 | 3000",
                "0,900 | .9 | ",
                "0.333 | .333 | ",
                "00,900 | .9 | ",
                ",900 | .9 | ",
                "1.80 | 1.8 | ",
                "1.8000 | 1.8 | ",
                "1234.567 | 1234.567 | ",
                "1.234,567 | 1234.567 | ",
                "1.234.567 | 1234567 | ",
                "1.800e3 | 1800 | ",
                "1800 | 1800 | ",
            })
    void ambiguousSeparatorHasSecondMeaning(String typed, double value, Double other) {
        NumberAnswer answer = NumberAnswer.read(typed, "pasos");
        assertThat(answer.value()).hasValue(value);
        assertThat(answer.other()).isEqualTo(other == null ? OptionalDouble.empty() : OptionalDouble.of(other));
        assertThat(answer.value(number -> false)).hasValue(value);
        assertThat(answer.value(number -> number == value)).hasValue(value);
        assertThat(answer.value(number -> Math.abs(number) > 1000)).hasValue(other == null ? value : other);
    }

    /** Tests log, which is the decimal logarithm at school and the natural one in programs. */
    @Test
    void logMayBeDecimalOrNatural() {
        NumberAnswer answer = NumberAnswer.read("log(100)");
        assertThat(answer.value()).hasValue(2);
        assertThat(answer.value(number -> number > 4)).hasValue(Math.log(100));
        assertThat(NumberAnswer.read("log(1)").other()).isEmpty();
        assertThat(NumberAnswer.read("ln(100)").other()).isEmpty();
    }

    @Test
    void textWithoutNumberHasNoMeaning() {
        assertThat(NumberAnswer.read("nueve").value(number -> true)).isEmpty();
    }

    @Test
    void unitOfAnyLanguageIsAccepted() {
        for (String typed : List.of("3 pasos", "3 steps", "3 Step.", "3")) {
            assertThat(NumberAnswer.read(typed, List.of("pasos", "steps")).value())
                    .as(typed)
                    .hasValue(3);
        }
        assertThat(NumberAnswer.read("3 veces", List.of("pasos", "")).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 % | % | 90",
                "90 | % | 90",
                "10 veces | veces | 10",
                "10 veces | times | ",
                "10x | veces | 10",
                "×10 | times | 10",
                "10x times | times | 10",
                "10× | × | 10",
                "0,5 η | η | .5",
                "veces | veces | ",
                "10 Veces | veces | 10",
                "10 VECES. | veces | 10",
                "10veces | veces | 10",
                "10. veces | veces | 10",
                "1 vez | veces | 1",
                "3 pasos | paso | 3",
                "1 paso | pasos | 1",
                "3 a | as | ",
                "1 step | step(s) | 1",
                "3 steps | step(s) | 3",
                "3 step(s) | steps | 3",
                "3 batch | batches | 3",
                "3 epocas | épocas | 3",
                "3 Épocas | epoca | 3",
                "x = 3 pasos | pasos | 3",
                "x = 3 pasos = 3 | pasos | 3",
                "3 mini lotes | mini lote | 3",
                "3 mini lotes | lote | ",
                "1e5 pasos | pasos | 100000",
                "5 % | % | 5",
                "5 por ciento | % | 5",
                "0,05 | % | .05"
            })
    void unitIsRemoved(String typed, String unit, String value) {
        NumberAnswer answer = NumberAnswer.read(typed, unit);
        assertThat(answer.value().isPresent()).isEqualTo(value != null);
        answer.value().ifPresent(found -> assertThat(found).isEqualTo(Double.parseDouble(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NUMBER_EMPTY",
                "'  ' | NUMBER_EMPTY",
                "nueve | NUMBER_NAME nueve",
                "10 veces | NUMBER_OPERATOR veces",
                "2k | NUMBER_OPERATOR k",
                "root(2) | NUMBER_NAME root",
                "(1+2 | NUMBER_PARENTHESIS",
                "1+2) | NUMBER_PARENTHESIS",
                "1.2.3 | NUMBER_UNREAD 1.2.3",
                "1,2,3 | NUMBER_UNREAD 1,2,3",
                "3 + | NUMBER_UNREAD 3 +",
                "9e | NUMBER_UNREAD 9e",
                "? | NUMBER_UNREAD ?",
                "1 < 2 | NUMBER_UNREAD 1 < 2",
                "sqrt | NUMBER_UNREAD sqrt",
                "% | NUMBER_UNREAD %",
                "1/0 | NUMBER_NOT_FINITE 1/0",
                "sqrt(0-1) | NUMBER_NOT_FINITE sqrt(0-1)",
                "1e999 | NUMBER_NOT_FINITE 1e999",
                "∞ | NUMBER_UNREAD ∞",
                "x | NUMBER_NAME x",
                "x = | NUMBER_NAME x",
                "x = = | NUMBER_NAME x",
                "= | NUMBER_UNREAD =",
                "x = y | NUMBER_NAME y",
                "no lo sé | NUMBER_NAME no",
                ". | NUMBER_UNREAD .",
                "1 == 1 | NUMBER_UNREAD 1 == 1",
                "2 3 | NUMBER_OPERATOR 3",
                "0.9 or 1 | NUMBER_UNREAD 0.9 or 1",
                "1/3 pasos | NUMBER_OPERATOR pasos",
                "raizz(2) | NUMBER_NAME raizz",
                "raíz(2 | NUMBER_PARENTHESIS",
                "raíz 2 | NUMBER_NAME raíz",
                "raíz(1, 2, 3) | NUMBER_UNREAD raíz(1, 2, 3)",
                "2(3)4 | NUMBER_OPERATOR 4",
                "2x(3) | NUMBER_OPERATOR x",
                "3,5() | NUMBER_UNREAD 3,5()",
                "0,,9 | NUMBER_UNREAD 0,,9",
                "0/0 | NUMBER_NOT_FINITE 0/0",
                "ln(0) | NUMBER_NOT_FINITE ln(0)",
                "😀 | NUMBER_UNREAD 😀"
            })
    void unreadableAnswerHasMessage(String typed, String expected) {
        NumberAnswer answer = NumberAnswer.read(typed);
        assertThat(answer.value()).isEmpty();
        LocalizedMessage message = answer.message().orElseThrow();
        assertThat((message.key() + " " + String.join(", ", message.arguments())).strip())
                .isEqualTo(expected);
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(message)).doesNotContainPattern("\\{\\d}");
        }
    }

    /** Tests that any text is either a number or has an error message, never both, and that no exception is thrown. */
    @Tag("fuzz")
    @Test
    void randomTextIsNumberOrError() {
        Random random = new Random(1);
        String signs = "0123456789.,;:%+-*/^()eE x√²⁻~= \u00a0max";
        for (int round = 0; round < CaseCount.of(20_000); round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            NumberAnswer answer = NumberAnswer.read(typed.toString());
            assertThat(answer.value().isPresent())
                    .as(typed.toString())
                    .isNotEqualTo(answer.message().isPresent());
        }
        assertThat(NumberAnswer.read("1+".repeat(5000) + "1").value()).isEmpty();
        assertThat(NumberAnswer.read("(".repeat(150)).value()).isEmpty();
        assertThat(NumberAnswer.read("a\u001b[2J").message().orElseThrow().arguments())
                .allMatch(argument -> argument.chars().noneMatch(Character::isISOControl));
    }
}
