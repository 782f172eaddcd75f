package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.Command;
import descenso.course.Block;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.Misconceptions.Misconception;
import descenso.course.Page;
import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.SavedState.Bookmark;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.testing.SpeechCondition;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.view.lesson.LessonFacts;
import descenso.view.lesson.LessonView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the shipped course as a whole: its pages and questions, and that each is drawn and graded.
 * {@code CourseTasksTest} tests that its experiments decide their predictions, {@code CatalogueTest} the numbers that
 * it prints.
 */
class ShippedCourseTest {

    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(120, 40));

    private static Course course() {
        return TestCourse.SHIPPED.course();
    }

    /** Tests the outline: a title, and sixteen pages that each name an experiment and end with questions. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyPageButTheTitleHasExperimentsAndQuestions(Language language) {
        List<String> ids = course().pageIds();
        assertThat(ids).hasSize(17).startsWith("title");
        for (String id : ids.subList(1, ids.size())) {
            assertThat(course().page(language, id).experiments()).as(id).isNotEmpty();
            assertThat(course().page(language, id).exercises()).as(id).hasSizeBetween(3, 7);
        }
        assertThat(course().experiments()).containsExactlyInAnyOrderElementsOf(TestCourse.SHIPPED.experimentIds());
    }

    @Test
    void languagesHaveTheSamePagesQuestionsAndBlocks() {
        for (String id : course().pageIds()) {
            Page spanish = course().page(Language.ES, id);
            Page english = course().page(Language.EN, id);
            assertThat(List.of(spanish.language(), english.language())).as(id).containsExactly(Language.values());
            assertThat(questions(english)).as(id).isEqualTo(questions(spanish));
            assertThat(blocks(english)).as(id).isEqualTo(blocks(spanish));
        }
    }

    private static List<String> questions(Page page) {
        return page.exercises().stream().map(Exercise::id).toList();
    }

    private static List<String> blocks(Page page) {
        return page.blocks().stream()
                .flatMap(Block::leaves)
                .map(block -> block.getClass().getSimpleName())
                .toList();
    }

    static Stream<Arguments> looks() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(CharacterSet.UNICODE, CharacterSet.ASCII)
                        .flatMap(characters -> SIZES.stream().map(size -> Arguments.of(language, characters, size))));
    }

    /** Reads the course from its first page to its last by Space. */
    @ParameterizedTest
    @MethodSource("looks")
    void everyPageFitsTheFrame(Language language, CharacterSet characters, Size size) {
        ScriptedLearner learner = ScriptedLearner.at(TestCourse.SHIPPED, 0, language, size, characters);
        Set<String> read = new LinkedHashSet<>();
        Bookmark before;
        do {
            before = learner.state().bookmark();
            read.add(learner.screen());
            checkFrame(learner);
            int width = learner.state().layout().textWidth();
            assertThat(LessonScreen.lines(learner.state()).lines()).allMatch(line -> line.width() <= width);
            learner.readOn();
        } while (!learner.state().bookmark().equals(before));
        assertThat(read).containsExactlyElementsOf(course().pageIds());
    }

    private static void checkFrame(ScriptedLearner learner) {
        Frame frame = learner.frame();
        int columns = learner.state().size().columns();
        assertThat(frame.rows()).allMatch(row -> row.width() == columns);
        if (learner.state().texts().characters() == CharacterSet.ASCII) {
            assertThat(frame.toString()).matches("[\\n -~]*");
        }
    }

    /** Tests the pages as plain mode says them. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyPageIsSpeakable(Language language) {
        for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
            UiText texts = new UiText(Messages.spoken(language), characters);
            LessonView view = new LessonView(texts, LessonFacts.none());
            for (String id : course().pageIds()) {
                List<Section> sections = view.blocks(course().page(language, id)).stream()
                        .flatMap(List::stream)
                        .toList();
                SpeechCondition.check(new ParagraphRenderer(texts).paragraphs(sections), characters);
            }
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(Language.values())
                .flatMap(language -> course().exercises(language).stream()
                        .map(question -> Arguments.of(question.exercise().id(), language)));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("questions")
    void onlyTheCorrectAnswerIsGradedRight(String id, Language language) {
        for (CharacterSet characters : List.of(CharacterSet.UNICODE, CharacterSet.ASCII)) {
            for (Size size : SIZES) {
                for (boolean isRight : List.of(true, false)) {
                    ScriptedLearner learner = QuestionDriver.to(
                            id, ScriptedLearner.at(TestCourse.SHIPPED, 0, language, size, characters));
                    checkFrame(learner);
                    assertThat(learner.frame().toString())
                            .as("nothing to scroll")
                            .doesNotContain("▼");
                    QuestionDriver.answer(isRight, learner).keep();
                    checkFrame(learner);
                    assertThat(grade(learner).equals(Attempt.Grade.RIGHT)).isEqualTo(isRight);
                }
            }
        }
    }

    /** Returns the grade of the last answer. */
    private static Attempt.Grade grade(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.RecordAttempt.class::isInstance)
                .map(command -> ((Command.RecordAttempt) command).newAttempt().grade())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Tests every wrong option, wrong reason and trap. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void wrongPartRevealsItsMisconception(Language language) {
        int revealed = 0;
        for (CourseQuestion question : course().exercises(language)) {
            Exercise exercise = question.exercise();
            QuestionSession session = QuestionSession.of(question, 0, 0);
            for (int number = 0; number < exercise.parts().size(); number++) {
                Optional<Answer> wrong = QuestionDriver.answerWith(number, exercise.question(), session.values());
                if (wrong.isPresent()) {
                    Part part = exercise.parts().get(number);
                    GradingResult result = exercise.question().grade(wrong.get(), session.values());
                    assertThat(exercise.mistaken(wrong.get(), result))
                            .as(exercise.id())
                            .containsExactly(part);
                    assertThat(part.misconception()
                                    .flatMap(course()::misconception)
                                    .map(Misconception::id))
                            .isEqualTo(part.misconception());
                    revealed += part.misconception().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(revealed).isGreaterThan(20);
    }
}
