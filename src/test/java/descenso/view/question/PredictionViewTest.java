package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Prediction;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.toString().stripTrailing()).collect(Collectors.joining("|"));
    }

    /** Returns the verdict on an answer if “half” has the given value, its lines separated by |. */
    private static List<Line> drawn(PredictionView view, Answer answer, Prediction.Verdict verdict) {
        return new GridRenderer(view.texts(), 200).lines(view.verdict(answer, verdict));
    }

    private static String verdict(
            PredictionQuestion question, Answer answer, double half, Language language, CharacterSet characters) {
        Map<String, Double> figures = new HashMap<>(question.figures().given());
        figures.put("half", half);
        Prediction.Verdict verdict = question.prediction().grade(answer, List.of(figures));
        return text(drawn(
                new PredictionView(question, figures, new UiText(Messages.in(language), characters)), answer, verdict));
    }

    /** Tests numbers in both languages; the expected values have _ for a no-break space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45.45 | 45,5_% | 45.5%",
                "69078 | 69_078_% | 69_078%",
                "6908 | 6908_% | 6908%",
                "-1234567.8 | −1_234_568_% | −1_234_568%",
                "0.0316228 | 0,0316_% | 0.0316%",
                "2.664e-5 | 2,66_×_10⁻⁵_% | 2.66_×_10⁻⁵%",
                "1e-6 | 10⁻⁶_% | 10⁻⁶%",
                "-1e12 | −10¹²_% | −10¹²%",
                "1.1234e254 | 1,12_×_10²⁵⁴_% | 1.12_×_10²⁵⁴%",
                "3 | 3_% | 3%"
            })
    void numberIsFormattedAsInASentence(double value, String spanish, String english) throws IOException {
        PredictionQuestion question = question(AMOUNT);
        for (Language language : Language.values()) {
            PredictionView view =
                    PredictionView.before(question, new UiText(Messages.in(language), CharacterSet.UNICODE));
            assertThat(view.answer(new Answer.Amount(value)).replace('\u00A0', '_'))
                    .isEqualTo(language.equals(Language.ES) ? spanish : english);
        }
        assertThat(PredictionView.before(question, new UiText(Messages.in(Language.ES), CharacterSet.ASCII))
                        .answer(new Answer.Amount(2.664e-5))
                        .replace('\u00A0', ' '))
                .isEqualTo("2,66 x 10^-5 %");
    }

    /**
     * Tests that a number of the author keeps all its digits, and that a computed one has no more digits than a
     * measured one.
     */
    @Test
    void figureHasNoMoreDigitsThanItNeeds() throws IOException {
        PredictionQuestion question = question(AMOUNT);
        UiText spanish = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        assertThat(text(new GridRenderer(spanish, 80)
                        .lines(List.of(PredictionView.before(question, spanish).ask()))))
                .isEqualTo("10⁻⁶, 45,5, 6,67 %");
        assertThat(verdict(question, new Answer.Amount(12345.6), 12345.678, Language.EN, CharacterSet.UNICODE)
                        .replace('\u00A0', ' '))
                .isEqualTo("✓ You were right: 12 346%.|12 346, 10⁻⁶, 11");
    }

    /**
     * Tests that a number which equals the measured one after rounding is shown beside it, and that any other number
     * within tolerance is a good bet. The expected values have _ for a space before a unit or between thousands.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.61 | 5.61 | ✓ Acertaste: 5,61_%. | ✓ You were right: 5.61%.",
                "5.6 | 5.61 | ✓ Acertaste: dijiste 5,6_%, se midió 5,61_%. | ✓ You were right: you said 5.6%, and it was 5.61%.",
                "10 | 9.9997 | ✓ Acertaste: 10_%. | ✓ You were right: 10%.",
                "5.616 | 5.613 | ✓ Acertaste: dijiste 5,62_%, se midió 5,61_%. | ✓ You were right: you said 5.62%, and it was 5.61%.",
                "3 | 5.61 | ✓ Acertaste el orden de magnitud: dijiste 3_%, se midió 5,61_%. | ✓ Right order of magnitude: you said 3%, and it was 5.61%.",
                "6 | 5.61 | ✓ Buena apuesta: dijiste 6_%, se midió 5,61_%. | ✓ Good bet: you said 6%, and it was 5.61%.",
                "1 | 1.4 | ✓ Acertaste el orden de magnitud: dijiste 1_%, se midió 1,4_%. | ✓ Right order of magnitude: you said 1%, and it was 1.4%.",
                "10 | 14.9 | ✓ Acertaste el orden de magnitud: dijiste 10_%, se midió 14,9_%. | ✓ Right order of magnitude: you said 10%, and it was 14.9%.",
                "70000 | 69078 | ✓ Buena apuesta: dijiste 70_000_%, se midió 69_078_%. | ✓ Good bet: you said 70_000%, and it was 69_078%.",
                "2 | 5.61 | ✗ Tu apuesta: 2_%. Salió: 5,61_%. | ✗ Your bet: 2%. It was: 5.61%."
            })
    void verdictOnANearNumberDependsOnRounding(double given, double measured, String spanish, String english)
            throws IOException {
        PredictionQuestion question = question(AMOUNT.replace("{percent: 10}", "{factor: 2}"));
        assertThat(firstLine(question, given, measured, Language.ES)).isEqualTo(spanish.replace('_', ' '));
        assertThat(firstLine(question, given, measured, Language.EN)).isEqualTo(english.replace('_', ' '));
    }

    private static String firstLine(PredictionQuestion question, double given, double measured, Language language) {
        String text = verdict(question, new Answer.Amount(given), measured, language, CharacterSet.UNICODE);
        return text.substring(0, text.indexOf('|')).replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ✓ You were right: low. It is a tie, so this is right too: high.",
                "1 | ✓ You were right: high. It is a tie, so this is right too: low.",
                "-1 | → It was: low. It is a tie, so this is right too: high."
            })
    void tiedOptionIsNamed(int option, String expected) throws IOException {
        PredictionQuestion question = question(CHOICE);
        Answer answer = option < 0 ? new Answer.Unknown() : Answer.option(option);
        List<Map<String, Double>> readings = List.of(Map.of("half", 0.5), Map.of("half", 2.0));
        Prediction.Verdict verdict = question.prediction().grade(answer, readings);
        PredictionView view = new PredictionView(
                question, readings.get(0), new UiText(Messages.in(Language.EN), CharacterSet.UNICODE));
        assertThat(text(drawn(view, answer, verdict)).split("\\|", -1)[0]).isEqualTo(expected);
        PredictionView plain = new PredictionView(
                question, readings.get(0), new UiText(Messages.spoken(Language.EN), CharacterSet.LATIN));
        assertThat(new ParagraphRenderer(plain.texts())
                        .paragraphs(plain.verdict(answer, verdict))
                        .get(0))
                .isEqualTo(expected.replaceFirst("^. ", ""));
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
        Map<String, Double> figures = Map.of("a", 1.0, "b", 0.5, "c", 1.001);
        Answer answer = new Answer.Ranking(List.of(1, 2, 0));
        Prediction.Verdict verdict = question.prediction().grade(answer, List.of(figures));
        assertThat(verdict.grade()).isEqualTo(GradingResult.Grade.RIGHT);
        PredictionView view =
                new PredictionView(question, figures, new UiText(Messages.in(Language.EN), CharacterSet.UNICODE));
        assertThat(text(drawn(view, answer, verdict)))
                .isEqualTo(
                        "✓ You were right: two → three → one. These tie, so their order does not matter: one and three.|z");
    }

    @Test
    void undecidedPredictionHasNoReason() throws IOException {
        PredictionQuestion question = question(CHOICE);
        for (Answer answer : List.of(new Answer.Unknown(), Answer.option(0))) {
            assertThat(verdict(question, answer, 1, Language.EN, CharacterSet.UNICODE))
                    .isEqualTo("This run does not decide it.");
        }
        assertThat(verdict(question, new Answer.Unknown(), 2, Language.EN, CharacterSet.UNICODE))
                .isEqualTo("→ It was: high.|2");
        assertThat(verdict(question, Answer.option(0), 2, Language.EN, CharacterSet.UNICODE))
                .isEqualTo("✗ Your bet: low. It was: high.|R|2");
        assertThat(verdict(question, Answer.option(1), 2, Language.ES, CharacterSet.ASCII))
                .endsWith("|S|2");
    }
}
