package descenso.train.data;

/**
 * What a division was made of, for those who would make it again.
 *
 * @param source of all rows
 * @param preparation what was done with them
 */
public record DataOrigin(Source source, Preparation preparation) {

    /** Where rows come from. */
    public interface Source {

        /** Calls the visitor's method of its kind. */
        <R> R accept(Visitor<R> visitor);
    }

    /** The kinds of source. */
    public interface Visitor<R> {
        R table(Table table);

        R moons(TwoMoons moons);
    }

    /** A table in a file, which the experiment calls by that name. */
    public record Table(String name) implements Source {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** As {@link Moons#rows} makes them. */
    public record TwoMoons(int points, double noise, long seed) implements Source {

        /** The rows. */
        public Dataset rows() {
            return Moons.rows(points, noise, seed);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moons(this);
        }
    }
}
