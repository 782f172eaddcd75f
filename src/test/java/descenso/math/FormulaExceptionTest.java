package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaExceptionTest {

    static Stream<String> errors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/descenso/math/errors.txt")).stream()
                .filter(line -> !line.startsWith("# "));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorHasItsColumnAndReason(String error) {
        String source = error.substring(error.indexOf("] ") + 2);
        FormulaException e = thrownBy(source);
        String phrase = e.message().key().name().substring("FORMULA_".length());
        assertThat(e.column() + " " + phrase + " " + e.message().arguments() + " " + source)
                .isEqualTo(error);
    }

    @Test
    void tooDeepOrTooLongFormulaIsRejected() {
        assertThat(thrownBy("{".repeat(10_000)).message().key()).isEqualTo(MessageKey.FORMULA_TOO_LONG);
        assertThat(thrownBy("{".repeat(1_000)).message().key()).isEqualTo(MessageKey.FORMULA_TOO_DEEP);
        assertThat(thrownBy("\\sqrt".repeat(300)).message().key()).isEqualTo(MessageKey.FORMULA_TOO_DEEP);
        assertThat(thrownBy("\\left(".repeat(300)).message().key()).isEqualTo(MessageKey.FORMULA_TOO_DEEP);
    }

    @ParameterizedTest
    @CsvSource({"ES,falta «}» para cerrar «{»", "EN,“}” is missing to close “{”"})
    void messageIsInTheLearnersLanguage(Language language, String message) {
        assertThat(Messages.in(language).say(thrownBy("x_{t").message())).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyErrorHasAMessage(Language language) throws IOException {
        Messages messages = Messages.in(language);
        assertThat(errors().map(error -> error.substring(error.indexOf("] ") + 2)))
                .allSatisfy(source ->
                        assertThat(messages.say(thrownBy(source).message())).isNotBlank());
    }

    private static FormulaException thrownBy(String source) {
        FormulaException e = catchThrowableOfType(FormulaException.class, () -> Formula.parse(source));
        assertThat(e).as(source).isNotNull();
        return e;
    }
}
