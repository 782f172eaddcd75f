package descenso.train.problem;

import java.util.List;
import java.util.stream.IntStream;

/** Default names of parameters. */
public final class Coordinates {

    /** Maximum number of parameters per run that histories and measures know by name. Bounds memory. */
    public static final int KEPT = 16;

    private Coordinates() {}

    /**
     * Returns the names: x; x and y; or x1 to xn, at most {@link #KEPT} of them.
     *
     * @param parameters number of parameters
     */
    static List<String> of(int parameters) {
        return switch (parameters) {
            case 1 -> List.of("x");
            case 2 -> List.of("x", "y");
            default ->
                IntStream.rangeClosed(1, Math.min(parameters, KEPT))
                        .mapToObj(i -> "x" + i)
                        .toList();
        };
    }
}
