package descenso.train;

/** Sees a run go on, and may end it. */
@FunctionalInterface
public interface Watch {

    /** Nobody ends the run. */
    Watch NONE = steps -> true;

    /**
     * Called after every update.
     *
     * @param steps updates of the run so far
     * @return whether it goes on
     */
    boolean goesOn(int steps);
}
