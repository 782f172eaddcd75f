package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.SavedState;
import descenso.testing.ControlCharacterSets;
import descenso.testing.MemoryHungryScreen;
import descenso.tui.CharacterSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Returns the output from the last of the lines on. */
    private String last(String... lines) {
        String text = say(lines).text();
        return text.substring(text.lastIndexOf(": " + lines[lines.length - 1] + "\n"));
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

    private SavedState savedState() {
        return new PipedTutor(folder, Language.EN, CharacterSet.LATIN, UNBROKEN)
                .resources()
                .state()
                .read();
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

    /** Returns the output of a line after a run, while the question about its picture is open. */
    private String seeing(String... lines) {
        return last(Stream.concat(Stream.of("lab learning-rate", "run", "answer 4"), Stream.of(lines))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"restart, -0.9", "show position, -0.9", "show loss, There is no"})
    void pictureIsToldWithoutTheAnswerBeforeTheQuestionAboutIt(String line, String told) {
        assertThat(seeing(line).replace("minus ", "-")).contains(told).doesNotContain("overshoots", "times,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show verdict", "verdict", "show table", "table", "show theory", "details"})
    void resultIsUnsaidBeforeTheQuestionAboutThePicture(String line) {
        assertThat(seeing(line))
                .containsAnyOf("I do not know the word", "There is no", "does nothing here")
                .doesNotContain("0.81");
    }

    @Test
    void furtherZoomIsIntoThePartThatWasToldBefore() {
        assertThat(last("lab learning-rate", "run", "answer 4", "zoom 0 40", "zoom more"))
                .containsPattern("steps 0.20 of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart 9999", "restart x"})
    void pictureIsToldAgainOnlyFromAStepOfIt(String line) {
        assertThat(seeing(line)).contains("restart 40: from step or epoch 40 on");
    }

    @Test
    void sessionOfValidLinesIsDone() {
        assertThat(say("go 6", "", "  ", "run ball", "run", "set lr 0.02", "show theory", "quit")
                        .isDone())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly|I do not know the word “fly”",
                "nxt|Did you mean “next”?",
                "answer 2|“answer” does nothing here. What you can use: next, back or skip.",
                "go 99|There is no lesson “99”: they go from 0 to 11",
                "lab nothing|There is no experiment “nothing”",
                "lab bal2|did you mean “ball”?",
                "search|search inertia: where",
                "questions|This lesson asks nothing.",
                "help fly|I do not know the word “fly”",
                "back|This is the first lesson.",
                "lab ./nowhere.yaml|This experiment cannot be read"
            })
    void refusedLineIsAnsweredWithTheReason(String line, String reason) {
        PipedTutor.Transcript transcript = say(line);
        assertThat(transcript.text()).contains(reason);
        assertThat(transcript.isDone()).isFalse();
    }

    /** Tests an error that is known only once the experiment has been read with the new value. */
    @Test
    void valueOutOfRangeIsRefused() {
        PipedTutor.Transcript transcript = say("lab ball", "set beta0.lr -1");
        assertThat(transcript.text()).contains("“minus 1” is out of range");
        assertThat(transcript.isDone()).isFalse();
        assertThat(say("lab ball", "set beta0.lr 0.02").isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set|set|To change one: set beta0.lr",
                "set lr|lr|beta0.lr is learning rate eta of beta 0; now 0.01.",
                "set beta0.81.beta .5|beta|Changed: beta0.5.beta from 0.81 to 0.5.",
                "set all.lr .02|all|Changed: beta0.lr from 0.01 to 0.02",
                "set lr more|more|Changed: beta0.lr from 0.01 to 0.02.",
                "choose beta0.9|choose|“lr” alone is that of beta 0.9",
                "without 0|without|Off: beta 0.",
                "inspect|inspect|No step has been taken yet",
                "show theory|theory|There is nothing of that here.",
                "show position|position|beta 0: no step yet."
            })
    void commandOfTheLabIsAnswered(String line, String about, String output) {
        assertThat(last("lab ball", line)).as(about).contains(output);
    }

    /** Tests that the current screen is not printed once more. */
    @ParameterizedTest
    @ValueSource(strings = {"go 6", "run ball", "lab ball", "lab all", "review", "progress", "contents", "search ball"})
    void quitIsAnsweredWithAFarewellOnly(String place) {
        assertThat(last(place, "quit")).isEqualTo(": quit\nYour place is saved. See you soon.\n");
    }

    @Test
    void runWithTheSameEndIsReportedAgain() {
        assertThat(last("lab ball", "run", "run", "restart")).contains("Over, after 2000 steps.");
    }

    @Test
    void chartThatIsShownAlreadyIsToldAgain() {
        assertThat(last("lab ball", "run", "run", "show position", "show position"))
                .contains("beta 0: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void runOfAnotherExperimentLeavesTheLab(String screen) {
        assertThat(last("lab ball", "run", "run", screen, "run valley"))
                .contains("Before you run it, predict: The elongated valley.");
        assertThat(last("lab ball", "run", "run", screen, "run nowhere")).contains("There is no experiment “nowhere”");
    }

    @Test
    void predictionIsRecordedBeforeItsVerdict() throws IOException {
        assertThat(last("lab ball", "run", "3 1 4 2")).contains("You were right");
        assertThat(recorded())
                .extracting(Attempt::kind, Attempt::grade)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Attempt.Kind.PREDICTION, Attempt.Grade.PENDING),
                        org.assertj.core.groups.Tuple.tuple(Attempt.Kind.PREDICTION, Attempt.Grade.RIGHT));
    }

    @Test
    void answerCanSpanSeveralLines() throws IOException {
        predictAll();
        say("go 4", "questions", "answer", "The velocity adds up", "what points the same way.", ".", "yes");
        assertThat(recorded())
                .extracting(Attempt::answer)
                .containsExactly("The velocity adds up\nwhat points the same way.");
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
    void unfinishedAnswerIsSavedAsADraft() throws IOException {
        predictAll();
        say("go 4", "questions", "answer", "The velocity adds up");
        assertThat(savedState().drafts().values().stream().map(String::strip).collect(Collectors.toSet()))
                .containsExactly("The velocity adds up");
    }

    @Test
    void placeAndLanguageAreSaved() {
        say("go rmsprop", "idioma");
        assertThat(savedState().bookmark().orElseThrow().pageId()).isEqualTo("rmsprop");
        assertThat(savedState().language()).contains(Language.ES);
        assertThat(savedState().read()).doesNotContain("rmsprop");
    }

    /** Tests the seal, because the text below an experiment reveals how it ends. */
    @Test
    void pageIsPrintedUpToItsOpenPrediction() {
        assertThat(last("go 5")).contains("lab terminal-speed").doesNotContain("v_inf");
        assertThat(last("go 5", "next", "10", "next", "next", "1 3 2", "next")).contains("v_inf");
    }

    @Test
    void bellRingsOnlyIfSwitchedOn() {
        assertThat(say("lab ball", "run", "run").text()).doesNotContain("\007");
        assertThat(say("bell", "lab ball", "run").text()).contains("\007");
        assertThat(say("bell", "bell", "lab ball", "restart").text()).doesNotContain("\007");
    }

    @Test
    void exportIsWrittenToTheFolder() throws IOException {
        assertThat(last("lab ball", "run", "run", "export")).contains("Saved in");
        try (var files = Files.walk(folder)) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".csv"));
        }
    }

    @Test
    void questionIsPrintedWheneverItIsAsked() throws IOException {
        predictAll();
        String question = "In the bowl x^2/2, with eta = 0.01";
        assertThat(last("go 6", "questions", "skip", "skip", "skip", "skip", "go 6", "questions", "skip"))
                .contains(question, "4: ");
        assertThat(last("go 6", "questions", "skip", "progress", "back")).contains(question, "4: ");
    }

    /** Tests that the items are numbered in the order of the answer after an attempt. */
    @Test
    void orderIsPrintedAsItIsNumbered() throws IOException {
        predictAll();
        String once = last("go 3", "questions", "skip", "skip", "skip", "answer 2 1 3 4");
        assertThat(once).containsPattern("(?s)in the right place.*1: .*2: .*3: .*4: ");
    }

    @Test
    void commandReachesTheScreenBelow() {
        assertThat(last("lab ball", "run", "run", "set beta0.lr 0.02", "inspect 3", "set beta0.lr 0.05"))
                .contains("Lab: The rolling ball.", "Changed: beta0.lr from 0.01 to 0.05.");
        assertThat(last("lab ball", "run", "run", "progress", "show theory")).contains("Theory 688");
    }

    /** Tests that the short and the long text agree: none of the five checks holds for a noisy gradient. */
    @Test
    void checksLeftOutAreReportedWithTheReason() {
        String reason = "5 runs: left out, because the gradient is noisy, and the formula assumes no noise.";
        String distance = "distance to the minimum, " + reason.replace("5", "4");
        assertThat(last("lab learning-rate", "run", "answer idk", "set noise 0.5"))
                .contains(distance)
                .doesNotContain("checks");
        assertThat(last("lab learning-rate", "run", "set noise 0.5", "run", "show theory"))
                .contains(distance, "left out, because the gradient is noisy")
                .doesNotContain("hold");
        assertThat(last("lab learning-rate", "run")).contains("Of 5 checks against theory, 5 hold");
    }

    @Test
    void repeatedCommandPrintsAgainAndRefusedCommandNoScreen() {
        assertThat(last("progress", "progress")).contains("Starting point: 0 right");
        assertThat(last("go 6", "lab nothing")).doesNotContain("Lesson 6 of 16");
    }

    @Test
    void languageCanBeNamed() {
        assertThat(last("language en")).contains("Optimizers and Learning Dynamics");
        assertThat(last("language es")).contains("Optimizadores");
        assertThat(say("language fr").isDone()).isFalse();
    }

    @Test
    void escapeSequencesAreNotEchoed() {
        assertThat(say("\033[2J", "answer \033]0;x\007").text()).doesNotContain("\033", "\007");
    }

    @Test
    void formulasArePrintedInWords() {
        assertThat(last("go 2", "formula")).contains("theta gets theta minus eta times the gradient of L");
    }
}
