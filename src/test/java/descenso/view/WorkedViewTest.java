package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Golden;
import descenso.optim.Rule;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.quiz.Answer;
import descenso.quiz.Grader;
import descenso.quiz.Mark;
import descenso.quiz.Question;
import descenso.quiz.Solution;
import descenso.quiz.StepsFixture;
import descenso.quiz.Tolerance;
import descenso.quiz.Walk;
import descenso.tui.Glyphs;
import descenso.tui.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedViewTest {

    private static final Tolerance TOLERANCE = new Tolerance(Tolerance.Kind.PERCENT, 0.5);

    private static final List<Question.Number> QUESTIONS = List.of(
            question(Rule.SGD, Map.of("lr", "0.01"), "x", "10*x"),
            question(Rule.MOMENTUM, Map.of("lr", "0.01", "beta", "0.9"), "x", "10*x", "10*x"),
            question(Rule.MOMENTUM, Map.of("lr", "0.1", "beta", "0.5", "form", "1"), "v", "2", "-4", "6"),
            question(Rule.RMSPROP, Map.of("lr", "0.1", "beta", "0.9"), "step", "2", "4"),
            question(Rule.ADAM, Map.of("lr", "0.1", "beta2", "0.99"), "x", "2", "4"),
            question(Rule.ADAM, Map.of("lr", "0.1", "biasCorrection", "0"), "x", "3"));

    private static Question.Number question(
            Rule rule, Map<String, String> settings, String quantity, String... gradients) {
        return StepsFixture.question(rule, settings, quantity, TOLERANCE, gradients);
    }

    private static Walk walk(Question.Number question) {
        return Walk.of((Solution.Steps) question.solution(), Map.of());
    }

    private static Speech speech(Language language, Glyphs glyphs) {
        return new Speech(Phrases.in(language), glyphs);
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Line> worked(Question.Number question, int width, Language language, Glyphs glyphs) {
        return new WorkedView(walk(question), language, speech(language, glyphs)).lines(width);
    }

    @ParameterizedTest
    @CsvSource({"76, ES, UNICODE", "76, EN, ASCII", "116, EN, UNICODE", "40, ES, ASCII"})
    void looks(int width, Language language, Glyphs glyphs) {
        StringBuilder all = new StringBuilder();
        for (Question.Number question : QUESTIONS) {
            List<Line> lines = worked(question, width, language, glyphs);
            assertThat(lines).allMatch(line -> line.width() <= width);
            all.append(picture(lines)).append('\n');
        }
        String name = String.join("-", "worked", Integer.toString(width), language.code(), glyphs.name());
        Golden.compare(Golden.TABLES.resolve(name.toLowerCase(Locale.ROOT) + ".txt"), all.toString());
    }

    @Test
    void endsWithTheRightNumber() {
        assertThat(picture(worked(QUESTIONS.get(0), 76, Language.ES, Glyphs.UNICODE)))
                .isEqualTo("""
                        Paso 1 de 1
                        gₜ = 20
                        paso = −η gₜ     = −0,01 · 20 = −0,2
                        θₜ₊₁ = θₜ + paso = 2 − 0,2 = 1,8
                        """);
    }

    /** Numbers that run away, or none to begin with: what there is of it, and no complaint. */
    @Test
    void nothingIsThrown() {
        for (String[] gradients :
                List.of(new String[0], new String[] {"1e308", "1e308", "1e308"}, new String[] {"0/0"})) {
            for (Rule rule : Rule.values()) {
                assertThat(worked(question(rule, Map.of("lr", "1e9"), "x", gradients), 40, Language.EN, Glyphs.ASCII))
                        .allMatch(line -> line.width() <= 40);
            }
        }
    }

    private static String said(Question.Number question, double given, Language language, Glyphs glyphs) {
        Mark mark = Grader.mark(question, new Answer.Amount(given), Map.of());
        List<Line> lines = new SlipsView(question, Map.of(), mark, language, speech(language, glyphs)).lines(60);
        assertThat(lines).allMatch(line -> line.width() <= 60);
        return picture(lines);
    }

    @Test
    void saysWhatWentWrongAndWhere() {
        Question.Number corrected = question(Rule.ADAM, Map.of("beta2", "0.99"), "mHat", "2", "4");
        String all = said(corrected, 0.58, Language.ES, Glyphs.UNICODE)
                + said(corrected, 0.58, Language.EN, Glyphs.ASCII)
                + said(QUESTIONS.get(0), 2.2, Language.ES, Glyphs.UNICODE)
                + said(QUESTIONS.get(0), -1.8, Language.EN, Glyphs.UNICODE)
                + said(QUESTIONS.get(0), 1.62, Language.EN, Glyphs.UNICODE)
                + said(QUESTIONS.get(0), -0.2, Language.ES, Glyphs.UNICODE);
        Golden.compare(Golden.TABLES.resolve("slips.txt"), all);
        assertThat(said(QUESTIONS.get(0), 7, Language.EN, Glyphs.UNICODE)).isEmpty();
        assertThat(said(StepsFixture.question(Rule.LION, Map.of(), "x", TOLERANCE, "1"), -2, Language.EN, Glyphs.ASCII))
                .isEqualTo("That is the right number with the other sign.\n");
    }
}
