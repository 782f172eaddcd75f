package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Asked;
import descenso.phrases.Language;
import descenso.quiz.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With which numbers, and in which order, a learner meets a question. */
class EncounterTest {

    private static final int MEETINGS = 40;

    private static List<Asked> asking(Class<? extends Question> kind) {
        return Asking.all(Language.ES).stream()
                .filter(asked -> kind.isInstance(asked.exercise().question()))
                .toList();
    }

    private static List<Integer> order(Reply reply) {
        if (reply instanceof ChoiceReply choice) {
            return choice.order();
        }
        if (reply instanceof OrderReply order) {
            return order.order();
        }
        if (reply instanceof MatchReply match) {
            return match.rights();
        }
        return ((TruthReply) reply).order();
    }

    private static List<Integer> order(Asked asked, int before) {
        return order(Encounter.of(asked, 0, before).reply("", false));
    }

    @Test
    void aQuestionIsTheSameUntilItIsAnswered() {
        for (Asked asked : Asking.all(Language.ES)) {
            Encounter first = Encounter.of(asked, 0, 3);
            assertThat(Encounter.of(asked, 0, 3)).isEqualTo(first);
            assertThat(Encounter.of(asked, 0, 3).reply("", false))
                    .usingRecursiveComparison()
                    .isEqualTo(first.reply("", false));
            assertThat(first.hinted().again().values()).isEqualTo(first.values());
            Asked english = Asking.question(asked.exercise().id(), Language.EN);
            assertThat(Encounter.of(english, 0, 3).values()).isEqualTo(first.values());
        }
    }

    /** Learners side by side do not all see the same numbers at the first meeting. */
    @Test
    void anotherLearnerDrawsOtherNumbers() {
        for (Asked asked : asking(Question.Number.class)) {
            Set<Object> all = new HashSet<>();
            for (int learner = 0; learner < MEETINGS; learner++) {
                all.add(Encounter.of(asked, new Random(learner).nextLong(), 0).values());
            }
            assertThat(all).as(asked.exercise().id()).hasSizeGreaterThan(MEETINGS / 10);
        }
    }

    @Test
    void atTheNextMeetingItHasOtherNumbers() {
        for (Asked asked : asking(Question.Number.class)) {
            Set<Object> all = new HashSet<>();
            for (int before = 0; before < MEETINGS; before++) {
                Map<String, Double> values = Encounter.of(asked, 0, before).values();
                assertThat(values)
                        .as(asked.exercise().id())
                        .isNotEqualTo(Encounter.of(asked, 0, before + 1).values());
                all.add(values);
            }
            assertThat(all).as(asked.exercise().id()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void orderedThingsAreShownOnceEachAndNeverInTheRightOrder() {
        List<Asked> ordered = new ArrayList<>(asking(Question.Order.class));
        ordered.addAll(asking(Question.Match.class));
        for (Asked asked : ordered) {
            for (int before = 0; before < MEETINGS; before++) {
                List<Integer> order = order(asked, before);
                assertThat(order)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, order.size()).boxed().toList())
                        .isNotEqualTo(order.stream().sorted().toList());
            }
        }
    }

    /** Whoever remembers the row has learnt nothing: at other meetings the right one is in another. */
    @Test
    void theRowOfTheRightOneTellsNothing() {
        List<Integer> firsts = new ArrayList<>();
        for (Asked asked : asking(Question.Choice.class)) {
            Question.Choice choice = (Question.Choice) asked.exercise().question();
            Set<Integer> rows = new HashSet<>();
            for (int before = 0; before < MEETINGS; before++) {
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
    void hintsEnd() {
        for (Asked asked : Asking.all(Language.ES)) {
            Encounter encounter = Encounter.of(asked, 0, 0);
            int hints = asked.exercise().hints().size();
            for (int taken = 0; taken < hints; taken++) {
                assertThat(encounter.hasHints()).isTrue();
                encounter = encounter.hinted();
            }
            assertThat(encounter.hasHints()).isFalse();
            assertThat(encounter.hinted().hints()).isEqualTo(hints);
            assertThat(encounter.turn()).isEqualTo(1);
            assertThat(encounter.again().turn()).isEqualTo(2);
        }
    }
}
