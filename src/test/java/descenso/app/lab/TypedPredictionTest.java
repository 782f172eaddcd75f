package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Screen;
import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.testing.InlineExperiments;
import descenso.testing.ScriptedLearner;
import descenso.testing.SpeechCondition;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.view.question.PredictionView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import descenso.widget.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests predictions that are typed as a line of words in plain mode, and the sentences about them. */
class TypedPredictionTest {

    private static final String PREDICT = """
            predict:
              ask: What will happen?
              why: This.
              figures:
                slow: {of: slow, measure: steps}
                fast: {of: fast, measure: steps}
            """;

    private static final Map<String, String> KINDS = Map.of(
            "choice",
            "  kind: choice\n  options: [{text: a, when: slow < fast}, {text: b, when: fast < slow}]\n",
            "order",
            "  kind: order\n  options: [{text: a, figure: slow}, {text: b, figure: fast}]\n",
            "number",
            "  kind: number\n  value: slow\n  tolerance: {percent: 10}\n  unit: {es: pasos, en: steps}\n",
            "truth",
            "  kind: truth\n  holds: fast < slow\n");

    private static final Answer UNKNOWN = new Answer.Unknown();

    @TempDir
    private Path folder;

    private PredictionScreen screen(String kind) {
        Experiment experiment = new InlineExperiments(folder).read(InlineExperiments.BOWL + PREDICT + KINDS.get(kind));
        PredictionScreen asked = LabExamples.asked(experiment);
        return new PredictionScreen(
                asked.lab(), new PredictionInput(asked.input().question(), List.of(1, 0), 0, TextField.empty()));
    }

    private static Optional<? extends Answer> answer(PredictionScreen screen, String words) {
        return screen.input().parse(words, Language.ES).answer();
    }

    /** Returns arguments for several spellings of one prediction. */
    private static Stream<Arguments> give(String kind, Answer answer, String... spellings) {
        return Stream.of(spellings).map(spelling -> Arguments.of(kind, spelling, answer));
    }

    static Stream<Arguments> predictions() {
        return Stream.of(
                        give("choice", Answer.option(1), "1", "1.", "option 1", "la 1"),
                        give("choice", Answer.option(0), "2"),
                        give("choice", UNKNOWN, "3", "no sé", "?", "idk"),
                        give("order", new Answer.Ranking(List.of(0, 1)), "2 1", "2,1", "2 > 1", "21", "2-1"),
                        give("order", UNKNOWN, "3", "ns"),
                        give("number", new Answer.Amount(12), "12", "12 pasos", "12 paso", "24/2"),
                        give("number", new Answer.Amount(0.5), "0,5", "50 %"),
                        give("number", UNKNOWN, "no sé", "don't know"),
                        give("truth", Answer.statement(true), "true", "verdadero", "v", "1"),
                        give("truth", Answer.statement(false), "false", "Falso.", "f", "2"),
                        give("truth", UNKNOWN, "3", "¿?"))
                .flatMap(same -> same);
    }

    @ParameterizedTest
    @MethodSource("predictions")
    void typedLineIsReadAsAPrediction(String kind, String words, Answer expected) {
        assertThat(answer(screen(kind), words)).isEqualTo(Optional.of(expected));
        assertThat(screen(kind).input().parse(words, Language.ES).reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "choice | 0 | “0” is none of the answers; write one number, from 1 to 3",
                "choice | 1 2 | “1 2” is none of the answers; write one number, from 1 to 3",
                "choice | x | “x” is none of the answers; write one number, from 1 to 3",
                "choice | '' | Answer with a number from 1 to 3: answer 2.",
                "order | 1 | “1” does not put all of them in order; write the numbers from 1 to 2, each once, the first one first",
                "order | '' | Answer with the numbers in their right order, the first one first: answer 1 2.",
                "number | '' | write a number",
                "number | two | “two” is not known here; write numbers and operations only",
                "truth | 4 | “4” is neither true nor false; write true, false, or idk if you do not know",
                "truth | true 1 | “true 1” is neither true nor false; write true, false, or idk if you do not know",
                "truth | '' | Answer with true or false: answer true."
            })
    void unreadableLineIsRefusedWithAReason(String kind, String words, String message) {
        PredictionInput.TypedPrediction typed = screen(kind).input().parse(words, Language.EN);
        assertThat(typed.answer()).isEmpty();
        assertThat(Messages.in(Language.EN).say(typed.reason().orElseThrow())).isEqualTo(message);
    }

