package descenso.app.quiz;

import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.FINISH;
import static descenso.testing.QuestionDriver.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Question;
import descenso.testing.Learner;
import descenso.testing.QuestionDriver;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.ExerciseView;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All questions that the course asks, on the screen that most terminals are. */
class CourseQuestionsTest {

    private static final Size USUAL = new Size(80, 24);
    private static final Size SMALLEST = new Size(60, 18);

    static Stream<Arguments> questions() {
        return Stream.of(Language.values())
                .flatMap(language -> QuestionDriver.all(language).stream()
                        .map(asked -> Arguments.of(asked.exercise().id(), language)));
    }

    private static Learner at(String question, Language language, Size size) {
        return QuestionDriver.at(question, language, size, CharacterSet.UNICODE);
    }

    /** Rows as one text, so that what was broken into lines is found. */
    private static String text(List<Line> rows) {
        return rows.stream()
                .map(row -> row.toString().strip())
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\u00A0]+", " ");
    }

    /** Nothing has to be scrolled for, and nothing is cut. */
    @ParameterizedTest
    @MethodSource("questions")
    void isAskedInFull(String question, Language language) {
        Learner learner = at(question, language, USUAL);
        String seen = text(whole(learner).rows());
        ItemInstance encounter = QuestionDriver.screen(learner).encounter();
        ExerciseView words = new ExerciseView(
                encounter.exercise(),
                encounter.values(),
                language,
                new UiText(Messages.in(language), CharacterSet.UNICODE));
        assertThat(seen).contains(text(words.ask(76)));
        for (Template option : offered(encounter)) {
            assertThat(seen).contains(text(List.of(new Line(words.row(option, Style.TEXT)))));
        }
    }

    private static List<Template> offered(ItemInstance encounter) {
        List<Template> texts = new ArrayList<>();
        if (encounter.exercise().question() instanceof Question.Choice
                || encounter.exercise().question() instanceof Question.Order) {
            encounter.exercise().parts().forEach(part -> texts.add(part.text()));
        }
        if (encounter.exercise().question() instanceof Question.Match) {
            encounter.exercise().parts().forEach(part -> {
                texts.add(part.text());
                texts.add(part.counterpart().orElseThrow());
            });
        }
        return texts;
    }

    private static Frame whole(Learner learner) {
        Frame frame = learner.frame();
        int columns = learner.study().size().columns();
        assertThat(frame.rows()).allMatch(row -> row.width() == columns);
        int width = learner.study().layout().alone().textWidth();
        assertThat(new QuestionView(QuestionDriver.screen(learner), learner.study()).lines())
                .allMatch(line -> line.width() <= width);
        return frame;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isJudgedInSight(String question, Language language) {
        boolean isSpanish = language == Language.ES;
        for (Size size : List.of(USUAL, SMALLEST)) {
            Learner right = QuestionDriver.right(at(question, language, size)).keep();
            assertThat(whole(right).toString()).contains(isSpanish ? "✓ Correcto." : "✓ Right.");
            Learner wrong = QuestionDriver.wrong(at(question, language, size));
            whole(wrong);
            assertThat(whole(wrong.keep()).toString()).contains("✗");
        }
    }

    /** With all hints and the answer told, which is the most that there is to see. */
    @ParameterizedTest
    @MethodSource("questions")
    void isWholeAtItsLongest(String question, Language language) {
        for (CharacterSet glyphs : CharacterSet.values()) {
            Learner learner = QuestionDriver.at(question, language, SMALLEST, glyphs);
            while (QuestionDriver.screen(learner).encounter().hasHints()) {
                whole(learner.press(descenso.tui.Key.of(descenso.tui.Key.Code.F2)));
            }
            if (QuestionDriver.screen(learner).reply() instanceof FreeTextInput) {
                learner.type("x").press(FINISH);
                whole(learner);
                learner.press(SPACE, ENTER);
            } else {
                QuestionDriver.wrong(learner).keep();
                whole(learner.press(descenso.tui.Key.of('s')));
            }
            String seen = whole(learner.keep()).toString();
            if (glyphs == CharacterSet.ASCII) {
                assertThat(seen).matches("[\\n -~]*");
            }
            assertThat(seen).doesNotContain("{{", "}}");
            String unit =
                    QuestionDriver.screen(learner).encounter().exercise().unit().orElse("no unit");
            assertThat(text(learner.frame().rows())).doesNotContain(unit + " " + unit);
        }
    }
}
