package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.course.Block;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.QuestionVariables;
import descenso.quiz.SignedIdea;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.BlockDump;
import descenso.testing.QuestionPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests how each kind of question is read. */
class ExerciseReaderTest {

    private static List<String> ids(Exercise exercise) {
        return exercise.parts().stream().map(Part::id).toList();
    }

    private static String words(Template template) {
        return template.text().text();
    }

    @Test
    void openQuestionIsRead() {
        Exercise open = QuestionPages.exercise(QuestionPages.OPEN);
        assertThat(open.id()).isEqualTo("momentum-valleys");
        assertThat(open.position()).hasToString("x.md:5:1");
        assertThat(words(open.ask())).isEqualTo("¿Por qué ayuda en *valles*?");
        assertThat(((OpenQuestion) open.question()).ideas())
                .containsExactly(
                        SignedIdea.of(Language.ES, "cancel", "signo alter"), SignedIdea.of(Language.ES, "acumul"));
        assertThat(ids(open)).containsExactly("cancels", "adds-up");
        assertThat(open.parts().get(0).position()).hasToString("x.md:10:9");
        assertThat(words(open.parts().get(1).text())).isEqualTo("Se suman.");
        assertThat(open.hints()).extracting(ExerciseReaderTest::words).containsExactly("Mira el signo.", "Mira $g_t$.");
        assertThat(open.model()).map(ExerciseReaderTest::words).contains("Se cancelan y se suman.");
        assertThat(open.why()).isEmpty();
        assertThat(open.unit()).isEmpty();
    }

    @Test
    void choiceIsRead() {
        Exercise choice = QuestionPages.exercise(QuestionPages.CHOICE);
        assertThat(choice.question()).isEqualTo(new ChoiceQuestion(List.of(true, false), false, Optional.empty()));
        assertThat(choice.question().kind().word()).isEqualTo("choice");
        Part untuned = choice.parts().get(1);
        assertThat(untuned.id()).isEqualTo("untuned");
        assertThat(words(untuned.text())).isEqualTo("Nada");
        assertThat(untuned.feedback()).map(ExerciseReaderTest::words).contains("No.");
        assertThat(untuned.misconception()).contains("adam-untuned");
        assertThat(untuned.experiment()).contains("sweep");
        assertThat(untuned.counterpart()).isEmpty();
        assertThat(choice.parts().get(0).misconception()).isEmpty();
        assertThat(choice.hints()).isEmpty();
        assertThat(choice.why()).map(ExerciseReaderTest::words).contains("Porque sí.");
    }

    @Test
    void choiceOfSeveralIsRead() {
        String several = QuestionPages.CHOICE
                .replace("kind: choice", "kind: choice\nseveral: true")
                .replace("text: Nada", "text: Nada, right: true");
        assertThat(QuestionPages.exercise(several).question())
                .isEqualTo(new ChoiceQuestion(List.of(true, true), true, Optional.empty()));
        assertThat(QuestionPages.exercise(several.replace("several: true", "several: false")
                                .replace("text: Nada, right: true", "text: Nada, right: false"))
                        .question())
                .isEqualTo(new ChoiceQuestion(List.of(true, false), false, Optional.empty()));
    }

    @Test
    void numberIsRead() {
        Exercise exercise = QuestionPages.exercise(QuestionPages.NUMBER);
        NumberQuestion number = (NumberQuestion) exercise.question();
        assertThat(number.kind().word()).isEqualTo("number");
        assertThat(number.key().values().sources()).containsOnlyKeys("lr", "x0", "g");
        List<QuestionVariables.Source> sources =
                List.copyOf(number.key().values().sources().values());
        assertThat(((QuestionVariables.OneOf) sources.get(0)).values()).containsExactly(0.01, 0.02);
        assertThat(sources.get(1)).isEqualTo(new QuestionVariables.NumberRange(1, 4, 0.5));
        assertThat(((QuestionVariables.Derived) sources.get(2)).value().text()).isEqualTo("10*x0");
        assertThat(number.key().values().where()).map(where -> where.text()).contains("lr*x0 < 1");
        assertThat(number.key().tolerance()).isEqualTo(new Tolerance(Tolerance.Kind.PERCENT, 1));
        Map<String, Double> values = Map.of("lr", 0.02, "x0", 3.0, "g", 30.0);
        assertThat(number.key().solution().value(values)).isEqualTo(2.4);
        assertThat(number.key().traps())
                .singleElement()
                .satisfies(trap -> assertThat(Solution.in(values, trap)).isEqualTo(3.6));
        assertThat(ids(exercise)).containsExactly("sign");
        assertThat(words(exercise.parts().get(0).text())).isEqualTo("Sumaste {{g}}.");
        assertThat(exercise.parts().get(0).misconception()).contains("sgd-worse");
        assertThat(exercise.ask().names()).containsExactly("lr", "x0");
        assertThat(exercise.why().orElseThrow().names()).containsExactly(Exercise.ANSWER);
        assertThat(exercise.unit()).contains("pasos");
    }

