package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasinTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, -1",
        "0, -1, 1",
        "5, 6, 4",
        "5, 5.25, 4.75",
        "-1000, -999, -1001",
        "3, 0, 6",
        "0, 1e-3, -1e-3",
        "0, 1e150, -1e150"
    })
    void otherSideOfAParabolaIsFound(double bottom, double place, double other) {
        DoubleUnaryOperator bowl = x -> (x - bottom) * (x - bottom);
        assertThat(Basin.otherSide(bowl, place))
                .hasValueCloseTo(other, within(1e-9 * Math.max(Math.abs(other), Math.abs(place))));
    }

    /** Tests that the other side is found beyond a lower hill in the basin. */
    @Test
    void otherSideHasTheSameHeight() {
        DoubleUnaryOperator doubleWell = x -> x * x * x * x - x * x;
        assertThat(Basin.otherSide(doubleWell, 1.5)).hasValueCloseTo(-1.5, within(1e-9));
        assertThat(Basin.otherSide(doubleWell, 0.5)).hasValueCloseTo(Math.sqrt(0.75), within(1e-9));
    }

    @Test
    void missingOtherSideIsEmpty() {
        assertThat(Basin.otherSide(x -> -x, 1)).as("a slope").isEmpty();
        assertThat(Basin.otherSide(x -> 1, 1)).as("a plain").isEmpty();
        assertThat(Basin.otherSide(x -> -x * x, 0)).as("a hilltop").isEmpty();
        assertThat(Basin.otherSide(x -> x * x, 0)).as("the bottom").isEmpty();
        assertThat(Basin.otherSide(Math::log, 1)).as("an edge").isEmpty();
        assertThat(Basin.otherSide(x -> Double.NaN, 1))
                .as("undefined everywhere")
                .isEmpty();
        assertThat(Basin.otherSide(x -> x < 0 ? Double.POSITIVE_INFINITY : x, 1))
                .as("a wall")
                .isEmpty();
    }
}
