package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.testing.ControlCharacterSets;
import descenso.testing.MemoryHungryScreen;
import descenso.tui.CharacterSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the output and the saved files of sessions in plain mode. */
class PlainModeTest {

    private static final int UNBROKEN = 100_000;

    @TempDir
    private Path folder;

    private PipedTutor.Transcript say(String... lines) {
        return new PipedTutor(folder, Language.EN, CharacterSet.LATIN, UNBROKEN).say(lines);
    }

    /** Returns the attempts of the journal except those of {@link #predictAll}. */
    private List<Attempt> recorded() throws IOException {
        return new PipedTutor(folder, Language.EN, CharacterSet.LATIN, UNBROKEN)
                .journal().read().attempts().stream()
                        .filter(attempt -> !TwoModeScriptStart.predicted().contains(attempt))
                        .toList();
    }

    /** Writes a prediction on every experiment to the journal, so that no page is sealed. */
    private void predictAll() throws IOException {
        Journal journal = new PipedTutor(folder, Language.EN, CharacterSet.LATIN, UNBROKEN).journal();
        for (Attempt attempt : TwoModeScriptStart.predicted()) {
            journal.append(attempt);
        }
    }

    /** Tests that the line is not carried out, and that the next one is. */
    @Test
    void lineThatDoesNotFitInMemoryIsReported() {
        PipedTutor talk = new PipedTutor(folder, Language.EN, CharacterSet.LATIN, UNBROKEN);
        PipedTutor.Transcript full =
                talk.say(MemoryHungryScreen.of(talk.opening().tutor()), List.of("next", "quit"));
        assertThat(full.text()).containsOnlyOnce("does not fit in memory").contains("Starting point");
        assertThat(full.isDone()).isFalse();
    }

    /** Writes every character of the basic plane, as a command, as an argument and as an answer. */
    @ParameterizedTest
    @ValueSource(strings = {"", "lab ", "search ", "answer "})
    void outputHasNoControlCharacters(String command) {
        List<String> lines = new ArrayList<>(List.of("go 2", "questions"));
        for (int from = 0; from < 0x10000; from += 0x1000) {
            lines.add(command
                    + IntStream.range(from, from + 0x1000)
                            .filter(c -> c != '\n' && c != '\r')
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));
        }
        String output = say(lines.toArray(String[]::new)).text();
        assertThat(output).contains("^[").doesNotContainPattern(ControlCharacterSets.BUT_LINES);
    }

    @Test
    void controlCharactersAreSpelledAsTheirKeys() {
        assertThat(say("a\u001B]0;b\u0007c\u009Bd\u202Ee\u007F").text()).contains("a^[]0;b^Gc\\u009bd\\u202ee^?");
    }

    @Test
    void completionShowsTheControlCharactersOfAName() {
        assertThat(TerminalLineSource.candidate("lab ./a\u001B]0;b\u0007/").displ())
                .isEqualTo("lab ./a␛]0;b␇/");
    }

    /** Tests that only a command alone, or with an argument that it lists, is not taken as the words of an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next step undoes the last | next step undoes the last",
                "back and forth jumps | back and forth jumps",
                "hint of noise | hint of noise",
                "lo pasa de largo | lo pasa de largo",
                "salta mucho | salta mucho",
                "muestra mucho ruido | muestra mucho ruido",
                "los gradientes se cancelan | los gradientes se cancelan",
                "zigzag | zigzag",
                "answer skip the noise | skip the noise",
                "skip |",
                "hint |",
                "back |",
                "hnt |",
                "go 3 |",
                "help hint |",
                "lab ball |"
            })
    void lineOfSeveralWordsAnswersAnOpenQuestion(String line, String answer) throws IOException {
        predictAll();
        say("go 2", "questions", line, "0", "quit");
        assertThat(recorded().stream()
                        .map(Attempt::answer)
                        .filter(words -> !words.matches("[0-9]*"))
                        .toList())
                .isEqualTo(answer == null ? List.of() : List.of(answer));
    }

    @Test
    void escapeSequencesAreNotEchoed() {
        assertThat(say("\033[2J", "answer \033]0;x\007").text()).doesNotContain("\033", "\007");
    }
}
