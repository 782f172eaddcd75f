package descenso.app.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.experiment.Experiment;
import descenso.optim.OptimizerKind;
import descenso.testing.ExperimentIds;
import descenso.testing.RunFixture;
import descenso.train.Comparison;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RaceTest {

    /** As in {@code A1 B1 A2 B2}: optimizers, each at a value of k. */
    private static Race race(String trials) {
        return Race.of(
                new Comparison(Stream.of(trials.split(" ")).map(RaceTest::trial).toList(), List.of()));
    }

    private static Trial trial(String name) {
        return new RunFixture(name.substring(0, 1), OptimizerKind.SGD)
                .variable("k", Double.parseDouble(name.substring(1)))
                .run()
                .trial();
    }

    static Stream<Arguments> heats() {
        return Stream.of(
                arguments("A1", "A1"),
                arguments("A1 B1 C1", "A1 B1 C1"),
                // eight fit on a screen, whatever they are
                arguments("A1 A2 A3 A4 A5 A6 A7 A8", "A1 A2 A3 A4 A5 A6 A7 A8"),
                arguments("A1 B1 A2 B2 A3 B3 A4 B4", "A1 B1 A2 B2 A3 B3 A4 B4"),
                // nine do not
                arguments("A1 B1 C1 A2 B2 C2 A3 B3 C3", "A1 B1 C1, A2 B2 C2, A3 B3 C3"),
                arguments("A1 A2 A3 A4 A5 A6 A7 A8 A9", "A1, A2, A3, A4, A5, A6, A7, A8, A9"),
                arguments(
                        "A1 B1 C1 D1 E1 F1 G1 H1 A2 B2 C2 D2 E2 F2 G2 H2",
                        "A1 B1 C1 D1 E1 F1 G1 H1, A2 B2 C2 D2 E2 F2 G2 H2"),
                // some with fewer optimizers than others
                arguments("A1 B1 C1 D1 A2 A3 B3 C3 D3", "A1 B1 C1 D1, A2, A3 B3 C3 D3"));
    }

    @ParameterizedTest
    @MethodSource("heats")
    void runsSideBySideWhatFitsOnAScreen(String trials, String heats) {
        Race race = race(trials);
        assertThat(written(race)).isEqualTo(heats);
        for (int heat = 0; heat < race.heats().size(); heat++) {
            for (int trial : race.heats().get(heat)) {
                assertThat(race.heatOf(trial)).isEqualTo(heat);
            }
        }
    }

    private static String written(Race race) {
        List<String> heats = new ArrayList<>();
        for (List<Integer> heat : race.heats()) {
            List<String> names = heat.stream()
                    .map(race.trials()::get)
                    .map(trial -> trial.label().optimizer()
                            + Math.round(trial.variables().getOrDefault("k", Double.NaN)))
                    .toList();
            heats.add(String.join(" ", names));
        }
        return String.join(", ", heats);
    }

    /** Every trial runs once, in its order; more than eight at a time only where nothing but the optimizer differs. */
    @Test
    void allOfTheCourseIsRun() {
        List<Experiment> experiments = ExperimentIds.all();
        assertThat(experiments).hasSizeGreaterThan(30);
        for (Experiment experiment : experiments) {
            Race race = Race.of(experiment.comparison());
            assertThat(race.heats().stream().flatMap(List::stream))
                    .as(experiment.id())
                    .containsExactlyElementsOf(
                            IntStream.range(0, race.trials().size()).boxed().toList());
            assertThat(race.heats()).as(experiment.id()).allMatch(heat -> heat.size() <= 8 || areAlike(heat, race));
        }
    }

    private static boolean areAlike(List<Integer> heat, Race race) {
        return heat.stream()
                        .map(trial -> race.trials().get(trial).label().variables())
                        .distinct()
                        .count()
                == 1;
    }

    @Test
    void isOfWhatIsCompared() {
        Comparison comparison = new Comparison(List.of(trial("A1"), trial("B1")), List.of());
        Race race = Race.of(comparison);
        assertThat(race.comparison()).isSameAs(comparison);
        assertThat(race.trials()).isEqualTo(comparison.trials());
    }

    /** So that what is told of one that was left is known to be old. */
    @Test
    void isNeverTheSameAsAnotherOfTheSameTrials() {
        Comparison comparison = new Comparison(List.of(trial("A1")), List.of());
        assertThat(Race.of(comparison)).isNotEqualTo(Race.of(comparison));
    }
}
