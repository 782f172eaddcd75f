package descenso.train.problem;

import java.util.List;
import java.util.stream.IntStream;

/** What parameters are called where nobody named them. */
public final class Coordinates {

    /** Of how many parameters histories and measures know. */
    public static final int KEPT = 16;

    private Coordinates() {}

    /** x; x and y; or x1 to xn, the first 16 of them. */
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