    @Test
    void stepsOfAnOptimizerAreRead() {
        NumberQuestion number =
                (NumberQuestion) QuestionPages.exercise(QuestionPages.STEPS).question();
        Solution.Steps steps = (Solution.Steps) number.key().solution();
        assertThat(steps.rule()).isEqualTo(OptimizerKind.ADAM);
        assertThat(steps.hyperparameters()).containsOnlyKeys("lr", "beta1", "beta2");
        assertThat(steps.gradients()).extracting(gradient -> gradient.text()).containsExactly("g1", "10*x");
        assertThat(steps.quantity()).isEqualTo("vHat");
        double x = 1 - 0.1;
        double expected = (0.99 * 0.01 * 4 + 0.01 * 100 * x * x) / (1 - 0.99 * 0.99);
        assertThat(steps.value(Map.of("a", 0.1, "g1", 2.0))).isCloseTo(expected, within(1e-6));
    }

    @Test
    void stepsWithWordsAsHyperparametersAreRead() {
        String momentum = QuestionPages.STEPS.replace(
                "{rule: adam, lr: a, beta1: 0.9, beta2: 0.99, start: 1, gradients: [g1, 10*x], of: vHat}",
                "{rule: momentum, lr: a, beta: 0.9, form: average, start: 0, gradients: g1}");
        Solution.Steps steps = (Solution.Steps)
                ((NumberQuestion) QuestionPages.exercise(momentum).question())
                        .key()
                        .solution();
        assertThat(steps.quantity()).isEqualTo("x");
        assertThat(steps.value(Map.of("a", 0.5, "g1", 2.0))).isCloseTo(-0.1, within(1e-12));
        String uncorrected = QuestionPages.STEPS.replace("of: vHat", "biasCorrection: false, of: v");
        Solution.Steps without = (Solution.Steps)
                ((NumberQuestion) QuestionPages.exercise(uncorrected).question())
                        .key()
                        .solution();
        assertThat(without.hyperparameters())
                .hasEntrySatisfying(
                        "biasCorrection", value -> assertThat(value.value()).isZero());
    }

    @Test
    void orderMatchAndTruthAreRead() {
        Exercise order = QuestionPages.exercise(QuestionPages.ORDER);
        assertThat(order.question()).isEqualTo(new ArrangementQuestion(3, false));
        assertThat(ids(order)).containsExactly("mean", "root", "step");
        Exercise match = QuestionPages.exercise(QuestionPages.MATCH);
        assertThat(match.question()).isEqualTo(new ArrangementQuestion(2, true));
        assertThat(words(match.parts().get(1).text())).isEqualTo("Adam");
        assertThat(match.parts().get(1).counterpart())
                .map(ExerciseReaderTest::words)
                .contains("paso propio");
        Exercise truth = QuestionPages.exercise(QuestionPages.TRUTH);
        assertThat(truth.question()).isEqualTo(new ChoiceQuestion(List.of(true, false), false, Optional.of(false)));
        assertThat(truth.parts().get(1).misconception()).contains("rmsprop-averages");
    }

    @Test
    void foldedTextIsRead() {
        String folded = QuestionPages.OPEN.replace("ask: ¿Por qué ayuda en *valles*?", "ask: >-\n  ¿Por qué\n  ayuda?");
        assertThat(BlockDump.of(List.of(new Block.Paragraph(
                        QuestionPages.exercise(folded).position(),
                        QuestionPages.exercise(folded).ask().filled(name -> name)))))
                .isEqualTo("p ¿Por qué ayuda?");
    }

    @Test
    void answerIsWrittenByTheIdsOfItsParts() {
        Exercise order = QuestionPages.exercise(QuestionPages.ORDER);
        assertThat(order.written(new Answer.Ranking(List.of(2, 0, 1)))).isEqualTo("step,mean,root");
        assertThat(order.written(new Answer.Unknown())).isEmpty();
        assertThat(QuestionPages.exercise(QuestionPages.CHOICE).written(new Answer.Options(Set.of(1, 0))))
                .isEqualTo("tune,untuned");
        assertThat(QuestionPages.exercise(QuestionPages.MATCH).written(new Answer.Pairing(List.of(1, 0))))
                .isEqualTo("adam,sgd");
        Exercise truth = QuestionPages.exercise(QuestionPages.TRUTH);
        assertThat(truth.written(new Answer.Statement(true, OptionalInt.of(1)))).isEqualTo("true,sum");
        assertThat(truth.written(new Answer.Statement(false, OptionalInt.empty())))
                .isEqualTo("false");
        assertThat(QuestionPages.exercise(QuestionPages.NUMBER).written(new Answer.Amount(0.1)))
                .isEqualTo("0.1");
        assertThat(QuestionPages.exercise(QuestionPages.OPEN).written(new Answer.Words("a b", Set.of(0), Set.of())))
                .isEqualTo("a b");
    }
}
