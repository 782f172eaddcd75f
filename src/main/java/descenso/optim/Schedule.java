package descenso.optim;

import java.util.List;

/** The learning rate as a function of the step: a factor on the rule's learning rate. */
public interface Schedule {

    /** Returns the factor of a step, 0-based as in PyTorch's schedulers. */
    double factor(int step);

    /** Tests whether the factor of some step is smaller than that of the step before. */
    default boolean falls() {
        return false;
    }

    /** Tests whether the factor never falls and grows without end, as in a search for the learning rate. */
    default boolean grows() {
        return false;
    }

    /** A factor of 1 at every step. */
    record Constant() implements Schedule {

        @Override
        public double factor(int step) {
            return 1;
        }
    }

    /** A staircase: γ^⌊step / every⌋, every ≥ 1, γ ≥ 0. Source: PyTorch's {@code StepLR}. */
    record StepDecay(int every, double gamma) implements Schedule {

        public StepDecay {
            require(every >= 1 && Hyperparameter.ValueRange.NOT_NEGATIVE.contains(gamma));
        }

        @Override
        public double factor(int step) {
            return Math.pow(gamma, Math.floorDiv(step, every));
        }

        @Override
        public boolean falls() {
            return gamma < 1;
        }

        @Override
        public boolean grows() {
            return gamma > 1;
        }
    }

    /** Creates the factor γ^step, which grows if γ is above 1. Source: PyTorch's {@code ExponentialLR}. */
    static Schedule exponential(double gamma) {
        return new StepDecay(1, gamma);
    }

    /**
     * A cosine from 1 down to the floor: floor + (1 − floor)·½·(1 + cos(π·step / over)). It rises again after
     * {@code over} steps. Source: Loshchilov and Hutter, “SGDR” (2017); PyTorch's {@code CosineAnnealingLR}.
     *
     * @param over steps from 1 to the floor, at least 1
     * @param floor lowest factor, from 0 to 1
     */
    record Cosine(int over, double floor) implements Schedule {

        public Cosine {
            require(over >= 1 && Hyperparameter.ValueRange.UP_TO_ONE.contains(floor));
        }

        @Override
        public double factor(int step) {
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * step / over)) / 2;
        }

        @Override
        public boolean falls() {
            return floor < 1;
        }
    }

    /**
     * A straight line from 1/over to 1: min(1, (step + 1) / over). Source: Goyal and others, “Accurate, Large Minibatch
     * SGD” (2017); PyTorch's {@code LinearLR} from 1/over in over − 1 steps.
     *
     * @param over number of the first step at the full rate, counted from 1; at least 1
     */
    record WarmUp(int over) implements Schedule {

        public WarmUp {
            require(over >= 1);
        }

        @Override
        public double factor(int step) {
            return Math.min(1, (step + 1.0) / over);
        }
    }

    /** The product of several schedules. */
    record Product(List<Schedule> schedules) implements Schedule {

        public Product {
            schedules = List.copyOf(schedules);
        }

        /** Returns the product of the factors. Uses an index: this runs at every step, and an iterator is an object. */
        @Override
        public double factor(int step) {
            double product = 1;
            for (int i = 0; i < schedules.size(); i++) {
                product *= schedules.get(i).factor(step);
            }
            return product;
        }

        @Override
        public boolean falls() {
            return schedules.stream().anyMatch(Schedule::falls);
        }

        @Override
        public boolean grows() {
            return !falls() && schedules.stream().anyMatch(Schedule::grows);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
