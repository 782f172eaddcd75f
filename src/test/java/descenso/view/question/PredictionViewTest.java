package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.tui.CharacterSet;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionViewTest {

    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1]}
            variables: {k: 11}
            optimizers: [{rule: sgd, lr: 0.0667}, {rule: sgd, lr: 0.1, label: B}]
            steps: 4
            """;

    private static final String AMOUNT = """
            predict:
              kind: number
              ask: "{rate}, {limit}, {share} %"
              figures:
                rate: {of: B, setting: lr/1e5}
                limit: {formula: 500/k}
                share: {formula: 100*0.0667}
                half: {of: B, measure: finalLoss}
              value: half
              tolerance: {percent: 10}
              unit: "%"
              why: "{half}, {rate}, {k}"
            """;

    private static final String CHOICE = """
            predict:
              kind: choice
              ask: a
              figures: {half: {of: B, measure: finalLoss}}
              options: [{text: low, when: half < 1, reply: R}, {text: high, when: half > 1, reply: S}]
              why: "{half}"
            """;

    @TempDir
    private Path folder;

    private PredictionQuestion question(String predict) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), BOWL + predict);
        return new ExperimentSpecs()
                .read(file, List.of(), folder)
                .experiment()
                .orElseThrow()
                .prediction()
                .orElseThrow();
    }

    private static UiText texts(CharacterSet characters) {
        return new UiText(Messages.in(Language.EN), characters);
    }

    /** Returns the lines of the verdict on an answer, separated by |. */
    private static String verdict(PredictionQuestion question, Answer answer, List<Map<String, Double>> readings) {
        UiText texts = texts(CharacterSet.UNICODE);
        Prediction.Verdict verdict = question.prediction().grade(answer, readings);
        return new GridRenderer(texts, 200)
                .lines(new PredictionView(question, readings.get(0), texts).verdict(answer, verdict)).stream()
                        .map(line -> line.toString().stripTrailing().replace('\u00A0', ' '))
                        .collect(Collectors.joining("|"));
    }

    /** Returns the figures of a question, of which “half” was measured. */
    private static List<Map<String, Double>> figures(PredictionQuestion question, double half) {
        Map<String, Double> figures = new HashMap<>(question.figures().given());
        figures.put("half", half);
        return List.of(figures);
    }

    /** Tests numbers in both languages; the expected values have _ for a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45.45     | 45,5_%            | 45.5%
            69078     | 69_078_%          | 69_078%
            0.0316228 | 0,0316_%          | 0.0316%
            2.664e-5  | 2,66_×_10⁻⁵_%     | 2.66_×_10⁻⁵%
            1e-6      | 10⁻⁶_%            | 10⁻⁶%
            1.12e254  | 1,12_×_10²⁵⁴_%    | 1.12_×_10²⁵⁴%
            """)
    void numberIsFormattedAsInASentence(double value, String spanish, String english) throws IOException {
        PredictionQuestion question = question(AMOUNT);
        for (Language language : Language.values()) {
            UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
            assertThat(PredictionView.before(question, texts)
                            .answer(new Answer.Amount(value))
                            .replace('\u00A0', '_'))
                    .isEqualTo(language.equals(Language.ES) ? spanish : english);
        }
    }

    /** Tests that a number of the author keeps all its digits, and a computed one has as many as a measured one. */
    @Test
    void figureHasNoMoreDigitsThanItNeeds() throws IOException {
        PredictionQuestion question = question(AMOUNT);
        UiText texts = texts(CharacterSet.UNICODE);
        assertThat(new GridRenderer(texts, 80)
                        .lines(List.of(PredictionView.before(question, texts).ask())))
                .singleElement()
                .hasToString("10⁻⁶, 45.5, 6.67 %");
        assertThat(verdict(question, new Answer.Amount(12345.6), figures(question, 12345.678)))
                .isEqualTo("✓ You were right: 12 346%.|12 346, 10⁻⁶, 11");
    }

    /** Tests that a number that differs from the measured one only by rounding is right, and a near one a good bet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.61 | 5.61   | ✓ You were right: 5.61%.
            5.6  | 5.61   | ✓ You were right: you said 5.6%, and it was 5.61%.
            10   | 9.9997 | ✓ You were right: 10%.
            3    | 5.61   | ✓ Right order of magnitude: you said 3%, and it was 5.61%.
            6    | 5.61   | ✓ Good bet: you said 6%, and it was 5.61%.
            10   | 14.9   | ✓ Right order of magnitude: you said 10%, and it was 14.9%.
            2    | 5.61   | ✗ Your bet: 2%. It was: 5.61%.
            """)
    void verdictOnANearNumberDependsOnRounding(double given, double measured, String expected) throws IOException {
        PredictionQuestion question = question(AMOUNT.replace("{percent: 10}", "{factor: 2}"));
        assertThat(verdict(question, new Answer.Amount(given), figures(question, measured)))
                .startsWith(expected + "|");
    }

    /** Tests options by their numbers, -1 for an unknown answer, with one or two readings of the run. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0;  0.5 2; ✓ You were right: low. It is a tie, so this is right too: high.|R|0.5
            1;  0.5 2; ✓ You were right: high. It is a tie, so this is right too: low.|S|0.5
            -1; 0.5 2; → It was: low. It is a tie, so this is right too: high.|0.5
            -1; 1;     This run does not decide it.
            0;  1;     This run does not decide it.
            -1; 2;     → It was: high.|2
            0;  2;     ✗ Your bet: low. It was: high.|R|2
            1;  2;     ✓ You were right: high.|S|2
            """)
    void verdictOnAChoiceNamesTiesAndTheReason(int option, String halves, String expected) throws IOException {
        List<Map<String, Double>> readings = Stream.of(halves.split(" "))
                .map(half -> Map.of("half", Double.valueOf(half)))
                .toList();
        Answer answer = option < 0 ? new Answer.Unknown() : Answer.option(option);
        assertThat(verdict(question(CHOICE), answer, readings)).isEqualTo(expected);
    }

    @Test
    void tiedOptionsOfAnOrderAreNamed() throws IOException {
        PredictionQuestion question = question("""
                predict:
                  kind: order
                  ask: a
                  figures: {a: {of: B, measure: finalLoss}, b: {of: B, measure: steps}, c: {of: B, measure: largestLoss}}
                  options: [{text: one, figure: a}, {text: two, figure: b}, {text: three, figure: c}]
                  why: z
                """);
        assertThat(verdict(
                        question,
                        new Answer.Ranking(List.of(1, 2, 0)),
                        List.of(Map.of("a", 1.0, "b", 0.5, "c", 1.001))))
                .isEqualTo("✓ You were right: two → three → one."
                        + " These tie, so their order does not matter: one and three.|z");
    }

    /** Tests verdicts in a narrow column, as beside a chart, and in a wide one. */
    @ParameterizedTest
    @ValueSource(ints = {20, 29, 47, 76, 120})
    void verdictFitsItsWidthInAscii(int width) throws IOException {
        PredictionQuestion question = question(CHOICE);
        List<Map<String, Double>> figures = figures(question, 2);
        PredictionView view = new PredictionView(question, figures.get(0), texts(CharacterSet.ASCII));
        for (Answer answer : List.of(new Answer.Unknown(), Answer.option(0), Answer.option(1))) {
            List<Section> sections =
                    new ArrayList<>(view.verdict(answer, question.prediction().grade(answer, figures)));
            sections.add(view.ask());
            assertThat(new GridRenderer(view.texts(), width).lines(sections))
                    .allMatch(line -> line.width() <= width && line.toString().matches("[ -~]*"));
        }
    }
}
