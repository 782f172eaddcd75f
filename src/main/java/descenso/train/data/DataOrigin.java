package descenso.train.data;

/**
 * The origin of a data split, with which it can be made again.
 *
 * @param source source of all rows
 * @param preparation preparation that made the split from the rows
 */
public record DataOrigin(Source source, Preparation preparation) {

    /** A source of rows. */
    public sealed interface Source {}

    /**
     * A table in a file.
     *
     * @param name name of the table in the experiment
     */
    public record Table(String name) implements Source {}

    /**
     * The generated rows of {@link Moons#rows}.
     *
     * @param points number of rows, at least 2
     * @param noise standard deviation of the noise on each coordinate
     * @param seed seed of the noise
     */
    public record TwoMoons(int points, double noise, long seed) implements Source {

        /** Generates the rows. */
        public Dataset rows() {
            return Moons.rows(points, noise, seed);
        }
    }
}
