package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course.CourseQuestion;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Question;
import descenso.phrases.Language;
import descenso.testing.QuestionDriver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the numbers and the order with which a question is asked. */
class QuestionSessionTest {

    private static final int SESSIONS = 40;

    private static List<CourseQuestion> asking(Class<? extends Question> kind) {
        return QuestionDriver.all(Language.ES).stream()
                .filter(question -> kind.isInstance(question.exercise().question()))
                .toList();
    }

    private static List<Integer> order(AnswerInput input) {
        return input instanceof MatchInput match ? match.rights() : ((RowsInput) input).order();
    }

    private static List<Integer> order(CourseQuestion question, int before) {
        return order(QuestionSession.of(question, 0, before).input("", false));
    }

    @Test
    void questionStaysTheSameUntilItIsAnswered() {
        for (CourseQuestion question : QuestionDriver.all(Language.ES)) {
            QuestionSession first = QuestionSession.of(question, 0, 3);
            assertThat(QuestionSession.of(question, 0, 3)).isEqualTo(first);
            assertThat(QuestionSession.of(question, 0, 3).input("", false))
                    .usingRecursiveComparison()
                    .isEqualTo(first.input("", false));
            assertThat(first.withHint().nextTry().values()).isEqualTo(first.values());
            CourseQuestion english = QuestionDriver.question(question.exercise().id(), Language.EN);
            assertThat(QuestionSession.of(english, 0, 3).values()).isEqualTo(first.values());
        }
    }

    /** Tests the first session of many learners. */
    @Test
    void learnersDrawDifferentNumbers() {
        for (CourseQuestion question : asking(NumberQuestion.class)) {
            Set<Object> all = new HashSet<>();
            for (int learner = 0; learner < SESSIONS; learner++) {
                all.add(QuestionSession.of(question, new Random(learner).nextLong(), 0)
                        .values());
            }
            assertThat(all).as(question.exercise().id()).hasSizeGreaterThan(SESSIONS / 10);
        }
    }

    @Test
    void nextSessionDrawsOtherNumbers() {
        for (CourseQuestion question : asking(NumberQuestion.class)) {
            Set<Object> all = new HashSet<>();
            for (int before = 0; before < SESSIONS; before++) {
                Map<String, Double> values =
                        QuestionSession.of(question, 0, before).values();
                assertThat(values)
                        .as(question.exercise().id())
                        .isNotEqualTo(
                                QuestionSession.of(question, 0, before + 1).values());
                all.add(values);
            }
            assertThat(all).as(question.exercise().id()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void orderedPartsNeverAppearInTheCorrectOrder() {
        for (CourseQuestion question : asking(ArrangementQuestion.class)) {
            for (int before = 0; before < SESSIONS; before++) {
                List<Integer> order = order(question, before);
                assertThat(order)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, order.size()).boxed().toList())
                        .isNotEqualTo(order.stream().sorted().toList());
            }
        }
    }

    /**
     * Tests that the row does not reveal the correct option: it differs between the sessions of a question and between
     * questions.
     */
    @Test
    void rowOfTheCorrectOptionVaries() {
        List<Integer> firsts = new ArrayList<>();
        for (CourseQuestion question : asking(ChoiceQuestion.class)) {
            ChoiceQuestion choice = (ChoiceQuestion) question.exercise().question();
            if (choice.holds().isPresent()) {
                continue;
            }
            Set<Integer> rows = new HashSet<>();
            for (int before = 0; before < SESSIONS; before++) {
                List<Integer> order = order(question, before);
                assertThat(order)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, choice.right().size())
                                        .boxed()
                                        .toList());
                rows.add(order.indexOf(choice.right().indexOf(true)));
            }
            assertThat(rows).hasSize(choice.right().size());
            firsts.add(order(question, 0).indexOf(choice.right().indexOf(true)));
        }
        for (int row = 0; row < 4; row++) {
            int there = row;
            assertThat(firsts.stream().filter(first -> first == there).count())
                    .as("row %d of %s", row, firsts)
                    .isBetween(1L, firsts.size() / 2L);
        }
    }
}
