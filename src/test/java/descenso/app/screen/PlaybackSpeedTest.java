package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the levels of speed, as powers of two of the usual pace; 4 stands for maximum speed. */
class PlaybackSpeedTest {

    private static Race.Speed speed(int power) {
        return power == 4 ? Race.Speed.FASTEST : new Race.Speed(power);
    }

    @ParameterizedTest
    @CsvSource({"-3, -3, -2", "-1, -2, 0", "0, -1, 1", "2, 1, 3", "3, 2, 4", "4, 3, 4"})
    void slowerAndFasterMoveByOneLevel(int power, int slower, int faster) {
        assertThat(speed(power).slower()).isEqualTo(speed(slower));
        assertThat(speed(power).faster()).isEqualTo(speed(faster));
    }

    @ParameterizedTest
    @CsvSource({"-3, 0.125", "0, 1", "3, 8"})
    void factorDoublesWithEachLevel(int power, double factor) {
        assertThat(speed(power).factor()).isEqualTo(factor);
        assertThat(speed(power).isFastest()).isFalse();
    }

    @Test
    void usualPaceIsNotTheFastest() {
        assertThat(Race.Speed.USUAL).isEqualTo(new Race.Speed(0));
        assertThat(Race.Speed.FASTEST.isFastest()).isTrue();
    }
}
