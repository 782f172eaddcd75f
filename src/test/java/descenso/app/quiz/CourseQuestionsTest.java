package descenso.app.quiz;

import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.FINISH;
import static descenso.testing.QuestionDriver.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.ExerciseView;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all questions of the course on a terminal of the usual size and on the smallest one. */
class CourseQuestionsTest {

    private static final Size USUAL = new Size(80, 24);
    private static final Size SMALLEST = new Size(60, 18);

    static Stream<Arguments> questions() {
        return Stream.of(Language.values())
                .flatMap(language -> QuestionDriver.all(language).stream()
                        .map(question -> Arguments.of(question.exercise().id(), language)));
    }

    private static ScriptedLearner at(String question, Language language, Size size) {
        return QuestionDriver.at(question, language, size, CharacterSet.UNICODE);
    }

    /** Joins rows with single spaces, so that a text that was broken into lines is found. */
    private static String text(List<Line> rows) {
        return rows.stream()
                .map(row -> row.toString().strip())
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\u00A0]+", " ");
    }

    /** Tests that nothing has to be scrolled and that nothing is cut. */
    @ParameterizedTest
    @MethodSource("questions")
    void questionFitsOnTheUsualScreen(String question, Language language) {
        ScriptedLearner learner = at(question, language, USUAL);
        String seen = text(checkedFrame(learner).rows());
        QuestionSession session = QuestionDriver.screen(learner).session();
        ExerciseView view = new ExerciseView(
                session.exercise(), session.values(), new UiText(Messages.in(language), CharacterSet.UNICODE));
        assertThat(seen).contains(text(new GridRenderer(view.texts(), 76).lines(view.asked())));
        for (Template option : offered(session)) {
            assertThat(seen).contains(text(List.of(new Line(view.row(option, Style.TEXT)))));
        }
    }

    private static List<Template> offered(QuestionSession session) {
        List<Template> texts = new ArrayList<>();
        if ((session.exercise().question() instanceof ChoiceQuestion choice
                        && choice.holds().isEmpty())
                || (session.exercise().question() instanceof ArrangementQuestion order && !order.isMatch())) {
            session.exercise().parts().forEach(part -> texts.add(part.text()));
        }
        if (session.exercise().question() instanceof ArrangementQuestion match && match.isMatch()) {
            session.exercise().parts().forEach(part -> {
                texts.add(part.text());
                texts.add(part.counterpart().orElseThrow());
            });
        }
        return texts;
    }

    /** Checks that every row and line fits its width, and returns the frame. */
    private static Frame checkedFrame(ScriptedLearner learner) {
        Frame frame = learner.frame();
        int columns = learner.state().size().columns();
        assertThat(frame.rows()).allMatch(row -> row.width() == columns);
        int width = learner.state().layout().alone().textWidth();
        assertThat(new QuestionView(QuestionDriver.screen(learner), learner.state()).lines())
                .allMatch(line -> line.width() <= width);
        return frame;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void gradeIsVisibleWithoutScrolling(String question, Language language) {
        boolean isSpanish = language.equals(Language.ES);
        for (Size size : List.of(USUAL, SMALLEST)) {
            ScriptedLearner right =
                    QuestionDriver.right(at(question, language, size)).keep();
            assertThat(checkedFrame(right).toString()).contains(isSpanish ? "✓ Correcto." : "✓ Right.");
            ScriptedLearner wrong = QuestionDriver.wrong(at(question, language, size));
            checkedFrame(wrong);
            assertThat(checkedFrame(wrong.keep()).toString()).contains("✗");
        }
    }

    /**
     * Tests that a wrong answer is followed by the author's reply to each part that is wrong in it, and by the
     * misconception behind it.
     */
    @ParameterizedTest
    @MethodSource("questions")
    void wrongAnswerShowsItsRepliesAndMisconception(String question, Language language) {
        ScriptedLearner learner =
                QuestionDriver.wrong(at(question, language, USUAL)).keep();
        QuestionScreen screen = QuestionDriver.screen(learner);
        QuestionScreen.GradedAnswer graded = screen.graded().orElseThrow();
        QuestionSession session = screen.session();
        List<Part> mistaken = session.exercise().mistaken(graded.answer(), graded.result());
        ExerciseView exerciseView = session.exerciseView(learner.state());
        String seen = text(new QuestionView(screen, learner.state()).lines());
        assertThat(mistaken.stream()
                        .flatMap(part -> part.feedback().stream())
                        .map(reply -> text(new GridRenderer(exerciseView.texts(), 76)
                                .lines(exerciseView.paragraphs(reply, Style.TEXT)))))
                .allMatch(seen::contains);
        mistaken.stream()
                .flatMap(part -> part.misconception().stream())
                .findFirst()
                .ifPresent(id -> assertThat(seen)
                        .contains(TestCourse.ABRIDGED
                                .course()
                                .misconception(id)
                                .orElseThrow()
                                .text()
                                .in(language)));
    }

    /** Tests that each hint appears in full after its key, below the earlier ones. */
    @ParameterizedTest
    @MethodSource("questions")
    void hintsAppearInFullOneBelowTheOther(String question, Language language) {
        ScriptedLearner learner = at(question, language, USUAL);
        QuestionSession session = QuestionDriver.screen(learner).session();
        ExerciseView exerciseView = session.exerciseView(learner.state());
        List<String> hints = new ArrayList<>();
        for (Template hint : session.exercise().hints()) {
            hints.add(text(List.of(new Line(exerciseView.row(hint, Style.MUTED)))));
            learner.press(Key.of(Code.F2));
            assertThat(text(new QuestionView(QuestionDriver.screen(learner), learner.state()).lines()))
                    .containsSubsequence(hints);
        }
    }

    /** Tests that a solution shown at once states the explanation in full. */
    @ParameterizedTest
    @MethodSource("questions")
    void unknownAnswerShowsTheExplanation(String question, Language language) {
        ScriptedLearner learner = at(question, language, USUAL);
        if (QuestionDriver.screen(learner).input() instanceof FreeTextInput) {
            learner.press(FINISH).keep();
        } else {
            QuestionDriver.wrong(learner).keep().press(Key.of('s')).keep();
        }
        QuestionScreen screen = QuestionDriver.screen(learner);
        QuestionSession session = screen.session();
        ExerciseView exerciseView = session.exerciseView(learner.state());
        String seen = text(new QuestionView(screen, learner.state()).lines());
        Stream.of(session.exercise().why(), session.exercise().model())
                .flatMap(Optional::stream)
                .filter(text -> !(session.exercise().question() instanceof NumberQuestion))
                .forEach(text ->
                        assertThat(seen).contains(text(List.of(new Line(exerciseView.row(text, Style.TEXT))))));
    }

    /** Tests the longest state: with all hints and the solution. */
    @ParameterizedTest
    @MethodSource("questions")
    void longestStateFitsTheWidth(String question, Language language) {
        for (CharacterSet characters : CharacterSet.values()) {
            ScriptedLearner learner = QuestionDriver.at(question, language, SMALLEST, characters);
            while (QuestionDriver.screen(learner).session().hasHints()) {
                checkedFrame(learner.press(Key.of(Code.F2)));
            }
            if (QuestionDriver.screen(learner).input() instanceof FreeTextInput) {
                learner.type("x").press(FINISH);
                checkedFrame(learner);
                learner.press(SPACE, ENTER);
            } else {
                QuestionDriver.wrong(learner).keep();
                checkedFrame(learner.press(Key.of('s')));
            }
            String seen = checkedFrame(learner.keep()).toString();
            if (characters == CharacterSet.ASCII) {
                assertThat(seen).matches("[\\n -~]*");
            }
            assertThat(seen).doesNotContain("{{", "}}");
            String unit =
                    QuestionDriver.screen(learner).session().exercise().unit().orElse("no unit");
            assertThat(text(learner.frame().rows())).doesNotContain(unit + " " + unit);
        }
    }
}
