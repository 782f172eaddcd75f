package descenso.testing;

/**
 * Computes how many random cases a test tries. The quick run tries a twentieth of them, {@code ./run.sh test --all} all;
 * {@code -Dcase.share=10} tries ten times as many.
 */
public final class CaseCount {

    private static final double SHARE = Double.parseDouble(System.getProperty("case.share", "0.05"));

    private CaseCount() {}

    /**
     * Returns the number of cases of this run, at least 1.
     *
     * @param all the number of cases of a complete run
     */
    public static int of(int all) {
        return (int) Math.ceil(all * SHARE);
    }
}
