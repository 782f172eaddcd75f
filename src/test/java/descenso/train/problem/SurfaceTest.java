package descenso.train.problem;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.Trials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceTest {

    private static Objective at(List<double[]> minima, double... start) {
        return new Surface(
                        Trials.expression("x^2 + a*y", List.of("x", "y", "a")), Map.of("a", 3.0), start, minima, 0, 1)
                .newObjective();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 4, 5", "9, 10, 1", "10, 5, 5", "-6, 0, 4", "NaN, 0, NaN"})
    void distanceIsThatToTheNearestMinimum(double x, double y, double distance) {
        List<double[]> minima = List.of(new double[] {0, 0}, new double[] {10, 10}, new double[] {-10, 0});
        assertThat(at(minima, x, y).distance()).isEqualTo(Double.valueOf(distance));
    }

    @Test
    void distanceIsNanWithoutMinimum() {
        assertThat(at(List.of(), 1, 2).distance()).isNaN();
    }

    @Test
    void constantsKeepTheirValues() {
        Objective objective = at(List.of(), 2, 5);
        assertThat(objective.computeGradient()).isEqualTo(19);
        assertThat(objective.gradient()[0]).containsExactly(4, 3);
        assertThat(objective.loss()).isEqualTo(19);
    }
}
