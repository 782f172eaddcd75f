package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Word;
import descenso.phrases.Folded;
import descenso.phrases.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {

    private static final Set<Word> ANYTHING = EnumSet.allOf(Word.class);

    private final KnownWords vocabulary = new KnownWords();

    @Test
    void noNameMeansTwoWords() {
        Map<String, Word> words = new HashMap<>();
        for (Language language : Language.values()) {
            for (Word word : Word.values()) {
                Word other = words.put(Folded.of(vocabulary.name(word, language)), word);
                assertThat(other == null || other == word).as(word.name()).isTrue();
            }
        }
    }

    @Test
    void everyNameIsUnderstoodInBothLanguages() {
        for (Language named : Language.values()) {
            for (Language spoken : Language.values()) {
                for (Word word : Word.values()) {
                    assertThat(vocabulary.meant(vocabulary.name(word, named), spoken, Set.of()))
                            .containsExactly(word);
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
        "EN, re, REPEAT RESET RESTART REFUTE REVIEW, ''",
        "EN, re, RESET, RESET RUN",
        "EN, s, SET SHOW STEP SWEEP, SET SHOW STEP SWEEP RUN",
        "ES, p, PREDICT SET STEP, SET STEP PREDICT",
        "ES, con, WITH, WITH CONTENTS",
        "EN, xyz, '', ''"
    })
    void aBeginningMeansWhatMeansSomethingHere(Language language, String typed, String meant, String here) {
        assertThat(vocabulary.meant(typed, language, words(here))).containsExactlyInAnyOrderElementsOf(words(meant));
    }

    private static Set<Word> words(String names) {
        return names.isBlank()
                ? EnumSet.noneOf(Word.class)
                : Arrays.stream(names.split(" "))
                        .map(Word::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Word.class)));
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
    void aMisspeltNameIsAnsweredWithTheNearest(Language language, String typed, String nearest) {
        assertThat(vocabulary.nearest(typed, language)).contains(nearest);
    }

    @Test
    void whatIsLikeNoNameIsAnsweredWithNone() {
        assertThat(vocabulary.nearest("zzzzzz", Language.EN)).isEmpty();
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
    void aLineIsAWordAndTheRest(String line, Word word, String rest) {
        Request request = Request.read(
                line, vocabulary, Language.EN, EnumSet.complementOf(EnumSet.of(Word.ANSWER)), Optional.of(Word.GO));
        assertThat(request.word()).contains(word);
        assertThat(request.rest()).isEqualTo(rest);
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
    void aBareNumberIsAnAnswerWhereOneIsWanted(String line) {
        Request request = Request.read(line, vocabulary, Language.EN, ANYTHING, Optional.of(Word.ANSWER));
        assertThat(request.word()).contains(Word.ANSWER);
        assertThat(request.rest()).isEqualTo(line);
    }

    @Test
    void whatNobodyKnowsIsSaid() {
        for (String line : List.of("xyzzy", "re", "swep 3")) {
            Request request = Request.read(line, vocabulary, Language.EN, Set.of(), Optional.empty());
            assertThat(request.word()).isEmpty();
            assertThat(request.fault()).isPresent();
        }
    }
}
