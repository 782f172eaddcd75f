package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.RunFixture;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import descenso.view.trend.RunComparison;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunColumnsTest {

    private static List<RunColumn> quantities(Run... runs) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        ExperimentLabels names = ExperimentLabels.of(ExperimentFixture.VALLEY.experiment(), texts);
        RunComparison comparison =
                RunComparison.of(Stream.of(runs).map(Snapshot::of).toList());
        return new RunColumns(comparison, names).all();
    }

    private static List<String> names(Run... runs) {
        return quantities(runs).stream().map(RunColumn::name).toList();
    }

    /** Returns the cells of a quantity, each with its flag directly after the number. */
    private static String row(String name, Run... runs) {
        return quantities(runs).stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.cells().stream())
                .map(cell -> cell.text() + cell.flag().sign())
                .collect(Collectors.joining(" | "));
    }

    private static RunFixture at(double k, double... losses) {
        return new RunFixture("SGD", OptimizerKind.SGD)
                .variable("k", k)
                .problem(Double.toString(k))
                .losses(losses);
    }

    private static Run network(double accuracy, double... trainLosses) {
        RunFixture fixture =
                new RunFixture("SGD", OptimizerKind.SGD).losses(9, 9).validating();
        for (double loss : trainLosses) {
            fixture.epoch(loss, loss + 1, accuracy);
        }
        return fixture.run();
    }

    @Test
    void bestRunsAreMarked() {
        Run[] runs = {
            at(1, 3, 0.5).run(), at(1, 3, 0.1, 0.25).run(), at(1, 3, 1, 0.25).run()
        };
        assertThat(row("final loss", runs)).isEqualTo("0.5 | 0.25* | 0.25*");
        assertThat(row("best loss (step)", runs)).isEqualTo("0.5 (1) | 0.1 (1)* | 0.25 (2)");
        assertThat(row("steps", runs)).isEqualTo("1 | 2 | 2");
    }

    @Test
    void bestNetworksAreMarked() {
        Run[] runs = {network(0.5, 3, 1), network(0.75, 3, 2), network(0.75, 3, 0.5, 4)};
        assertThat(row("training loss", runs)).isEqualTo("1* | 2 | 4!");
        assertThat(row("best training loss (epoch)", runs)).isEqualTo("1 (1)* | 2 (1) | 0.5 (1)");
        assertThat(row("validation loss", runs)).isEqualTo("2* | 3 | 5");
        assertThat(row("best validation loss (epoch)", runs)).isEqualTo("2 (1)* | 3 (1) | 1.5 (1)");
        assertThat(row("validation accuracy", runs)).isEqualTo("0.5 | 0.75* | 0.75");
        assertThat(row("best accuracy (epoch)", runs)).isEqualTo("0.5 (0) | 0.75 (0)* | 0.75 (0)");
    }

    @Test
    void nothingIsMarkedIfRunsAreNotComparable() {
        assertThat(row("final loss", at(1, 3, 1).run())).isEqualTo("1");
        assertThat(row("final loss", at(1, 3, 1).run(), at(1, 5, 1).run())).isEqualTo("1 | 1");
        assertThat(row("final loss", at(1, 3, 1).run(), at(2, 3, 2).run())).isEqualTo("1 | 2");
    }

    @Test
    void bestRunOfEachProblemIsMarked() {
        Run[] runs = {
            at(1, 3, 1).run(),
            at(2, 3, 2).run(),
            at(1, 3, 0.5).run(),
            at(2, 3, 2.5).run()
        };
        assertThat(row("final loss", runs)).isEqualTo("1 | 2* | 0.5* | 2.5");
    }

    @Test
    void fewestStepsToTheGoalAreMarked() {
        RunFixture soon = at(1, 3, 2, 1).status(Status.STOPPED);
        RunFixture sooner = at(1, 3, 0.5).status(Status.STOPPED);
        assertThat(row("steps", soon.run(), sooner.run())).isEqualTo("2 | 1*");
        assertThat(row("final loss", soon.run(), sooner.run())).isEqualTo("1 | 0.5");
        assertThat(row("steps", soon.run(), at(1, 3, 2).run())).isEqualTo("2* | 1");
        assertThat(row("final loss", soon.run(), at(1, 3, 2).run())).isEqualTo("1 | 2");
    }

    @Test
    void divergedAndWorsenedRunsAreMarked() {
        Run diverged =
                at(1, 3, Double.POSITIVE_INFINITY).status(Status.DIVERGED).run();
        Run[] runs = {
            diverged,
            at(1, 3, 4).run(),
            at(1, 3, 3).run(),
            at(1, -3, -2).run(),
            at(1, 3, 3.0000001).run()
        };
        assertThat(row("final loss", runs)).isEqualTo("∞! | 4! | 3* | −2! | 3.00000");
    }

    @Test
    void divergedNetworkHasNoAccuracy() {
        Run diverged = new RunFixture("SGD", OptimizerKind.SGD)
                .losses(9, Double.NaN)
                .validating()
                .epoch(2, 2, 0.05)
                .epoch(Double.NaN, Double.NaN, 0.9)
                .status(Status.DIVERGED)
                .run();
        Run[] runs = {diverged, network(0.5, 3, 1), network(0.25, 3, 1)};
        assertThat(row("validation accuracy", runs)).isEqualTo("— | 0.5* | 0.25");
        assertThat(row("best accuracy (epoch)", runs)).isEqualTo("0.05 (0) | 0.5 (0)* | 0.25 (0)");
    }

    /**
     * Tests that the largest loss is omitted for mini-batches, since their losses do not compare with those of all
     * rows.
     */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "45, false"})
    void largestLossIsShownOnlyForFullBatches(int stepsPerEpoch, boolean isShown) {
        Run run = new RunFixture("SGD", OptimizerKind.SGD)
                .losses(3, 2)
                .stepsPerEpoch(stepsPerEpoch)
                .measure("largestLoss", 3)
                .run();
        assertThat(names(run).contains("largest loss")).isEqualTo(isShown);
    }
}
