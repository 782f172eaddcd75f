package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the levels of speed, in steps per second; 0 is maximum speed. */
class PlaybackSpeedTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 3",
        "3, 1, 10",
        "10, 3, 30",
        "30, 10, 100",
        "100, 30, 300",
        "300, 100, 1000",
        "1000, 300, 3000",
        "3000, 1000, 10000",
        "10000, 3000, 30000",
        "30000, 10000, 0",
        "0, 30000, 0",
        // between two levels
        "2, 1, 3",
        "999, 300, 1000",
        "1001, 1000, 3000",
        "40000, 30000, 0",
    })
    void slowerAndFasterMoveByOneLevel(int speed, int slower, int faster) {
        assertThat(new Race.Speed(speed).slower()).isEqualTo(new Race.Speed(slower));
        assertThat(new Race.Speed(speed).faster()).isEqualTo(new Race.Speed(faster));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "5, 1",
        "6, 3",
        "15, 3",
        "16, 10",
        "50, 10",
        "51, 30",
        "500, 100",
        "2000, 1000",
        "10000, 3000",
        "150000, 30000",
        "150001, 0",
        "2147483647, 0",
    })
    void fittingSpeedIsTheSlowestWithinFiveSeconds(int steps, int speed) {
        assertThat(Race.Speed.fitting(steps)).isEqualTo(new Race.Speed(speed));
    }

    @Test
    void onlyZeroIsTheFastest() {
        assertThat(Race.Speed.FASTEST.isFastest()).isTrue();
        assertThat(new Race.Speed(0)).isEqualTo(Race.Speed.FASTEST);
        assertThat(new Race.Speed(1).isFastest()).isFalse();
        assertThat(new Race.Speed(Integer.MAX_VALUE).isFastest()).isFalse();
    }
}
