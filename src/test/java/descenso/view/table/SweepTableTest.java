package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.RunFixture;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTableTest {

    private static String picture(int width, Run... runs) {
        return map(runs).table(width).stream()
                .map(line -> line.toString().stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static SweepMap map(Run... runs) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        return new SweepMap(
                Stream.of(runs).map(Run::trial).toList(),
                Stream.of(runs).map(Snapshot::of).map(Optional::of).toList(),
                "lr",
                new ExperimentLabels(DisplayNames.none(), texts));
    }

    private static RunFixture of(OptimizerKind rule, double lr) {
        return new RunFixture(rule.title(), rule).variable("lr", lr);
    }

    private static Run network(OptimizerKind rule, double lr, double trainLoss, double accuracy) {
        return of(rule, lr)
                .losses(9, 9)
                .validating()
                .epoch(3, 3, 0.1)
                .epoch(trainLoss, 3, accuracy)
                .run();
    }

    @Test
    void accuraciesAreShownWithValidation() {
        Run[] runs = {
            network(OptimizerKind.SGD, 1e-4, 2, 0.8),
            network(OptimizerKind.ADAM, 1e-4, 1, 0.91111111),
            network(OptimizerKind.SGD, 0.001, 1, 0.9),
            network(OptimizerKind.ADAM, 0.001, 1, 0.91111112),
            network(OptimizerKind.SGD, 0.01, 4, 0.95),
            network(OptimizerKind.ADAM, 0.01, 1, 0.5),
        };
        assertThat(picture(80, runs)).isEqualTo("""
                validation accuracy by η
                η      1e-4  0.001   0.01
                ──────────────────────────
                SGD   0.800  0.900* 0.950!
                Adam  0.911* 0.911* 0.500
                * best of its row; ! diverged, or ended with a higher loss than it began with""");
        assertThat(picture(20, runs)).startsWith("""
                validation accuracy
                by η
                η      1e-4  0.001
                ───────────────────
                SGD   0.800  0.900*
                Adam  0.911* 0.911*

                η      0.01
                ────────────
                SGD   0.950!
                Adam  0.500
                """);
    }

    /** Tests that each value of a variable has a row, and that the cell of a trial that did not run is empty. */
    @Test
    void finalLossesAreShownWithoutValidationAndGoal() {
        assertThat(picture(
                        80,
                        of(OptimizerKind.SGD, 1.001)
                                .variable("k", 1)
                                .losses(3, 0.25)
                                .run(),
                        of(OptimizerKind.SGD, 1.002)
                                .variable("k", 1)
                                .losses(3, 0.1, 0.5)
                                .run(),
                        of(OptimizerKind.SGD, 1.003)
                                .variable("k", 1)
                                .losses(3, Double.NaN)
                                .status(Status.DIVERGED)
                                .run(),
                        of(OptimizerKind.SGD, 1.001)
                                .variable("k", 2)
                                .losses(3, 1)
                                .run(),
                        of(OptimizerKind.SGD, 1.002)
                                .variable("k", 2)
                                .losses(3, 1)
                                .run()))
                .isEqualTo("""
                        final loss by η
                        η           1.001  1.002  1.003
                        ────────────────────────────────
                        SGD, k = 1   0.25*   0.5      —!
                        SGD, k = 2      1      1
                        * best of its row; ! diverged, or ended with a higher loss than it began with""");
    }

    @Test
    void stepsAreShownWithAGoal() {
        assertThat(picture(
                        80,
                        of(OptimizerKind.SGD, 1)
                                .goal(1)
                                .losses(3, 2, 1)
                                .status(Status.STOPPED)
                                .run(),
                        of(OptimizerKind.SGD, 2)
                                .goal(1)
                                .losses(3, 0.5)
                                .status(Status.STOPPED)
                                .run(),
                        of(OptimizerKind.SGD, 3).goal(1).losses(3, 2.5).run()))
                .isEqualTo("""
                        steps to the goal by η
                        η    1  2  3
                        ────────────
                        SGD  2  1* —
                        * best of its row""");
    }

    @Test
    void goodAndBadResultsHaveDifferentStyles() {
        assertThat(
                        map(network(OptimizerKind.SGD, 0.1, 1, 0.8), network(OptimizerKind.SGD, 0.2, 4, 0.9))
                                .table(80)
                                .stream()
                                .flatMap(line -> line.spans().stream()))
                .contains(new Span("0.800", Style.STRONG), new Span("0.900", Style.WRONG));
    }
}
