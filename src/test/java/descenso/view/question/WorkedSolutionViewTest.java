package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.GoldenFile;
import descenso.testing.ScreenWords;
import descenso.testing.StepsFixture;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedSolutionViewTest {

    private static final Tolerance TOLERANCE = new Tolerance(Tolerance.Kind.PERCENT, 0.5);

    private static final List<ComputedNumber> QUESTIONS = List.of(
            question(OptimizerKind.SGD, Map.of("lr", "0.01"), "x", "10*x"),
            question(OptimizerKind.MOMENTUM, Map.of("lr", "0.01", "beta", "0.9"), "x", "10*x", "10*x"),
            question(OptimizerKind.MOMENTUM, Map.of("lr", "0.1", "beta", "0.5", "form", "1"), "v", "2", "-4", "6"),
            question(OptimizerKind.RMSPROP, Map.of("lr", "0.1", "beta", "0.9"), "step", "2", "4"),
            question(OptimizerKind.ADAM, Map.of("lr", "0.1", "beta2", "0.99"), "x", "2", "4"),
            question(OptimizerKind.ADAM, Map.of("lr", "0.1", "biasCorrection", "0"), "x", "3"));

    private static ComputedNumber question(
            OptimizerKind rule, Map<String, String> settings, String quantity, String... gradients) {
        return StepsFixture.question(rule, settings, quantity, TOLERANCE, gradients);
    }

    private static Solution.MadeSteps steps(ComputedNumber question) {
        return Solution.MadeSteps.of((Solution.Steps) question.solution(), Map.of());
    }

    private static UiText speech(Language language, CharacterSet characters) {
        return new UiText(Messages.in(language), characters);
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Line> worked(ComputedNumber question, int width, Language language, CharacterSet characters) {
        return new GridRenderer(speech(language, characters), width)
                .lines(new WorkedSolutionView(steps(question), speech(language, characters)).sections());
    }

    @Test
    void solutionsMatchGoldenFile() {
        GoldenFile.compareTable("worked-es-unicode", solutions(76, Language.ES, CharacterSet.UNICODE));
    }

    @ParameterizedTest
    @CsvSource({"116, EN, UNICODE", "40, ES, ASCII"})
    void otherWidthShowsTheSameWords(int width, Language language, CharacterSet characters) {
        assertThat(ScreenWords.of(solutions(width, language, characters)))
                .isEqualTo(ScreenWords.of(solutions(76, language, characters)));
    }

    private static String solutions(int width, Language language, CharacterSet characters) {
        StringBuilder all = new StringBuilder();
        for (ComputedNumber question : QUESTIONS) {
            List<Line> lines = worked(question, width, language, characters);
            assertThat(lines).allMatch(line -> line.width() <= width);
            all.append(picture(lines)).append('\n');
        }
        return all.toString();
    }

    private static String mistakes(ComputedNumber question, double given, Language language, CharacterSet characters) {
        GradingResult result = question.grade(given, Map.of());
        List<Line> lines = new GridRenderer(speech(language, characters), 60)
                .lines(WorkedSolutionView.mistakes(question, Map.of(), result, speech(language, characters)));
        assertThat(lines).allMatch(line -> line.width() <= 60);
        return picture(lines);
    }

    /** Tests the sentences about slips in (1 − √ηλ)² and in a sum of numbers without symbols, rounded up. */
    @Test
    void slipsInFormulasAreExplained() {
        ComputedNumber critical = new ComputedNumber(
                drawn(Map.of("lr", List.of(0.01, 0.04), "c", List.of(4.0, 9.0, 16.0))),
                new Solution.SymbolicFormula(StepsFixture.parsed("(1-sqrt(lr*c))^2", List.of("lr", "c"))),
                TOLERANCE,
                List.of(),
                Map.of("lr", "\\eta", "c", "\\lambda"));
        ComputedNumber steps = new ComputedNumber(
                drawn(Map.of(
                        "a", List.of(50.0, 30.0),
                        "b", List.of(2.0, 5.0),
                        "n", List.of(3.0, 4.0),
                        "rows", List.of(150.0, 90.0))),
                new Solution.SymbolicFormula(
                        StepsFixture.parsed("(a+ceil(rows/16))/b^n", List.of("a", "b", "n", "rows"))),
                TOLERANCE,
                List.of(),
                Map.of("n", "n"));
        StringBuilder all = new StringBuilder();
        for (double given : List.of(0.8281, 0.09, 1.69, 0.2401, 0.205, 1.4, 0.91, 4.0, 49.0, -0.49, 0.7)) {
            all.append(slips(critical, given, Map.of("lr", 0.01, "c", 9.0)));
        }
        for (double given : List.of(15.0, 3.75, 6.25, 7.375, 1.25, 10.0, 51.25, 5.0, 30.0, 60.0, 480.0, 9.9)) {
            all.append(slips(steps, given, Map.of("a", 50.0, "b", 2.0, "n", 3.0, "rows", 150.0)));
        }
        GoldenFile.compareTable("formula-slips", all.toString());
    }

    private static QuestionVariables drawn(Map<String, List<Double>> values) {
        Map<String, QuestionVariables.Source> sources = new TreeMap<>();
        values.forEach((name, numbers) -> sources.put(name, new QuestionVariables.OneOf(numbers)));
        return new QuestionVariables(sources, Optional.empty());
    }

    private static String slips(ComputedNumber question, double given, Map<String, Double> values) {
        UiText texts = speech(Language.EN, CharacterSet.ASCII);
        return given + "\n"
                + picture(new GridRenderer(texts, 60)
                        .lines(WorkedSolutionView.mistakes(question, values, question.grade(given, values), texts)));
    }

    @Test
    void mistakesAreExplainedWithTheirLine() {
        ComputedNumber corrected = question(OptimizerKind.ADAM, Map.of("beta2", "0.99"), "mHat", "2", "4");
        String all = mistakes(corrected, 0.58, Language.ES, CharacterSet.UNICODE)
                + mistakes(corrected, 0.58, Language.EN, CharacterSet.ASCII)
                + mistakes(QUESTIONS.get(0), 2.2, Language.ES, CharacterSet.UNICODE)
                + mistakes(QUESTIONS.get(0), -1.8, Language.EN, CharacterSet.UNICODE)
                + mistakes(QUESTIONS.get(0), 1.62, Language.EN, CharacterSet.UNICODE)
                + mistakes(QUESTIONS.get(0), -0.2, Language.ES, CharacterSet.UNICODE);
        GoldenFile.compareTable("slips", all);
        GradingResult trapped = new GradingResult(
                GradingResult.Grade.WRONG, List.of(new Mistake.Diagnosis(Mistake.NO_RATE, "step")), List.of(0));
        UiText spanish = speech(Language.ES, CharacterSet.UNICODE);
        assertThat(picture(new GridRenderer(spanish, 76)
                        .lines(WorkedSolutionView.mistakes(QUESTIONS.get(0), Map.of(), trapped, spanish))))
                .isEqualTo("""
                        A ese número se llega así:
                        • Falta η: el paso lleva la tasa de aprendizaje como factor.
                          Mira esta línea: paso = −η gₜ
                        """);
        assertThat(mistakes(QUESTIONS.get(0), 7, Language.EN, CharacterSet.UNICODE))
                .isEmpty();
        assertThat(mistakes(
                        StepsFixture.question(OptimizerKind.LION, Map.of(), "x", TOLERANCE, "1"),
                        -2,
                        Language.EN,
                        CharacterSet.ASCII))
                .isEqualTo("This is how you get that number:\n* That is the right number with the opposite sign.\n");
    }
}
