package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    private static Arguments row(Schedule schedule, double... factors) {
        return Arguments.of(schedule, factors);
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                row(new Schedule.Constant(), 1, 1, 1),
                row(new Schedule.StepDecay(2, 0.1), 1, 1, 0.1, 0.1, 0.01, 0.01),
                row(new Schedule.StepDecay(1, 0.5), 1, 0.5, 0.25),
                row(Schedule.exponential(0.5), 1, 0.5, 0.25, 0.125),
                row(Schedule.exponential(3), 1, 3, 9, 27),
                row(Schedule.exponential(0), 1, 0, 0),
                row(
                        new Schedule.Cosine(4, 0.2),
                        1,
                        0.882842712474619,
                        0.6,
                        0.317157287525381,
                        0.2,
                        0.317157287525381,
                        0.6),
                row(new Schedule.Cosine(1, 1), 1, 1, 1),
                row(new Schedule.WarmUp(4), 0.25, 0.5, 0.75, 1, 1, 1),
                row(new Schedule.WarmUp(1), 1, 1),
                row(new Schedule.Product(List.of()), 1, 1),
                row(
                        new Schedule.Product(List.of(new Schedule.WarmUp(2), Schedule.exponential(0.5))),
                        0.5,
                        0.5,
                        0.25,
                        0.125));
    }

    @ParameterizedTest
    @MethodSource("factors")
    void factorOfEachStepIsAsListed(Schedule schedule, double[] factors) {
        for (int step = 0; step < factors.length; step++) {
            assertThat(schedule.factor(step))
                    .as("%s at %d", schedule, step)
                    .isCloseTo(factors[step], withinPercentage(1e-12));
        }
    }

    static Stream<ThrowingCallable> invalidSchedules() {
        return Stream.of(
                () -> new Schedule.StepDecay(0, 0.5),
                () -> new Schedule.StepDecay(2, -0.5),
                () -> new Schedule.StepDecay(2, Double.NaN),
                () -> Schedule.exponential(-0.1),
                () -> Schedule.exponential(Double.POSITIVE_INFINITY),
                () -> new Schedule.Cosine(0, 0),
                () -> new Schedule.Cosine(2, 1.5),
                () -> new Schedule.WarmUp(0));
    }

    @ParameterizedTest
    @MethodSource("invalidSchedules")
    void invalidParameterIsRejected(ThrowingCallable creation) {
        assertThatIllegalArgumentException().isThrownBy(creation);
    }

    /**
     * Tests falls() and grows() against the factors of 100 steps: a schedule with a decrease falls, and a schedule that
     * grows is larger in the end and has no decrease. The reverse is not tested, because a product may report less.
     */
    @ParameterizedTest
    @MethodSource("factors")
    void fallAndGrowthAgreeWithTheFactors(Schedule schedule, double[] factors) {
        boolean hasFallen = false;
        boolean hasGrown = schedule.factor(50) > schedule.factor(0);
        for (int step = 1; step < 100; step++) {
            hasFallen |= schedule.factor(step) < schedule.factor(step - 1);
        }
        assertThat(schedule.falls() || !hasFallen).isTrue();
        assertThat(!schedule.grows() || (hasGrown && !hasFallen)).isTrue();
    }

    static Stream<Arguments> directions() {
        Schedule growth = Schedule.exponential(1.1);
        Schedule decay = new Schedule.Cosine(9, 0);
        return Stream.of(
                Arguments.of(new Schedule.Constant(), false, false),
                Arguments.of(new Schedule.StepDecay(3, 2), false, true),
                Arguments.of(new Schedule.StepDecay(3, 1), false, false),
                Arguments.of(new Schedule.StepDecay(3, 0.9), true, false),
                Arguments.of(growth, false, true),
                Arguments.of(Schedule.exponential(1), false, false),
                Arguments.of(Schedule.exponential(0), true, false),
                Arguments.of(decay, true, false),
                Arguments.of(new Schedule.Cosine(9, 0.5), true, false),
                Arguments.of(new Schedule.Cosine(9, 1), false, false),
                Arguments.of(new Schedule.WarmUp(9), false, false),
                Arguments.of(new Schedule.Product(List.of(new Schedule.WarmUp(3), growth)), false, true),
                Arguments.of(new Schedule.Product(List.of(growth, decay)), true, false),
                Arguments.of(new Schedule.Product(List.of()), false, false));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void fallAndGrowthAreAsListed(Schedule schedule, boolean falls, boolean grows) {
        assertThat(schedule.falls()).as("falls").isEqualTo(falls);
        assertThat(schedule.grows()).as("grows").isEqualTo(grows);
    }
}
