package descenso.plot;

/**
 * A place worth a mark: where the runs start, a minimum.
 *
 * @param name what the legend calls it; empty where it needs no words
 */
public record Spot(String name, Mark mark, double x, double y) {

    public static Spot start(String name, double x, double y) {
        return new Spot(name, Mark.START, x, y);
    }

    public static Spot minimum(String name, double x, double y) {
        return new Spot(name, Mark.MINIMUM, x, y);
    }
}
