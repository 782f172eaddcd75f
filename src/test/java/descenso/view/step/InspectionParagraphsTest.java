package descenso.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.table.ExperimentLabels;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionParagraphsTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static Snapshot after(int steps, Trial trial) {
        Training training = trial.start();
        for (int step = 0; step < steps && training.isRunning(); step++) {
            training.step();
        }
        return training.snapshot();
    }

    private static Snapshot recorded(String id, int trial, int steps) {
        return after(
                steps,
                TestCourse.ABRIDGED
                        .experiment(id)
                        .comparison()
                        .trials()
                        .get(trial)
                        .recordingAll());
    }

    private static ExperimentLabels names(Experiment experiment, Language language, CharacterSet characters) {
        return ExperimentLabels.of(experiment, new UiText(Messages.in(language), characters));
    }

    private static List<String> lines(String id, int trial, int step, Language language) {
        return new InspectionView(
                        recorded(id, trial, 3),
                        step,
                        0,
                        names(TestCourse.ABRIDGED.experiment(id), language, CharacterSet.LATIN))
                .paragraphs();
    }

    @Test
    void stepIsDescribed() {
        assertThat(lines("terminal-speed", 1, 2, Language.EN))
                .containsExactly(
                        "Momentum, step 2 of 3. x goes from 0.01 to 0.029.",
                        "g_t = -1; at step 1, -1.",
                        "v_t = beta * v_(t-1) + g_t = 0.9 * (-1) - 1 = -1.9; at step 1, -1.",
                        "step = -eta * v_t = -0.01 * (-1.9) = 0.019; at step 1, 0.01.",
                        "theta_(t+1) = theta_t + step = 0.01 + 0.019 = 0.029; at step 1, 0.01.");
        assertThat(lines("ball", 1, 1, Language.ES))
                .containsExactly(
                        "beta 0,81, paso 1 de 3. x va de 1 a 0,99.",
                        "g_t = grad_theta L(theta_t) = 1.",
                        "v_t = beta * v_(t-1) + g_t = 0,81 * 0 + 1 = 1; al empezar, 0.",
                        "paso = -eta * v_t = -0,01 * 1 = -0,01.",
                        "theta_(t+1) = theta_t + paso = 1 - 0,01 = 0,99; al empezar, 1.");
    }

    @Test
    void roundedResultsAreDescribedAsApproximate() {
        assertThat(lines("bias-correction", 0, 2, Language.ES))
                .contains(
                        "hat(v)_t = v_t/(1 - beta_2^t) = aproximadamente 0,00200/(1 - 0,999^2) = aproximadamente 1,00; "
                                + "en el paso 1, 1.")
                .last()
                .asString()
                .startsWith("1 - 0,9^2 = 0,19 y 1 - 0,999^2 = aproximadamente 0,00200: sin la corrección, ");
    }

    @Test
    void stepOfANetworkIsDescribedByLossRateAndEpoch() {
        assertThat(lines("notebook", 3, 2, Language.EN))
                .containsExactly(
                        "Adam, step 2 of 3.",
                        "A network has too many weights to look inside; this is what each step had to go on.",
                        "Loss of the mini-batch 2.26; at step 1, 2.50.",
                        "Learning rate eta 0.003; at step 1, 0.003.",
                        "Epoch 1 of 20; at step 1, 1 of 20.");
        assertThat(lines("notebook", 3, 1, Language.ES)).contains("Pérdida del minilote 2,50.", "Época 1 de 20.");
    }

    @Test
    void stepIsLimitedToTheRecordedRun() {
        assertThat(lines("ball", 1, 99, Language.EN)).isEqualTo(lines("ball", 1, 3, Language.EN));
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        Snapshot fresh = after(0, ball.comparison().trials().get(0));
        assertThat(new InspectionView(fresh, 1, 0, names(ball, Language.EN, CharacterSet.LATIN)).paragraphs())
                .containsExactly(
                        "beta 0, step 0 of 0.", "No step has been taken yet: there is nothing to look inside.");
        Snapshot unrecorded = after(2, ball.comparison().trials().get(0));
        assertThat(new InspectionView(unrecorded, 1, 0, names(ball, Language.EN, CharacterSet.LATIN)).paragraphs())
                .last()
                .isEqualTo("This run kept no record of its inside.");
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (Trial trial : experiment.comparison().trials()) {
            Snapshot run = after(2, trial.recordingAll());
            for (int step = 0; step <= 2; step++) {
                SpokenParagraphs.check(
                        new InspectionView(run, step, 1, names(experiment, Language.ES, CharacterSet.LATIN))
                                .paragraphs(),
                        CharacterSet.LATIN);
                SpokenParagraphs.check(
                        new InspectionView(run, step, 0, names(experiment, Language.EN, CharacterSet.ASCII))
                                .paragraphs(),
                        CharacterSet.ASCII);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void everyNumberOnTheScreenIsInTheText(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        Snapshot run = after(2, experiment.comparison().trials().get(0).recordingAll());
        ExperimentLabels names = names(experiment, Language.EN, CharacterSet.LATIN);
        String screen = new InspectionView(run, 2, 0, names)
                .lines(90).stream().map(Line::toString).collect(Collectors.joining(" "));
        String text = String.join(" ", new InspectionView(run, 2, 0, names).paragraphs());
        for (String number : screen.split("[^-.e0-9]+", -1)) {
            if (number.matches("-?\\d.*")) {
                assertThat(text).contains(number.replaceAll("[.]$", ""));
            }
        }
    }
}
