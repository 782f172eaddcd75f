package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.RunFixture;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SweepTextTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static RunFixture of(OptimizerKind rule, double lr) {
        return new RunFixture(rule.title(), rule).variable("lr", lr).hyperparameter("lr", lr);
    }

    private static SweepText words(Language language, RunFixture... fixtures) {
        List<Run> runs = Stream.of(fixtures).map(RunFixture::run).toList();
        ExperimentLabels names =
                new ExperimentLabels(DisplayNames.none(), new UiText(Messages.in(language), CharacterSet.LATIN));
        List<Optional<Snapshot>> snapshots =
                runs.stream().map(run -> Optional.of(Snapshot.of(run))).toList();
        return new SweepText(SweepMap.of(runs.stream().map(Run::trial).toList(), snapshots, names)
                .orElseThrow());
    }

    private static RunFixture[] runs() {
        return new RunFixture[] {
            of(OptimizerKind.SGD, 0.001).losses(3, 2.75, 2.5),
            of(OptimizerKind.ADAM, 0.001).losses(3, 0.125),
            of(OptimizerKind.SGD, 0.01).losses(3, 1.25, 0.75),
            of(OptimizerKind.ADAM, 0.01).losses(3, 0.125),
            of(OptimizerKind.SGD, 0.1).losses(3, 4),
            of(OptimizerKind.ADAM, 0.1).losses(3, 1).status(Status.RUNNING),
            of(OptimizerKind.SGD, 1).losses(3, 1e200, Double.NaN).status(Status.DIVERGED),
            of(OptimizerKind.ADAM, 1).losses(3, 5),
            of(OptimizerKind.SGD, 10).losses(3, Double.NaN).status(Status.DIVERGED),
            of(OptimizerKind.ADAM, 10).losses(3, 2)
        };
    }

    @Test
    void sweepIsDescribedByOptimizer() {
        assertThat(words(Language.EN, runs()).paragraphs())
                .containsExactly(
                        "Sweep of eta from 0.001 to 10; what is compared: final loss.",
                        "SGD: best at eta 0.01, final loss 0.75; no higher loss than at the start at eta from 0.001 to 0.01; "
                                + "a higher loss than at the start at eta 0.1; diverges at eta from 1 on.",
                        "Adam: best at eta from 0.001 to 0.01, final loss 0.125; no higher loss than at the start at eta from 0.001 to 0.01 and 10; "
                                + "a higher loss than at the start at eta 1; one not known yet.");
        assertThat(words(Language.ES, runs()).paragraphs())
                .element(1)
                .isEqualTo(
                        "SGD: lo mejor, con eta 0,01: pérdida final 0,75; sin más pérdida que al empezar con eta de 0,001 a 0,01; "
                                + "más pérdida que al empezar con eta 0,1; diverge con eta a partir de 1.");
    }

    @Test
    void stepsToTheGoalAreDescribed() {
        assertThat(words(
                                Language.EN,
                                of(OptimizerKind.SGD, 0.01).goal(1).losses(3, 2, 1.5),
                                of(OptimizerKind.SGD, 0.1)
                                        .goal(1)
                                        .losses(3, 2, 1)
                                        .status(Status.STOPPED),
                                of(OptimizerKind.SGD, 1).goal(1).losses(3, 0.5).status(Status.STOPPED))
                        .paragraphs())
                .last()
                .isEqualTo("SGD: best at eta 1, steps to the goal 1; goal reached at eta from 0.1 to 1.");
        assertThat(words(
                                Language.ES,
                                of(OptimizerKind.SGD, 0.01).goal(1).losses(3, 2),
                                of(OptimizerKind.SGD, 0.1).goal(1).losses(3, 2).status(Status.RUNNING))
                        .paragraphs())
                .last()
                .isEqualTo("SGD: no llega a la meta en ningún caso; falta uno por saber.");
    }

    /** Tests runs whose loss has fallen a little although they do no better than a guess, as at too large a rate. */
    @Test
    void accuracyOfAGuessIsNoSuccess() {
        RunFixture[] runs = {
            of(OptimizerKind.SGD, 0.01).validating().epoch(2.4, 2.4, 0.1).epoch(0.7, 0.8, 0.9),
            of(OptimizerKind.ADAM, 0.01).validating().epoch(2.4, 2.4, 0.1).epoch(2.3, 2.3, RunFixture.GUESSED),
            of(OptimizerKind.SGD, 3).validating().epoch(2.4, 2.4, 0.1).epoch(2.3, 2.3, 0.11),
            of(OptimizerKind.ADAM, 3).validating().epoch(2.4, 2.4, 0.1).epoch(3.3, 3.3, 0.09)
        };
        assertThat(words(Language.EN, runs).paragraphs())
                .containsExactly(
                        "Sweep of eta from 0.01 to 3; what is compared: validation accuracy.",
                        "SGD: best at eta 0.01, validation accuracy 0.900; better than guessing at eta 0.01.",
                        "Adam: best at eta 0.01, validation accuracy 0.150; nowhere better than guessing; "
                                + "a higher loss than at the start at eta from 3 on.");
        assertThat(words(Language.ES, runs).paragraphs())
                .element(1)
                .isEqualTo(
                        "SGD: lo mejor, con eta 0,01: acierto de validación 0,900; acierta más que al azar con eta 0,01.");
    }

    @Test
    void failedAndUnknownRunsAreDescribed() {
        assertThat(words(
                                Language.EN,
                                of(OptimizerKind.SGD, 1).losses(3, 4),
                                of(OptimizerKind.SGD, 2).losses(3, 5))
                        .paragraphs())
                .last()
                .isEqualTo("SGD: a higher loss than at the start at eta from 1 on.");
        RunFixture first = of(OptimizerKind.SGD, 1).losses(3).status(Status.RUNNING);
        RunFixture second = of(OptimizerKind.SGD, 2).losses(3).status(Status.RUNNING);
        assertThat(words(Language.EN, first, second).paragraphs()).last().isEqualTo("SGD: not known yet.");
    }

    @Test
    void cellsAreDescribed() {
        assertThat(words(Language.ES, runs()).cells(0))
                .hasSize(5)
                .contains("SGD, eta 0,01: pérdida final 0,75 (paso 2).", "SGD, eta 10: diverge en el paso 1.");
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        List<Trial> trials = new ArrayList<>();
        for (double rate : new double[] {0.001, 0.03, 1}) {
            experiment.comparison().trials().stream().limit(2).forEach(trial -> trials.add(trial.swept("lr", rate)));
        }
        for (Language language : Language.values()) {
            for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                ExperimentLabels names = ExperimentLabels.of(experiment, new UiText(Messages.in(language), characters));
                List<Optional<Snapshot>> some = new ArrayList<>();
                trials.forEach(trial -> some.add(some.isEmpty() ? Optional.empty() : Optional.of(ended(trial))));
                SweepMap.of(trials, some, names).map(SweepText::new).ifPresent(words -> {
                    SpokenParagraphs.check(words.paragraphs(), characters);
                    SpokenParagraphs.check(words.cells(0), characters);
                });
            }
        }
    }

    /** Returns a snapshot of a run that has finished after one step. */
    private static Snapshot ended(Trial trial) {
        Training training = trial.start();
        training.step();
        Snapshot now = training.snapshot();
        return new Snapshot(trial, Status.FINISHED, now.history(), now.steps(), now.epochs(), now.measures());
    }
}
