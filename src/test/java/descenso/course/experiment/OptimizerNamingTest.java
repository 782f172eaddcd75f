package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.testing.ExperimentFolder;
import descenso.testing.TestCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the display names of optimizers after a learner has changed values. */
class OptimizerNamingTest {

    @TempDir
    private Path folder;

    private static Setting[] settings(String settings) {
        return Stream.of(settings.split(" & "))
                .filter(each -> !each.replace("''", "").isEmpty())
                .map(each -> new Setting(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)))
                .toArray(Setting[]::new);
    }

    /**
     * Returns the label and the display names of the only optimizer of an experiment with these settings, as in {@code
     * s → lento / slow}.
     */
    private String named(String optimizer, String settings) {
        Experiment experiment = new ExperimentFolder(folder).good("""
                id: bowl
                problem: {kind: quadratic, curvature: [1], start: [1]}
                variables: {b: 0.9, k: [1, 2]}
                optimizers:
                  - %s
                steps: 2
                """.formatted(optimizer), settings(settings));
        String label = experiment.comparison().trials().get(0).label().optimizer();
        assertThat(experiment.names().optimizers()).containsOnlyKeys(label);
        LocalizedText name = experiment.names().nameOf(label).written();
        String english = name.in(Language.EN);
        return label + " → " + (name.equals(LocalizedText.same(english)) ? "" : name.in(Language.ES) + " / ") + english;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # a placeholder shows the current value, as the file writes it if it is the same
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.beta=0.5          | β .9 → β 0.5
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.lr=0.5            | β .9 → β .9
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.β .9.beta=0.90    | β .9 → β .9
            {rule: momentum, beta: 0, label: "β {beta}"}     | optimizers.beta=0.5          | β 0 → β 0.5
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.beta=0            | β .9 → β 0
            {rule: momentum, label: "β {beta}"}              | optimizers.beta=0.5          | β 0.9 → β 0.5
            {rule: momentum, beta: (1-sqrt(0.01))^2, label: "β {beta}"} | optimizers.beta=1/3 | β (1-sqrt(0.01))^2 → β 0.333333
            {rule: sgd, lr: 1e-6, label: "SGD {lr}"}         | optimizers.lr=3e-6           | SGD 1e-6 → SGD 3e-6
            {rule: sgd, lr: 2/101, label: "SGD {lr}"}        | optimizers.lr=0.123456789    | SGD 2/101 → SGD 0.123457
            {rule: adam, beta1: 0.9, beta2: 0.99, label: "Adam ({beta1}, {beta2})"} | optimizers.beta1=0.5 & optimizers.beta2=0.9 | Adam (0.9, 0.99) → Adam (0.5, 0.9)
            {rule: momentum, lr: 1, beta: .9, label: "η {lr}, β {beta} (v1.9)"} | optimizers.lr=0.9 & optimizers.beta=1 | η 1, β .9 (v1.9) → η 0.9, β 1 (v1.9)
            {rule: momentum, lr: 0.9, beta: 0.9, label: "M {beta}"} | optimizers.beta=0.5   | M 0.9 → M 0.5
            {rule: momentum, beta: .9, label: "{beta} or {beta}"} | optimizers.beta=0.5     | .9 or .9 → 0.5 or 0.5
            {rule: adam, label: "Adam, {biasCorrection}"}    | optimizers.biasCorrection=false | Adam, true → Adam, false
            # the value may come from a variable
            {rule: momentum, beta: b, label: "β {beta}"}     | variables.b=0.5              | β b → β 0.5
            {rule: momentum, beta: b, label: "β {beta}"}     | variables.b=[0.5,0.9]        | β b → β b
            {rule: sgd, lr: 0.1/k, label: "SGD {lr}"}        | variables.k=[2,3]            | SGD 0.1/k → SGD 0.1/k
            {rule: sgd, lr: 0.1, label: "SGD {lr}"}          | optimizers.lr=1/k            | SGD 0.1 → SGD 1/k
            # a label without a placeholder is not changed
            {rule: sgd, lr: .1, label: SGD .1}               | optimizers.lr=0.5            | SGD .1 → SGD .1
            {rule: adam, l2: 0.1, label: Adam + L2}          | optimizers.lr=0.5            | Adam + L2 → Adam + L2
            {rule: adam, l2: 0.1, label: Adam + L2}          | optimizers.l2=0              | Adam + L2 → Adam + L2
            # the author's name comes before the label, and is a template too
            {rule: sgd, lr: 0.1, name: slow}                 | optimizers.lr=1              | SGD → slow
            {rule: sgd, lr: 0.1, label: s, name: {es: lento, en: slow}} | optimizers.s.lr=1 | s → lento / slow
            {rule: sgd, lr: 0.1, label: s, name: {es: "η {lr}", en: "rate {lr}"}} | optimizers.s.lr=1 | s → η 1 / rate 1
            {rule: momentum, beta: .9, label: "β {beta}", name: "b {beta}"} | optimizers.0.name=mine & optimizers.beta=0.5 | β .9 → mine
            # a new optimizer or label is displayed as it is
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.0.label=mine & optimizers.beta=0.5 | mine → mine
            {rule: momentum, beta: .9}                       | optimizers.0.label='b {beta}' & optimizers.beta=0.5 | b .9 → b 0.5
            {rule: momentum, beta: .9, label: "β {beta}"}    | optimizers.0={rule: sgd, label: β9}| β9 → β9
            {rule: momentum, beta: 0.9}                      | optimizers.beta=0.5          | Momentum → Momentum
            """)
    void nameShowsTheCurrentValues(String optimizer, String settings, String expected) {
        assertThat(named(optimizer, settings)).isEqualTo(expected);
    }

    /**
     * Tests that predictions, challenges and paths refer to an optimizer by its label, also if its display name has
     * changed.
     */
    @Test
    void renamedOptimizerKeepsItsLabel() {
        Experiment ball = TestCourse.ABRIDGED.experiment(
                "ball", new Setting("optimizers.2.beta", "0.5"), new Setting("optimizers.β .9.beta", "0.6"));
        assertThat(ball.names().optimizers().get("β .9")).isEqualTo(DisplayNames.OptimizerName.of("β 0.6"));
        assertThat(ball.comparison().trials().get(2).rule().hyperparameters()).containsEntry("beta", 0.6);
        assertThat(ball.prediction()).isPresent();
        assertThat(ball.challenges()).isNotEmpty();
        assertThat(List.copyOf(ball.names().optimizers().keySet()))
                .containsExactlyInAnyOrder("β 0", "β .81", "β .9", "β .99");
    }

    /** Tests that equal names are followed by the hyperparameters in which the optimizers differ. */
    @Test
    void equalNamesAreMadeDistinct() {
        Experiment ball = TestCourse.ABRIDGED.experiment(
                "ball",
                new Setting("optimizers.1.beta", "0.7"),
                new Setting("optimizers.2.beta", "0.7"),
                new Setting("optimizers.2.lr", "0.05"));
        assertThat(ball.labels().stream()
                        .map(label -> ball.names().nameOf(label).written().in(Language.EN)))
                .containsExactly("β 0", "β 0.7, lr = 0.01", "β 0.7, lr = 0.05", "β .99");
    }
}
