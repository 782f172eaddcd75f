package descenso.view.question;

import static descenso.testing.LearnerFixture.TODAY;
import static descenso.testing.LearnerFixture.ana;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Learner;
import descenso.progress.ReviewSchedule;
import descenso.quiz.Answer;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.GoldenFile;
import descenso.testing.ScreenWords;
import descenso.testing.SpeechCondition;
import descenso.testing.StepsFixture;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the texts of plain mode for views that the terminal shows as tables, marks and equations. */
class SpokenViewsTest {

    private static final Course COURSE = TestCourse.SMALL.course();
    private static final Tolerance TOLERANCE = new Tolerance(Tolerance.Kind.PERCENT, 0.5);

    private static final List<ComputedNumber> QUESTIONS = List.of(
            question(OptimizerKind.SGD, Map.of("lr", "0.01"), "x", "10*x"),
            question(OptimizerKind.MOMENTUM, Map.of("lr", "0.1", "beta", "0.5", "form", "1"), "v", "2", "-4", "6"),
            question(OptimizerKind.RMSPROP, Map.of("lr", "0.1", "beta", "0.9"), "step", "2", "4"),
            question(OptimizerKind.ADAM, Map.of("lr", "0.1", "beta2", "0.99"), "x", "2", "4"));

    private static ComputedNumber question(
            OptimizerKind rule, Map<String, String> settings, String quantity, String... gradients) {
        return StepsFixture.question(rule, settings, quantity, TOLERANCE, gradients);
    }

    private static UiText speech(Language language, CharacterSet characters) {
        return new UiText(Messages.spoken(language), characters);
    }

    private static List<String> progress(Learner learner, Language language, CharacterSet characters) {
        UiText texts = speech(language, characters);
        ProgressView view = ProgressView.of(COURSE, learner.learning(), learner.reviews(), TODAY, texts);
        return new ParagraphRenderer(texts).paragraphs(view.sections());
    }

    private static List<String> worked(ComputedNumber question, Language language, CharacterSet characters) {
        Solution.MadeSteps steps = Solution.MadeSteps.of((Solution.Steps) question.solution(), Map.of());
        UiText texts = speech(language, characters);
        return new ParagraphRenderer(texts).paragraphs(new WorkedSolutionView(steps, texts).sections());
    }

    private static List<RoundView.QuestionRow> rows(Language language, UiText texts) {
        List<RoundView.QuestionRow> rows = new ArrayList<>();
        for (Exercise exercise : COURSE.page(language, "memory").exercises()) {
            GradingResult.Grade grade = rows.isEmpty() ? GradingResult.Grade.RIGHT : GradingResult.Grade.PARTLY;
            rows.add(new RoundView.QuestionRow(new ExerciseView(exercise, Map.of(), texts), Optional.of(grade)));
        }
        return rows;
    }

    private static List<String> round(Language language, CharacterSet characters) {
        UiText texts = speech(language, characters);
        Optional<ReviewSchedule.Forecast> forecast = Optional.of(ana().reviews().forecast(TODAY));
        return new ParagraphRenderer(texts)
                .paragraphs(new RoundView(rows(language, texts), 4, forecast, texts).sections());
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n", paragraphs) + "\n";
    }

    @ParameterizedTest
    @CsvSource({"told-es, ES", "told-en, EN"})
    void textsMatchGoldenFile(String name, Language language) {
        GoldenFile.compareTable(name, texts(language, CharacterSet.LATIN));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void asciiTextsHaveTheSameWords(Language language) {
        assertThat(ScreenWords.of(texts(language, CharacterSet.ASCII)))
                .isEqualTo(ScreenWords.of(texts(language, CharacterSet.LATIN)));
    }

    private static String texts(Language language, CharacterSet characters) {
        List<List<String>> all =
                new ArrayList<>(List.of(progress(ana(), language, characters), round(language, characters)));
        QUESTIONS.forEach(question -> all.add(worked(question, language, characters)));
        all.forEach(paragraphs -> SpeechCondition.check(paragraphs, characters));
        return String.join("\n", all.stream().map(SpokenViewsTest::text).toList());
    }

    /** Tests gradients that overflow, are undefined or are missing. */
    @Test
    void extremeGradientsThrowNothing() {
        for (String[] gradients :
                List.of(new String[0], new String[] {"1e308", "1e308", "1e308"}, new String[] {"0/0"})) {
            for (OptimizerKind rule : OptimizerKind.values()) {
                List<String> paragraphs =
                        worked(question(rule, Map.of("lr", "1e9"), "x", gradients), Language.EN, CharacterSet.ASCII);
                assertThat(paragraphs.isEmpty()).isEqualTo(gradients.length == 0);
                assertThat(paragraphs).allMatch(paragraph -> paragraph.matches("[ -~]+"));
            }
        }
    }

    @Test
    void roundedResultsAreDescribedAsApproximate() {
        assertThat(worked(QUESTIONS.get(2), Language.EN, CharacterSet.LATIN))
                .contains("step = -0.1/(sqrt(0.4) + 1e-8) * 2 = about -0.316228.");
        assertThat(worked(QUESTIONS.get(2), Language.ES, CharacterSet.UNICODE).toString())
                .contains("= aproximadamente −0,316228.")
                .doesNotContain("≈");
    }

    /** Tests the whole feedback: the verdict, the mistake, its line of the formula and the hint on the lab. */
    @Test
    void feedbackOnAMistakeNamesItsLineOfTheFormula() {
        Exercise bare = COURSE.exercises(Language.EN).stream()
                .map(asked -> asked.exercise())
                .filter(exercise -> exercise.question() instanceof NumberQuestion)
                .findFirst()
                .orElseThrow();
        ComputedNumber question = question(OptimizerKind.ADAM, Map.of("beta2", "0.99"), "mHat", "2", "4");
        Exercise exercise = new Exercise(
                bare.id(),
                bare.position(),
                new NumberQuestion(question, Optional.empty()),
                bare.ask(),
                List.of(),
                List.of(),
                Optional.empty());
        ExerciseView view = new ExerciseView(exercise, Map.of(), speech(Language.EN, CharacterSet.LATIN));
        Answer answer = new Answer.Amount(0.58);
        GradingResult result = question.grade(0.58, Map.of());
        assertThat(new ParagraphRenderer(view.texts())
                        .paragraphs(
                                new FeedbackView(view, answer, result, Optional.empty(), true, false, true).sections()))
                .containsExactly(
                        "It is not 0.58.",
                        "This is how you get that number:",
                        "The bias correction is missing: the means begin at 0, so each is divided by 1 minus its"
                                + " beta to the power t.",
                        "Look at this line: hat(m)_t = m_t/(1 - beta_1^t).",
                        "Type “refute” to see it in the lab.");
    }
}
