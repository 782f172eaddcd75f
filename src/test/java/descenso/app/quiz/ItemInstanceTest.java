package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.CourseQuestion;
import descenso.phrases.Language;
import descenso.quiz.Question;
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
class ItemInstanceTest {

    private static final int SESSIONS = 40;

    private static List<CourseQuestion> asking(Class<? extends Question> kind) {
        return QuestionDriver.all(Language.ES).stream()
                .filter(asked -> kind.isInstance(asked.exercise().question()))
                .toList();
    }

    private static List<Integer> order(AnswerInput reply) {
        if (reply instanceof ChoiceInput choice) {
            return choice.order();
        }
        if (reply instanceof OrderInput order) {
            return order.order();
        }
        if (reply instanceof MatchInput match) {
            return match.rights();
        }
        return ((TrueFalseInput) reply).order();
    }

    private static List<Integer> order(CourseQuestion asked, int before) {
        return order(ItemInstance.of(asked, 0, before).reply("", false));
    }

    @Test
    void questionStaysTheSameUntilItIsAnswered() {
        for (CourseQuestion asked : QuestionDriver.all(Language.ES)) {
            ItemInstance first = ItemInstance.of(asked, 0, 3);
            assertThat(ItemInstance.of(asked, 0, 3)).isEqualTo(first);
            assertThat(ItemInstance.of(asked, 0, 3).reply("", false))
                    .usingRecursiveComparison()
                    .isEqualTo(first.reply("", false));
            assertThat(first.withHint().nextTry().values()).isEqualTo(first.values());
            CourseQuestion english = QuestionDriver.question(asked.exercise().id(), Language.EN);
            assertThat(ItemInstance.of(english, 0, 3).values()).isEqualTo(first.values());
        }
    }

    /** Tests the first session of many learners. */
    @Test
    void learnersDrawDifferentNumbers() {
        for (CourseQuestion asked : asking(Question.Number.class)) {
            Set<Object> all = new HashSet<>();
            for (int learner = 0; learner < SESSIONS; learner++) {
                all.add(ItemInstance.of(asked, new Random(learner).nextLong(), 0)
                        .values());
            }
            assertThat(all).as(asked.exercise().id()).hasSizeGreaterThan(SESSIONS / 10);
        }
    }

    @Test
    void nextSessionDrawsOtherNumbers() {
        for (CourseQuestion asked : asking(Question.Number.class)) {
            Set<Object> all = new HashSet<>();
            for (int before = 0; before < SESSIONS; before++) {
                Map<String, Double> values = ItemInstance.of(asked, 0, before).values();
                assertThat(values)
                        .as(asked.exercise().id())
                        .isNotEqualTo(ItemInstance.of(asked, 0, before + 1).values());
                all.add(values);
            }
            assertThat(all).as(asked.exercise().id()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void orderedPartsAreShownOnceAndNeverInTheCorrectOrder() {
        List<CourseQuestion> ordered = new ArrayList<>(asking(Question.Order.class));
        ordered.addAll(asking(Question.Match.class));
        for (CourseQuestion asked : ordered) {
            for (int before = 0; before < SESSIONS; before++) {
                List<Integer> order = order(asked, before);
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
        for (CourseQuestion asked : asking(Question.Choice.class)) {
            Question.Choice choice = (Question.Choice) asked.exercise().question();
            Set<Integer> rows = new HashSet<>();
            for (int before = 0; before < SESSIONS; before++) {
                List<Integer> order = order(asked, before);
                assertThat(order)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, choice.right().size())
                                        .boxed()
                                        .toList());
                rows.add(order.indexOf(choice.right().indexOf(true)));
            }
            assertThat(rows).hasSize(choice.right().size());
            firsts.add(order(asked, 0).indexOf(choice.right().indexOf(true)));
        }
        for (int row = 0; row < 4; row++) {
            int there = row;
            assertThat(firsts.stream().filter(first -> first == there).count())
                    .as("row %d of %s", row, firsts)
                    .isBetween(1L, firsts.size() / 2L);
        }
    }

    @Test
    void hintsEndAfterTheLastOne() {
        for (CourseQuestion asked : QuestionDriver.all(Language.ES)) {
            ItemInstance encounter = ItemInstance.of(asked, 0, 0);
            int hints = asked.exercise().hints().size();
            for (int taken = 0; taken < hints; taken++) {
                assertThat(encounter.hasHints()).isTrue();
                encounter = encounter.withHint();
            }
            assertThat(encounter.hasHints()).isFalse();
            assertThat(encounter.withHint().hints()).isEqualTo(hints);
            assertThat(encounter.turn()).isEqualTo(1);
            assertThat(encounter.nextTry().turn()).isEqualTo(2);
        }
    }
}
