package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import descenso.testing.RunFixture;
import descenso.train.Comparison;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceProgressTest {

    /** Creates a trial limited to the steps after the slash: {@code running 5/100}, {@code none /100}. */
    private static Trial trial(String run) {
        Trial any = new RunFixture("SGD", OptimizerKind.SGD).run().trial();
        int limit = Integer.parseInt(run.replaceAll(".*/", ""));
        return new Trial(
                any.label(),
                any.variables(),
                any.rule(),
                any.schedule(),
                any.problem(),
                new RunLimit(limit, StopCriterion.never()),
                any.recording());
    }

    /** Creates the snapshot of a run with that status and number of steps; empty for {@code none}. */
    private static Optional<Snapshot> snapshot(String run) {
        if (run.startsWith("none")) {
            return Optional.empty();
        }
        Run any = new RunFixture("SGD", OptimizerKind.SGD).run();
        String[] parts = run.split("[ /]", -1);
        Status status = Stream.of(Status.values())
                .filter(each -> each.key().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Snapshot(trial(run), status, any.history(), Integer.parseInt(parts[1]), 0, Map.of()));
    }

    private static Race race(String runs) {
        return new Race(new Comparison(
                Stream.of(runs.split(", ")).map(RaceProgressTest::trial).toList(), List.of()));
    }

    private static Race.RaceProgress progress(String runs) {
        List<Optional<Snapshot>> snapshots =
                Stream.of(runs.split(", ")).map(RaceProgressTest::snapshot).toList();
        return new Race.RaceProgress(race(runs), snapshots, 0, Duration.ZERO, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none /100; 0",
                "running 0/100; 0",
                "running 25/100; 0.25",
                "finished 100/100; 1",
                // the steps that an ended run did not need count as done
                "stopped 3/100; 1",
                "diverged 3/100; 1",
                "running 25/100, running 75/100; 0.5",
                "finished 100/100, none /100, none /100, none /100; 0.25",
                // runs count by their maximum number of steps
                "finished 100/100, running 0/300; 0.25",
                // a race without steps is complete
                "none /0; 1",
                "finished 0/0, running 10/40; 0.25",
                // more steps than an int can count
                "running 1000000000/2000000000, running 1000000000/2000000000; 0.5",
            })
    void shareIsTheFractionOfStepsDone(String runs, double share) {
        assertThat(progress(runs).share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "running 0/100; true",
                "running 1/100; false",
                "running 0/100, running 1/100; false",
                "finished 100/100, running 0/100; false",
            })
    void raceIsFreshBeforeItsFirstStep(String runs, boolean isFresh) {
        assertThat(progress(runs).isFresh()).isEqualTo(isFresh);
    }

    @Test
    void begunRunsAreReturnedInTheRequestedOrder() {
        Race.RaceProgress progress = progress("running 1/9, none /9, running 3/9, finished 9/9");
        assertThat(progress.of(List.of(0, 1, 2, 3))).extracting(Snapshot::steps).containsExactly(1, 3, 9);
        assertThat(progress.of(List.of(3, 0))).extracting(Snapshot::steps).containsExactly(9, 1);
        assertThat(progress.of(List.of(1))).isEmpty();
        assertThat(progress.of(List.of())).isEmpty();
    }
}
