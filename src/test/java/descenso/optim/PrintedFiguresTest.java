package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the figures that the experiments of the course print and that depend only on a rule and gradients. */
class PrintedFiguresTest {

    /** Tolerance of six printed decimals: half a unit of the last one, plus rounding. */
    private static final double SIX_DIGITS = 5.1e-7;

    private static Trajectory start(String rule, double at) {
        return new Trajectory(Trajectory.rule(rule), at);
    }

    /** Returns each step divided by the learning rate, for the gradients g(1) to g(steps); positive is downhill. */
    private static double[] relativeSteps(String rule, int steps, IntToDoubleFunction g) {
        Trajectory trajectory = start(rule, 0);
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(t -> {
                    trajectory.step(g.applyAsDouble(t));
                    return trajectory.relativeStep();
                })
                .toArray();
    }

    private static int indexOf(double value, double... values) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == value)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    sgd,               1e-6,   1e-6,     1e-12
                    sgd,               1,      1,        1e-12
                    sgd,               1e6,    1e6,      1e-12
                    rmsprop,           1e-6,   9.0909,   1e-4
                    rmsprop,           1,      10,       1e-4
                    rmsprop,           1e6,    10,       1e-4
                    rmsprop beta=0.9,  1e-6,   3.0653,   1e-4
                    rmsprop beta=0.9,  1,      3.1623,   1e-4
                    rmsprop beta=0.9,  1e6,    3.1623,   1e-4
                    adam,              1e-6,   .990099,  1e-6
                    adam,              1,      1,        1e-6
                    adam,              1e6,    1,        1e-6
                    adam biasCorrection=false epsilon=0, 1, 3.162278, 5.1e-7
                    """)
    void firstStepOverLearningRateIsAsPrinted(String rule, double g, double expected, double tolerance) {
        assertThat(start(rule, 0).steps(1, t -> g).relativeStep()).isCloseTo(expected, within(tolerance));
    }

    @Test
    void stepAtSpikeAfterZeroGradientsIsAsPrinted() {
        Trajectory adam = start("adam", 0).steps(10_001, t -> t > 10_000 ? 7 : 0);
        assertThat(adam.relativeStep()).isCloseTo(3.162206, within(SIX_DIGITS));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    sgd,                    1
                    momentum,               9.100023905
                    nesterov,               9.190021515
                    momentum form=average,  .910002391
                    adagrad epsilon=1e-10,  .185896
                    rmsprop,                2.026058
                    adam,                   1.000000
                    """)
    void distanceOfHundredStepsOnSlopeIsAsPrinted(String rule, double expected) {
        Trajectory trajectory = start(rule + " lr=0.01", 0).steps(100, t -> -1);
        assertThat(trajectory.at()).isCloseTo(expected, within(SIX_DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"momentum, .526316", "adam, .052632"})
    void stepUnderAlternatingGradientIsAsPrinted(String rule, double expected) {
        Trajectory trajectory = start(rule, 0).steps(1000, t -> t % 2 == 0 ? -1 : 1);
        assertThat(Math.abs(trajectory.relativeStep())).isCloseTo(expected, within(SIX_DIGITS));
    }

    @Test
    void stepsWithoutBiasCorrectionAreAsPrinted() {
        double[] steps = relativeSteps("adam biasCorrection=false", 1000, t -> 1);
        double peak = Arrays.stream(steps).max().orElseThrow();
        assertThat(peak).isCloseTo(6.568520, within(SIX_DIGITS));
        assertThat(indexOf(peak, steps) + 1).isEqualTo(12);
        assertThat(Arrays.stream(steps).sum()).isCloseTo(1996.722, within(5.1e-4));
    }

    @ParameterizedTest
    @CsvSource({"false, -.676073, 5", "true, -.273086, 19"})
    void overshootOfAdamInBowlIsAsPrinted(String biasCorrection, double lowest, int step) {
        Trajectory adam = start("adam lr=0.1 biasCorrection=" + biasCorrection, 1);
        double[] positions = IntStream.rangeClosed(1, 50)
                .mapToDouble(t -> adam.step(adam.at()))
                .toArray();
        double found = Arrays.stream(positions).min().orElseThrow();
        assertThat(found).isCloseTo(lowest, within(SIX_DIGITS));
        assertThat(indexOf(found, positions) + 1).isEqualTo(step);
    }

    private static double[] relativeStepsAroundSpike(String rule) {
        return relativeSteps(rule, 3000, t -> t == 1001 ? 100 : 1);
    }

    @Test
    void stepsAroundSpikeAreAsPrinted() {
        assertThat(relativeStepsAroundSpike("sgd")[1000]).isCloseTo(100, within(1e-9));
        assertThat(relativeStepsAroundSpike("momentum")[1000]).isCloseTo(109, within(1e-9));
        double[] rmsprop = relativeStepsAroundSpike("rmsprop");
        assertThat(rmsprop[1000]).isCloseTo(9.951, within(5.1e-4));
        assertThat(Arrays.stream(rmsprop).filter(step -> step < 0.5).count()).isEqualTo(348);
    }

    @Test
    void stepsOfAdamAroundSpikeAreAsPrinted() {
        double[] steps = relativeStepsAroundSpike("adam");
        double lowest = Arrays.stream(steps).min().orElseThrow();
        assertThat(Arrays.stream(steps).max().orElseThrow()).isCloseTo(2.659, within(5.1e-4));
        assertThat(lowest).isCloseTo(.2583, within(5.1e-5));
        assertThat(indexOf(lowest, steps)).isEqualTo(1000 + 69);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    adam l2=1e-4,            .224511
                    adam l2=1e-2,            .224447
                    adam l2=1,               .224446
                    adamw weightDecay=1e-4,  .999900
                    adamw weightDecay=1e-2,  .990049
                    adamw weightDecay=1,     .366032
                    """)
    void decayOfWeightWithoutGradientIsAsPrinted(String rule, double expected) {
        Trajectory trajectory = start(rule + " lr=0.01", 1).steps(100, t -> 0);
        assertThat(trajectory.at()).isCloseTo(expected, within(SIX_DIGITS));
    }
}
