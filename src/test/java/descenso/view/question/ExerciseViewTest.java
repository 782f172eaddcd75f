package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the texts of a question with its drawn numbers. */
class ExerciseViewTest {

    private static ExerciseView view(
            String question, Language language, CharacterSet characters, Map<String, Double> values) {
        Exercise exercise = TestCourse.ABRIDGED.course().exercises(language).stream()
                .map(asked -> asked.exercise())
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow();
        return new ExerciseView(exercise, values, new UiText(Messages.in(language), characters));
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    /** Tests that numbers in a formula are written as LaTeX, whatever the character set. */
    @ParameterizedTest
    @CsvSource({
        "ES, UNICODE, 0.0005, '0,01/20 = 5 × 10⁻⁴'",
        "ES, ASCII, 0.0005, '0,01/20 = 5 * 10^-4'",
        "EN, UNICODE, 0.0005, '0.01/20 = 5 × 10⁻⁴'",
        "EN, UNICODE, 0.0001, '0.01/20 = 10⁻⁴'",
        "EN, ASCII, -250000000, '0.01/20 = -250 000 000'",
        "ES, UNICODE, 12345, '0,01/20 = 12 345'",
        "ES, UNICODE, -12345.5, '0,01/20 = −12 346'",
        "ES, UNICODE, -0.25, '0,01/20 = −0,25'",
        "ES, UNICODE, 0.25, '0,01/20 = 0,25'"
    })
    void numbersAreWrittenIntoFormulas(Language language, CharacterSet characters, double answer, String expected) {
        ExerciseView view =
                view("normalising-rate", language, characters, Map.of("lr", 0.01, "g", 20.0, Exercise.ANSWER, answer));
        String why = text(new GridRenderer(view.texts(), 500)
                .lines(view.paragraphs(view.exercise().why().orElseThrow(), Style.TEXT)));
        assertThat(why).contains(expected);
    }

    @Test
    void twoTextsAreWrappedSideBySide() {
        ExerciseView view = view("normalising-rate", Language.ES, CharacterSet.UNICODE, Map.of());
        List<Span> left = List.of(new Span("one two three", Style.STRONG));
        List<Span> right = List.of(new Span("four five six seven", Style.TEXT));
        assertThat(text(view.beside(left, 7, right, 20))).isEqualTo("""
                one two → four five
                three     six seven""");
        assertThat(text(view.beside(left, 20, List.of(), 38)).stripTrailing()).isEqualTo("one two three        →");
    }
}
