package descenso.app.quiz;

import static descenso.testing.QuestionDriver.FINISH;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Part;
import descenso.course.question.Question;
import descenso.course.question.Template;
import descenso.phrases.Language;
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

    /** Returns the whole text below the header, of which a part may be out of sight. */
    private static String whole(ScriptedLearner learner) {
        return text(new QuestionView(QuestionDriver.screen(learner), learner.state()).lines());
    }

    private static ExerciseView view(ScriptedLearner learner) {
        return QuestionDriver.screen(learner).session().exerciseView(learner.state());
    }

    private static String text(ExerciseView view, Template template) {
        return text(new GridRenderer(view.texts(), 76).lines(view.paragraphs(template, Style.TEXT)));
    }

    /** Checks that every row and line fits its width, and returns the frame. */
    private static String checkedFrame(ScriptedLearner learner) {
        Frame frame = learner.frame();
        int columns = learner.state().size().columns();
        assertThat(frame.rows()).allMatch(row -> row.width() == columns);
        int width = learner.state().layout().alone().textWidth();
        assertThat(new QuestionView(QuestionDriver.screen(learner), learner.state()).lines())
                .allMatch(line -> line.width() <= width);
        return frame.toString();
    }

    /** Tests that nothing has to be scrolled, that nothing is cut, and that hints appear one below the other. */
    @ParameterizedTest
    @MethodSource("questions")
    void questionFitsOnTheUsualScreenWithItsHintsBelow(String question, Language language) {
        ScriptedLearner learner = at(question, language, USUAL);
        checkedFrame(learner);
        String seen = text(learner.frame().rows());
        ExerciseView view = view(learner);
        assertThat(seen).contains(text(new GridRenderer(view.texts(), 76).lines(view.asked())));
        boolean isOffered = view.exercise().question().form() != Question.AnswerForm.VERDICT
                && (view.exercise().question() instanceof ChoiceQuestion
                        || view.exercise().question() instanceof ArrangementQuestion);
        view.exercise().parts().stream()
                .filter(part -> isOffered)
                .flatMap(part -> Stream.concat(Stream.of(part.text()), part.counterpart().stream()))
                .forEach(part -> assertThat(seen).contains(text(view, part)));
        List<String> hints = new ArrayList<>();
        for (Template hint : view.exercise().hints()) {
            hints.add(text(view, hint));
            learner.press(Key.of(Code.F2));
            assertThat(whole(learner)).containsSubsequence(hints);
        }
    }

    /** Tests the grade, the reply to each part that is wrong, the misconception behind it, and the explanation. */
    @ParameterizedTest
    @MethodSource("questions")
    void feedbackIsShownInFull(String question, Language language) {
        for (Size size : List.of(USUAL, SMALLEST)) {
            assertThat(checkedFrame(
                            QuestionDriver.right(at(question, language, size)).keep()))
                    .contains(language.equals(Language.ES) ? "✓ Correcto." : "✓ Right.");
            assertThat(checkedFrame(
                            QuestionDriver.wrong(at(question, language, size)).keep()))
                    .contains("✗");
        }
        ScriptedLearner learner =
                QuestionDriver.wrong(at(question, language, USUAL)).keep();
        QuestionScreen.GradedAnswer graded =
                QuestionDriver.screen(learner).graded().orElseThrow();
        ExerciseView view = view(learner);
        List<Part> mistaken = view.exercise().mistaken(graded.answer(), graded.result());
        assertThat(mistaken.stream().flatMap(part -> part.feedback().stream()).map(reply -> text(view, reply)))
                .allMatch(whole(learner)::contains);
        mistaken.stream()
                .flatMap(part -> part.misconception().stream())
                .flatMap(id -> TestCourse.ABRIDGED.course().misconception(id).stream())
                .findFirst()
                .ifPresent(belief ->
                        assertThat(whole(learner)).contains(belief.text().in(language)));
        ScriptedLearner told = solved(at(question, language, USUAL));
        Stream.of(view.exercise().why(), view.exercise().model())
                .flatMap(Optional::stream)
                .filter(text -> !(view.exercise().question() instanceof NumberQuestion))
                .forEach(text -> assertThat(whole(told)).contains(text(view, text)));
    }

    private static ScriptedLearner solved(ScriptedLearner learner) {
        return QuestionDriver.screen(learner).input() instanceof FreeTextInput
                ? learner.press(FINISH).keep()
                : QuestionDriver.wrong(learner).keep().press(Key.of('s')).keep();
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
            String seen = checkedFrame(solved(learner));
            if (characters == CharacterSet.ASCII) {
                assertThat(seen).matches("[\\n -~]*");
            }
            assertThat(seen).doesNotContain("{{", "}}");
            String unit = view(learner).exercise().unit().orElse("no unit");
            assertThat(text(learner.frame().rows())).doesNotContain(unit + " " + unit);
        }
    }
}
