package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests properties that every update rule has. */
class OptimizerTest {

    private static final int SIZE = 5;
    private static final int STEPS = 20;

    private final Random random = new Random(4);

    private double[] gaussians(double scale) {
        return DoubleStream.generate(() -> scale * random.nextGaussian())
                .limit(SIZE)
                .toArray();
    }

    private static UpdateRule rule(OptimizerKind rule, String name, double value) {
        return rule.create(Map.of(name, value));
    }

    @ParameterizedTest
    @EnumSource
    void stateNamesAreUnmodifiable(OptimizerKind rule) {
        Set<String> names = rule.stateNames();
        assertThat(names).startsWith("step");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(names::clear);
    }

    @ParameterizedTest
    @EnumSource
    void unknownStateNameIsRejected(OptimizerKind rule) {
        Optimizer optimizer = rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(SIZE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.state("x", 0))
                .withMessage("x");
    }

    @ParameterizedTest
    @EnumSource
    void stepIsTheChangeOfTheParameters(OptimizerKind rule) {
        UpdateRule tried = rule(rule, "lr", 0.1);
        Optimizer optimizer = tried.newOptimizer(Optimizer.ArrayShape.row(SIZE));
        double[] parameters = gaussians(1);
        for (int t = 0; t < STEPS; t++) {
            double[] before = parameters.clone();
            optimizer.step(parameters, gaussians(1), tried.lr());
            for (int i = 0; i < SIZE; i++) {
                assertThat(optimizer.state("step", i)).isCloseTo(parameters[i] - before[i], within(1e-14));
                assertThat(parameters[i]).isNotEqualTo(before[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void coordinatesAndOptimizersAreIndependent(OptimizerKind rule) {
        UpdateRule tried = rule.create(Map.of());
        Optimizer together = tried.newOptimizer(Optimizer.ArrayShape.row(SIZE));
        double[] parameters = gaussians(1);
        double[] alone = parameters.clone();
        Trajectory[] trajectories = Arrays.stream(alone)
                .mapToObj(start -> new Trajectory(tried, start))
                .toArray(Trajectory[]::new);
        for (int t = 0; t < STEPS; t++) {
            double[] gradient = gaussians(1);
            together.step(parameters, gradient, tried.lr());
            Arrays.setAll(alone, i -> trajectories[i].step(gradient[i]));
            assertThat(parameters).containsExactly(alone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void l2TermIsAddedToTheGradient(OptimizerKind rule) {
        assumeTrue(rule.hyperparameters().contains(Hyperparameter.l2()));
        Trajectory built = new Trajectory(rule(rule, "l2", 0.3), 2);
        Trajectory added = new Trajectory(rule.create(Map.of()), 2);
        for (int t = 0; t < STEPS; t++) {
            double g = random.nextGaussian();
            assertThat(built.step(g)).isEqualTo(added.step(g + 0.3 * added.at()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void learningRateIsThatOfTheCaller(OptimizerKind rule) {
        Optimizer optimizer = rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(1));
        double[] parameter = {1};
        optimizer.step(parameter, new double[] {2}, 0);
        assertThat(parameter).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void gradientIsNotModified(OptimizerKind rule) {
        double[] gradient = gaussians(1);
        double[] before = gradient.clone();
        rule(rule, "lr", 0.5).newOptimizer(Optimizer.ArrayShape.row(SIZE)).step(gaussians(1), gradient, 0.5);
        assertThat(gradient).containsExactly(before);
    }

    /** Tests gradients of scales from 1e-300 to 1e149, whose squares are finite. */
    @ParameterizedTest
    @EnumSource
    void finiteGradientsKeepTheParametersFinite(OptimizerKind rule) {
        Optimizer optimizer = rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(SIZE));
        double[] parameters = gaussians(1);
        for (int t = 0; t < 2000; t++) {
            optimizer.step(parameters, gaussians(Math.pow(10, random.nextInt(450) - 300)), 1e-3);
            assertThat(parameters).as("step %d", t).doesNotContain(Double.NaN);
            assertThat(Arrays.stream(parameters).allMatch(Double::isFinite)).isTrue();
        }
    }

    /** Tests that extreme gradients and hyperparameters give a number, an infinity or NaN, but no exception. */
    @ParameterizedTest
    @EnumSource
    void extremeValuesDoNotThrow(OptimizerKind rule) {
        double[] extremes = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -0.0,
            0,
            Double.MIN_VALUE,
            -1
        };
        for (int round = 0; round < 500; round++) {
            Optimizer optimizer = extreme(rule).newOptimizer(Optimizer.ArrayShape.row(SIZE));
            double[] parameters = gaussians(1);
            for (int t = 0; t < STEPS; t++) {
                double[] gradient = random.doubles(SIZE, 0, extremes.length)
                        .map(i -> extremes[(int) i])
                        .toArray();
                optimizer.step(parameters, gradient, 0.1);
                optimizer.stateNames().forEach(name -> optimizer.state(name, SIZE - 1));
            }
        }
    }

    private UpdateRule extreme(OptimizerKind rule) {
        UpdateRule made = rule.create(Map.of());
        for (Hyperparameter each : rule.hyperparameters()) {
            double value = random.nextInt(2);
            made = each.allows(value) ? made.with(each.name(), value) : made;
        }
        return made;
    }

    @ParameterizedTest
    @EnumSource
    void nanGradientAffectsOnlyItsParameter(OptimizerKind rule) {
        Optimizer optimizer = rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(2));
        double[] parameters = {1, 1};
        optimizer.step(parameters, new double[] {Double.NaN, 1}, 0.1);
        assertThat(parameters[0]).isNaN();
        assertThat(parameters[1]).isFinite();
    }

    @ParameterizedTest
    @EnumSource
    void stepAllocatesNothing(OptimizerKind rule) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Optimizer optimizer = rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(SIZE));
        double[] parameters = gaussians(1);
        double[] gradient = gaussians(1);
        long thread = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int t = 0; t < 1000; t++) {
                optimizer.step(parameters, gradient, 0.1);
            }
            allocated = threads.getThreadAllocatedBytes(thread) - before;
        }
        assertThat(allocated).isZero();
    }
}
