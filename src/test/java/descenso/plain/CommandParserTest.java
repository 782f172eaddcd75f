package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.key.PlainCommand;
import descenso.phrases.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the parsing of lines in plain mode. */
class CommandParserTest {

    private static CommandParser parser(Set<PlainCommand> commands, Optional<PlainCommand> forNumber) {
        return new CommandParser(new CommandVocabulary(), Language.EN, commands, forNumber);
    }

    @ParameterizedTest
    @CsvSource({
        "go 6, GO, 6",
        "  go   6  , GO, 6",
        "6, GO, 6",
        "set momentum.beta .99, SET, momentum.beta .99",
        "ANSWER  no sé, ANSWER, no sé",
        "?, HELP, ''"
    })
    void lineIsReadAsACommandAndTheRest(String line, PlainCommand command, String rest) {
        ParsedCommand parsed = parser(
                        EnumSet.complementOf(EnumSet.of(PlainCommand.ANSWER)), Optional.of(PlainCommand.GO))
                .parse(line);
        assertThat(parsed.command()).contains(command);
        assertThat(parsed.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "0.5",
                ".5",
                "-1",
                "+1e-3",
                "−2",
                "1b 2a",
                "no sé",
                "No se",
                "idk",
                "I don’t know",
                "true 2",
                "Falso",
                "sí"
            })
    void bareAnswerIsReadAsAnAnswer(String line) {
        ParsedCommand parsed = parser(EnumSet.allOf(PlainCommand.class), Optional.of(PlainCommand.ANSWER))
                .parse(line);
        assertThat(parsed.command()).contains(PlainCommand.ANSWER);
        assertThat(parsed.rest()).isEqualTo(line);
    }

    @Test
    void unknownOrAmbiguousCommandIsReported() {
        for (String line : List.of("xyzzy", "re", "swep 3")) {
            ParsedCommand parsed = parser(Set.of(), Optional.empty()).parse(line);
            assertThat(parsed.command()).isEmpty();
            assertThat(parsed.message()).isPresent();
        }
    }
}
