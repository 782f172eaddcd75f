package descenso.testing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Computes how many cases a test tries. The quick run tries a fiftieth of the random cases, {@code ./run.sh test --all}
 * all; {@code -Dcase.share=10} tries ten times as many.
 */
public final class CaseCount {

    private static final double SHARE = Double.parseDouble(System.getProperty("case.share", "0.02"));

    private CaseCount() {}

    /**
     * Returns the number of cases of this run, at least 1.
     *
     * @param all the number of cases of a complete run
     */
    public static int of(int all) {
        return (int) Math.ceil(all * SHARE);
    }

    /** Tests whether this run tries all cases. */
    public static boolean isComplete() {
        return SHARE >= 1;
    }

    /** Returns the cases of this run: all in a complete run, otherwise every nth from the first. */
    public static <T> Stream<T> every(int nth, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(index -> isComplete() || index % nth == 0)
                .mapToObj(all::get);
    }
}
