package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandVocabularyTest {

    private final CommandVocabulary vocabulary = new CommandVocabulary();

    @Test
    void everyNameMeansOneCommand() {
        Map<String, MessageKey> commands = new HashMap<>();
        for (Language language : Language.values()) {
            for (MessageKey command : CommandVocabulary.all()) {
                MessageKey other = commands.put(
                        TextFolding.fold(
                                vocabulary.names(Set.of(command), language).get(0)),
                        command);
                assertThat(other == null || other == command).as(command.name()).isTrue();
            }
        }
    }

    @Test
    void everyNameIsUnderstoodInBothLanguages() {
        for (Language named : Language.values()) {
            for (Language spoken : Language.values()) {
                for (MessageKey command : CommandVocabulary.all()) {
                    assertThat(vocabulary.matches(
                                    vocabulary.names(Set.of(command), named).get(0), spoken, Set.of()))
                            .containsExactly(command);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, n, NEXT, NEXT BACK",
        "EN, NE, NEXT, ''",
        "EN, indice, CONTENTS, ''",
        "ES, índ, CONTENTS, ''",
        "ES, sig, NEXT, ''",
        "ES, next, NEXT, ''",
        "EN, re, REPEAT RESET RESTART REFUTE REVIEW REVEAL RELEASE, ''",
        "EN, re, RESET, RESET RUN",
        "EN, s, SET SHOW STEP SWEEP, SET SHOW STEP SWEEP RUN",
        "ES, p, PREDICT SET STEP, SET STEP PREDICT",
        "ES, con, WITH, WITH CONTENTS",
        "EN, xyz, '', ''"
    })
    void prefixMeansTheCommandsAvailableHereIfAny(Language language, String typed, String meant, String here) {
        assertThat(vocabulary.matches(typed, language, commands(here)))
                .containsExactlyInAnyOrderElementsOf(commands(meant));
    }

    private static Set<MessageKey> commands(String names) {
        return names.isBlank()
                ? EnumSet.noneOf(MessageKey.class)
                : Arrays.stream(names.split(" "))
                        .map(name -> MessageKey.valueOf("WORD_" + name))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKey.class)));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, nxt, next",
        "EN, serch, search",
        "ES, sige, sigue",
        "ES, laboratrio, laboratorio",
        "ES, formla, fórmula",
        "EN, sweap, sweep",
        "ES, contens, contents"
    })
    void misspeltNameGivesTheNearestName(Language language, String typed, String nearest) {
        assertThat(vocabulary.nearest(typed, language)).contains(nearest);
    }

    @Test
    void unrelatedWordGivesNoName() {
        assertThat(vocabulary.nearest("zzzzzz", Language.EN)).isEmpty();
    }
}
