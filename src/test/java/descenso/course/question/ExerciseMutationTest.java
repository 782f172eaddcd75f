package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Block;
import descenso.course.ParsedLesson;
import descenso.testing.QuestionPages;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests random mutations of question blocks: none throws an exception, and each question that is read can be asked. */
class ExerciseMutationTest {

    /**
     * The text from which mutations take pieces: words and characters with a meaning in questions, and invalid ones.
     */
    private static final String SYNTAX =
            "id: kind: ask: ideas options items pairs reasons right: true false reply: {{x0}} {{answer}} $x$ *a* `b` {}[]:,'\"&a *a"
                    + " |>-?#!!%@`\\0\n\t  \u0001\u00e9\uE000\uF8FF\uF8FF\uF8FF\uF8FF 1e999 -1 .nan from: 1 to: 5 step: 0.1 digits: 3 answer: rule: sgd"
                    + " start: 0 gradients: [x] of: step where: x0 > 1 x^2 9999999999 1e-400 lr: beta: <b> - {id: a, text: b} \n  - ";

    @Test
    void mutatedQuestionThatIsReadCanBeAsked() {
        Random random = new Random(7);
        Map<String, Integer> read = new TreeMap<>();
        for (String yaml : QuestionPages.ALL) {
            for (int round = 0; round < 700; round++) {
                ParsedLesson parsed = QuestionPages.read(mutated(yaml, random));
                assertThat(parsed.diagnostics()).doesNotHaveDuplicates();
                parsed.lesson()
                        .ifPresent(lesson -> lesson.stream()
                                .filter(Block.QuestionBlock.class::isInstance)
                                .map(block -> ((Block.QuestionBlock) block).exercise())
                                .forEach(exercise -> {
                                    ask(exercise);
                                    read.merge(exercise.question().kind().word(), 1, Integer::sum);
                                }));
            }
        }
        assertThat(read).hasSize(6);
        assertThat(read.values()).allSatisfy(count -> assertThat(count).isBetween(50, 1350));
    }

    private static void ask(Exercise exercise) {
        assertThat(exercise.ask().filled(name -> "-1,5e-9")).isNotEmpty();
        exercise.why().ifPresent(why -> assertThat(why.filled(name -> "2")).isNotEmpty());
        assertThat(exercise.parts()).extracting(Part::id).doesNotHaveDuplicates();
        if (exercise.question() instanceof NumberQuestion number) {
            Map<String, Double> drawn = number.key().values().draw(1);
            assertThat(drawn).containsOnlyKeys(number.key().values().sources().keySet());
        }
    }

    private static String piece(Random random) {
        int from = random.nextInt(SYNTAX.length());
        return SYNTAX.substring(from, Math.min(SYNTAX.length(), from + random.nextInt(14)));
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), at + random.nextInt(8));
            mutant.replace(at, random.nextBoolean() ? at : to, random.nextInt(3) == 0 ? "" : piece(random));
        }
        return mutant.toString();
    }
}
