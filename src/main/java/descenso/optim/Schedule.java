package descenso.optim;

import java.util.List;

/** What the learning rate is multiplied by, step by step. */
public interface Schedule {

    /**
     * The factor of one step.
     *
     * @param step counted from 0, as PyTorch's schedulers count
     */
    double factor(int step);

    /** Whether a factor may be smaller than the one before. */
    boolean falls();

    /** Whether it never falls, nor comes to rest: the way of a search for the learning rate. */
    boolean grows();

    /** Always 1. */
    record Constant() implements Schedule {

        @Override
        public double factor(int step) {
            return 1;
        }

        @Override
        public boolean falls() {
            return false;
        }

        @Override
        public boolean grows() {
            return false;
        }
    }

    /**
     * γ^⌊step / every⌋, a staircase. Source: PyTorch's {@code StepLR}.
     *
     * @param every the steps between two falls, at least 1
     * @param gamma what remains after a fall; not negative
     */
    record StepDecay(int every, double gamma) implements Schedule {

        public StepDecay {
            require(every >= 1 && ValueRange.NOT_NEGATIVE.contains(gamma));
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

    /**
     * γ^step; above 1 it grows, as a search for the learning rate wants it. Source: PyTorch's {@code ExponentialLR}.
     *
     * @param gamma not negative
     */
    record Exponential(double gamma) implements Schedule {

        public Exponential {
            require(ValueRange.NOT_NEGATIVE.contains(gamma));
        }

        @Override
        public double factor(int step) {
            return Math.pow(gamma, step);
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

    /**
     * floor + (1 − floor)·½·(1 + cos(π·step / over)): down from 1, and after {@code over} steps up again. Source:
     * Loshchilov and Hutter, “SGDR” (2017); PyTorch's {@code CosineAnnealingLR}.
     *
     * @param over the steps from 1 to the floor, at least 1
     * @param floor the lowest factor, from 0 to 1
     */
    record Cosine(int over, double floor) implements Schedule {

        public Cosine {
            require(over >= 1 && ValueRange.UP_TO_ONE.contains(floor));
        }

        @Override
        public double factor(int step) {
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * step / over)) / 2;
        }

        @Override
        public boolean falls() {
            return floor < 1;
        }

        @Override
        public boolean grows() {
            return false;
        }
    }

    /**
     * min(1, (step + 1) / over): in a straight line from 1/over to 1. Source: Goyal and others, “Accurate, Large
     * Minibatch SGD” (2017); PyTorch's {@code LinearLR} from 1/over in over − 1 steps.
     *
     * @param over the first step at full rate is the one of this number, counted from 1; at least 1
     */
    record WarmUp(int over) implements Schedule {

        public WarmUp {
            require(over >= 1);
        }

        @Override
        public double factor(int step) {
            return Math.min(1, (step + 1.0) / over);
        }

        @Override
        public boolean falls() {
            return false;
        }

        @Override
        public boolean grows() {
            return false;
        }
    }

    /** Several at once: their factors are multiplied. */
    record Product(List<Schedule> schedules) implements Schedule {

        public Product {
            schedules = List.copyOf(schedules);
        }

        /** Counted, since it is asked at every step: an iterator may be an object each time. */
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
