package descenso.optim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rate at which momentum converges on a quadratic bowl. Along a direction of curvature λ, a step maps the pair of
 * distance and step linearly, with the characteristic polynomial z² − (1 + β − ηλ)z + β. In the long run a step leaves
 * the modulus of its largest root of the distance; the slowest direction decides (Polyak 1964, Some methods of speeding
 * up the convergence of iteration methods; Goh 2017, Why Momentum Really Works).
 */
public final class MomentumRate {

    /** Number of steps up to which they are counted exactly, in a fraction of a second. */
    private static final long COUNTED = 1 << 22;

    private MomentumRate() {}

    /**
     * Returns the fraction of the distance that a step leaves in the long run, at least 0; from 1 on the distance does
     * not shrink.
     *
     * @param lr the learning rate η
     * @param beta the factor β of the memory, v = βv + g
     * @param curvature λ of each direction
     */
    public static double of(double lr, double beta, List<Double> curvature) {
        return curvature.stream()
                .mapToDouble(lambda -> new Direction(1, lr * lambda, beta).root())
                .max()
                .orElse(0);
    }

    /**
     * Returns the number of steps after which the distance to the minimum stays within a fraction of that at the start;
     * an upper bound if there are millions.
     *
     * @param lr the learning rate η
     * @param beta the factor β of the memory, v = βv + g
     * @param curvature λ of each direction; {@link #of} must be less than 1
     * @param start the coordinate along each direction at the start
     * @param fraction between 0 and 1
     */
    public static long steps(double lr, double beta, List<Double> curvature, List<Double> start, double fraction) {
        List<Direction> bowl = IntStream.range(0, start.size())
                .mapToObj(i -> new Direction(start.get(i), lr * curvature.get(i), beta))
                .toList();
        double near = fraction * norm(bowl, Direction::start);
        long steps = enough(bowl, near);
        while (steps > 0 && steps < COUNTED && distance(bowl, steps - 1) <= near) {
            steps--;
        }
        return steps;
    }

    /** Returns a number of steps after which the distance stays within the given one, from bounds that fall. */
    private static long enough(List<Direction> bowl, double near) {
        long few = bowl.stream().mapToLong(Direction::climb).max().orElse(0);
        long many = few;
        while (norm(bowl, bound(many)) > near) {
            few = many;
            many = 2 * many + 1;
        }
        while (many - few > 1) {
            long middle = few + (many - few) / 2;
            if (norm(bowl, bound(middle)) > near) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return many;
    }

    private static ToDoubleFunction<Direction> bound(long steps) {
        return direction -> direction.bound((double) steps);
    }

    private static double distance(List<Direction> bowl, long steps) {
        return norm(bowl, direction -> direction.after(steps));
    }

    private static double norm(List<Direction> bowl, ToDoubleFunction<Direction> coordinate) {
        double squares = 0;
        for (Direction direction : bowl) {
            double value = coordinate.applyAsDouble(direction);
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /**
     * The path along one direction of the bowl.
     *
     * @param start the coordinate at the start
     * @param pull ηλ, the fraction of the coordinate that the gradient takes away
     */
    private record Direction(double start, double pull, double beta) {

        /** Returns the sum of both roots. */
        private double sum() {
            return 1 + beta - pull;
        }

        private double discriminant() {
            return sum() * sum() - 4 * beta;
        }

        /** Returns the modulus of the largest root. Two complex roots both have the modulus √β. */
        double root() {
            double discriminant = discriminant();
            return discriminant < 0 ? Math.sqrt(beta) : (Math.abs(sum()) + Math.sqrt(discriminant)) / 2;
        }

        /** Returns a number of steps from which on the bound only falls. */
        long climb() {
            return (long) Math.ceil(-1 / Math.log(root()));
        }

        /**
         * Returns a bound of the coordinate: for the roots r and s it is start·(rᵗ + s(1 − r)(rᵗ − sᵗ)/(r − s)), whose
         * last fraction is at most t·|r|ᵗ⁻¹, the value of a double root, and at most 2|r|ᵗ/|r − s|.
         */
        double bound(double steps) {
            double discriminant = discriminant();
            double root = root();
            double apart = Math.sqrt(Math.abs(discriminant));
            double far = apart == 0 ? Double.POSITIVE_INFINITY : 2 * root / apart;
            double factor = discriminant < 0
                    ? Math.min(1 + Math.sqrt(pull) * steps, Math.sqrt(pull) * far)
                    : 1 + Math.abs(1 - Math.copySign(root, sum())) * Math.min(steps, far);
            return start * Math.pow(root, steps) * factor;
        }

        /** Returns the coordinate after some steps, from doubling the index of the Lucas sequence of both roots. */
        double after(long steps) {
            double now = 0;
            double next = 1;
            for (long bit = Long.highestOneBit(steps); bit > 0; bit /= 2) {
                double twice = now * (2 * next - sum() * now);
                double after = next * next - beta * now * now;
                boolean isOdd = (steps & bit) != 0;
                now = isOdd ? after : twice;
                next = isOdd ? sum() * after - beta * twice : after;
            }
            return start * (next - beta * now);
        }
    }
}
