package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.experiment.FirstView;
import descenso.optim.OptimizerKind;
import descenso.testing.RunFixture;
import descenso.train.Comparison;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RaceTest {

    /** Creates a race of trials such as {@code A1 B1 A2 B2}: a letter for the optimizer and a value of k each. */
    private static Race race(String trials) {
        return new Race(
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
                // up to eight trials form one heat, whatever their variables
                arguments("A1 A2 A3 A4 A5 A6 A7 A8", "A1 A2 A3 A4 A5 A6 A7 A8"),
                arguments("A1 B1 A2 B2 A3 B3 A4 B4", "A1 B1 A2 B2 A3 B3 A4 B4"),
                // more than eight trials are divided by their variables
                arguments("A1 B1 C1 A2 B2 C2 A3 B3 C3", "A1 B1 C1, A2 B2 C2, A3 B3 C3"),
                arguments("A1 A2 A3 A4 A5 A6 A7 A8 A9", "A1, A2, A3, A4, A5, A6, A7, A8, A9"),
                arguments(
                        "A1 B1 C1 D1 E1 F1 G1 H1 A2 B2 C2 D2 E2 F2 G2 H2",
                        "A1 B1 C1 D1 E1 F1 G1 H1, A2 B2 C2 D2 E2 F2 G2 H2"),
                // heats with different numbers of optimizers
                arguments("A1 B1 C1 D1 A2 A3 B3 C3 D3", "A1 B1 C1 D1, A2, A3 B3 C3 D3"));
    }

    @ParameterizedTest
    @MethodSource("heats")
    void trialsAreDividedIntoHeats(String trials, String heats) {
        Race race = race(trials);
        assertThat(format(race)).isEqualTo(heats);
        for (List<Integer> heat : race.heats()) {
            for (int trial : heat) {
                assertThat(race.positionInHeat(race.trials().get(trial).label()))
                        .isEqualTo(heat.indexOf(trial));
            }
        }
    }

    /** Tests that the runs that are shown first are trained first, and that the others keep their order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A1 B1 C1 A2 B2 C2 A3 B3 C3 | 2 | A2 B2 C2, A1 B1 C1, A3 B3 C3
            A1 B1 C1 A2 B2 C2 A3 B3 C3 | 1 | A1 B1 C1, A2 B2 C2, A3 B3 C3
            A1 B1 C1 A2 B2 C2 A3 B3 C3 | 7 | A1 B1 C1, A2 B2 C2, A3 B3 C3
            A1 B1 A2 B2                | 2 | A1 B1 A2 B2
            """)
    void firstHeatIsThatOfTheFirstView(String trials, double k, String heats) {
        FirstView first = new FirstView(
                Map.of("k", List.of(k)), List.of(), Optional.empty(), false, OptionalInt.empty(), OptionalInt.empty());
        assertThat(format(new Race(race(trials).comparison(), first))).isEqualTo(heats);
    }

    private static String format(Race race) {
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
}
