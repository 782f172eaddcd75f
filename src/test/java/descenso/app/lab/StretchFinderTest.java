package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.Timeline.Stretch;
import descenso.testing.InlineExperiments;
import descenso.testing.TestCourse;
import descenso.train.run.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StretchFinderTest {

    private static List<Snapshot> runs(String experiment) {
        return InlineExperiments.outcome(TestCourse.ABRIDGED.experiment(experiment)).runs().stream()
                .map(Snapshot::of)
                .toList();
    }

    private static Optional<Stretch> stretch(List<Snapshot> runs) {
        int turns = runs.stream().mapToInt(Snapshot::steps).max().orElse(0);
        return new StretchFinder(runs, false).find(turns);
    }

    /** Tests the ball without its slowest run: the others come to rest early. */
    @Test
    void stretchEndsWhenAllRunsAreAtRest() {
        List<Snapshot> quick = runs("ball").subList(1, 3);
        assertThat(stretch(quick)).hasValueSatisfying(found -> {
            assertThat(found.from()).isZero();
            assertThat(found.to()).isBetween(60, 200);
        });
    }

    @Test
    void shortRaceHasNoStretch() {
        assertThat(new StretchFinder(runs("ball"), false).find(19)).isEmpty();
    }
}
