package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.app.lab.Timeline.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static Timeline timeline(int turns, int from, int to) {
        return Timeline.of(turns, new Stretch(from, to), Timeline.WHOLE);
    }

    /** Tests the time of the stretch and of the whole heat, in seconds. */
    @ParameterizedTest
    @CsvSource({
        "2000, 0, 2000, 5, 5",
        "2000, 0, 200, 5, 7.47",
        "100000, 0, 20, 5, 12",
        "2000, 800, 1000, 5, 8.93",
        "1, 0, 1, 0.75, 0.75",
        "4, 0, 4, 3, 3",
        "30, 0, 30, 5, 5",
        "0, 0, 0, 0, 0",
    })
    void stretchAndWholeTakeTheirTime(int turns, int from, int to, double stretch, double whole) {
        Timeline timeline = timeline(turns, from, to);
        assertThat(timeline.time(to) - timeline.time(from)).isCloseTo(stretch, within(0.05));
        assertThat(timeline.seconds()).isCloseTo(whole, within(0.05)).isLessThanOrEqualTo(Timeline.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "5, 0, 5", "12, 0, 12", "50, 0, 50", "2000, 0, 100", "2000, 500, 600", "1000000, 3, 9"})
    void noTurnStandsStill(int turns, int from, int to) {
        Timeline timeline = timeline(turns, from, to);
        for (int turn = 1; turn <= turns; turn++) {
            assertThat(timeline.time(turn) - timeline.time(turn - 1))
                    .isPositive()
                    .isLessThan(0.76);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000, 0, 200", "7, 0, 7", "2000, 500, 600"})
    void momentAndTimeAreInverse(int turns, int from, int to) {
        Timeline timeline = timeline(turns, from, to);
        for (double seconds = 0; seconds < timeline.seconds(); seconds += 0.05) {
            assertThat(timeline.time(timeline.at(seconds))).isCloseTo(seconds, within(1e-6));
        }
        assertThat(timeline.at(timeline.seconds())).isCloseTo(turns, within(1e-6));
        assertThat(timeline.at(1000)).isEqualTo(turns);
    }

    /** Tests a heat that must be shorter than usual, as one of many. */
    @ParameterizedTest
    @CsvSource({"1, 1", "0.2, 0.2", "100, 7.47"})
    void heatTakesAtMostItsShare(double most, double seconds) {
        assertThat(Timeline.of(2000, new Stretch(0, 200), most).seconds()).isCloseTo(seconds, within(0.05));
    }

    @Test
    void hiddenEndIsShort() {
        Timeline usual = timeline(5000, 215, 255);
        Timeline shorter = usual.withShortEnd();
        assertThat(shorter.time(255)).isEqualTo(usual.time(255));
        assertThat(shorter.seconds() - shorter.time(255)).isCloseTo(1, within(1e-9));
        assertThat(shorter.at(shorter.seconds())).isEqualTo(5000);
        assertThat(timeline(4, 0, 4).withShortEnd()).isEqualTo(timeline(4, 0, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 100, 0, 50", "90, 500, 100, 90, 100", "100, 120, 100, 0, 100", "20, 10, 100, 0, 100"})
    void stretchStaysWithinTheHeat(int from, int to, int turns, int first, int last) {
        assertThat(new Stretch(from, to).within(turns)).isEqualTo(new Stretch(first, last));
    }
}
