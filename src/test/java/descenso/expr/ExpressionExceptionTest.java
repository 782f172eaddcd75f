package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionExceptionTest {

    private static final List<String> VARIABLES = List.of("x", "y", "θ", "max");

    static Stream<String> errors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/descenso/expr/errors.txt")).stream()
                .filter(line -> !line.startsWith("# "));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorHasColumnProblemAndArgument(String error) {
        String text = error.substring(error.indexOf("] ") + 2);
        ExpressionException e = thrownBy(text);
        assertThat(e.column() + " " + e.error() + " [" + e.argument() + "] " + text)
                .isEqualTo(error);
    }

    @Test
    void messageSummarisesTheError() {
        assertThat(thrownBy("2x")).hasMessage("MISSING_OPERATOR(x)@1");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "-,", "+,", "x^,", "exp(,)", "'max(1,',)", "1+(,)", "'x or x and x<x+x*(',)"})
    void nestingOfTwoHundredLevelsIsRead(String open, String close) {
        String closing = close == null ? "" : close;
        assertThatCode(() -> Expression.parse(open.repeat(200) + "x" + closing.repeat(200), VARIABLES))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "+", "x^", "exp(", "max(1,", "1+(", "x or x and x<x+x*x^(", "2^-"})
    void deeperNestingIsRejected(String open) {
        ExpressionException e = thrownBy(open.repeat(400));
        assertThat(e.error()).isEqualTo(SyntaxError.TOO_DEEP);
        assertThat(e.argument()).isEqualTo("200");
    }

    @Test
    void tooDeepNestingIsReportedAtItsFirstColumn() {
        assertThat(thrownBy("(".repeat(201) + "x").column()).isEqualTo(201);
        assertThat(thrownBy("not ".repeat(201) + "x").column()).isEqualTo(804);
    }

    @Test
    void closedParenthesesDoNotAddToTheDepth() {
        assertThatCode(() -> Expression.parse("(x)+".repeat(300) + "-x".repeat(300) + "+x", VARIABLES))
                .doesNotThrowAnyException();
    }

    @Test
    void textLongerThanTenThousandCharactersIsRejected() throws ExpressionException {
        String longest = "x+".repeat(4999) + "10";
        assertThat(Expression.parse(longest, VARIABLES).value(1, 0, 0, 0)).isEqualTo(5009);
        ExpressionException e = thrownBy(longest + "0");
        assertThat(e.column() + " " + e.error() + " " + e.argument()).isEqualTo("10000 TOO_LONG 10000");
    }

    private static ExpressionException thrownBy(String text) {
        ExpressionException e =
                catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text, VARIABLES));
        assertThat(e).as(text).isNotNull();
        return e;
    }
}
