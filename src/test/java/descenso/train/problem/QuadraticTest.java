package descenso.train.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticTest {

    /** Tests rotations: at 90° the first axis of the quadratic points along y and the second along −x. */
    @ParameterizedTest
    @CsvSource({
        "0, 2, 1, 2, 10",
        "90, -1, 2, -10, 2",
        "-90, 1, -2, 10, -2",
        "180, -2, -1, -2, -10",
        "30, 1.2320508075688772, 1.8660254037844386, -3.2679491924311226, 9.660254037844386",
    })
    void startAndGradientAreRotated(double rotation, double x, double y, double byX, double byY) {
        Objective objective = new Quadratic(new double[] {1, 10}, rotation, new double[] {2, 1}, 0, 1).newObjective();
        assertThat(objective.computeGradient()).isCloseTo(7, within(1e-14));
        assertThat(objective.parameters()[0]).containsExactly(new double[] {x, y}, within(1e-14));
        assertThat(objective.gradient()[0]).containsExactly(new double[] {byX, byY}, within(1e-14));
        assertThat(objective.distance()).isCloseTo(Math.sqrt(5), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 0, 4", "10, 1, 0, 3", "1, 10, 90, -3", "10, 1, 90, 4", "1, 10, 30, 1.964101615137755"})
    void steepestAxisIsRotated(double first, double second, double rotation, double along) {
        Quadratic bowl = new Quadratic(new double[] {first, second}, rotation, new double[2], 0, 1);
        assertThat(bowl.newObjective().alongSteepest(i -> 3 + i)).isCloseTo(along, within(1e-14));
    }

    @Test
    void atMostSixteenCoordinatesHaveNames() {
        double[] many = new double[20];
        assertThat(new Quadratic(many, 0, many, 0, 1).coordinates())
                .hasSize(16)
                .startsWith("x1", "x2")
                .endsWith("x16");
    }
}