    @Test
    void randomLineIsReadOrRefused() {
        Random random = new Random(11);
        String signs = "12390 abctrue falso?%,.>-\n\u001b½√()\ud800e";
        for (String kind : KINDS.keySet()) {
            PredictionScreen screen = screen(kind);
            for (int i = 0; i < 2000; i++) {
                StringBuilder line = new StringBuilder();
                random.ints(random.nextInt(9), 0, signs.length()).forEach(at -> line.append(signs.charAt(at)));
                PredictionInput.TypedPrediction typed = screen.input().parse(line.toString(), Language.ES);
                assertThat(typed.answer().isPresent())
                        .isNotEqualTo(typed.reason().isPresent());
            }
        }
    }

    /** Returns the answer that commands and keys on the screen give. */
    private static Answer pressed(PredictionScreen screen, AppState state, Object... steps) {
        Screen now = screen;
        for (Object step : steps) {
            now = step instanceof MessageKey id
                    ? now.commands(state).press(id).orElseThrow().screen()
                    : now.onKey(Key.of((Integer) step), state).screen();
        }
        return ((LabScreen) now).progress().prediction().answer().orElseThrow();
    }

    /** Tests every prediction of the course. */
    @Test
    void typedPredictionEqualsThatOfTheKeys() {
        AppState state = ScriptedLearner.at(0).state();
        for (String id : TestCourse.ABRIDGED.experimentIds()) {
            PredictionScreen screen = LabExamples.asked(TestCourse.ABRIDGED.experiment(id));
            boolean isOrder = screen.input().question().prediction() instanceof Prediction.Order;
            boolean isNumber = screen.input().question().prediction() instanceof Prediction.Amount;
            String swapped = "2 1 3 4"
                    .substring(0, Math.max(1, 2 * screen.input().order().size() - 1));
            assertThat(answer(screen, isNumber ? "2" : isOrder ? swapped : "2"))
                    .isEqualTo(Optional.of(
                            isNumber
                                    ? pressed(screen, state, (Integer) (int) '2', MessageKey.LAB_ANSWER)
                                    : pressed(
                                            screen,
                                            state,
                                            isOrder ? MessageKey.LAB_LOWER : MessageKey.ACTION_DOWN,
                                            MessageKey.LAB_ANSWER)));
            assertThat(answer(screen, "no sé"))
                    .isEqualTo(Optional.of(pressed(screen, state, MessageKey.ACTION_UP, MessageKey.LAB_ANSWER)));
        }
    }

    /** Tests the question of every prediction of the course. */
    @Test
    void everyPredictionQuestionIsSpeakable() {
        for (Language language : Language.values()) {
            for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                UiText texts = new UiText(Messages.spoken(language), characters);
                for (String id : TestCourse.ABRIDGED.experimentIds()) {
                    PredictionScreen screen = LabExamples.asked(TestCourse.ABRIDGED.experiment(id));
                    PredictionView view = PredictionView.before(screen.input().question(), texts);
                    ParagraphRenderer told = new ParagraphRenderer(texts);
                    SpeechCondition.check(told.paragraphs(List.of(view.ask())), characters);
                    SpeechCondition.check(
                            told.paragraphs(view.answers(screen.input().order(), 0, Section.told(""))), characters);
                }
            }
        }
    }
}
