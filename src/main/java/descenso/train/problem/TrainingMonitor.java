package descenso.train.problem;

/** Sees a run go on, and may end it. */
@FunctionalInterface
public interface TrainingMonitor {

    /** Nobody ends the run. */
    TrainingMonitor NONE = steps -> true;

    /**
     * Called after every update.
     *
     * @param steps updates of the run so far
     * @return whether it goes on
     */
    boolean shouldContinue(int steps);

    /**
     * Whether the run is to be left at once, in the middle of an update, which then counts for nothing. Once true it stays
     * so. Asked many times an update, by the thread that makes it.
     */
    default boolean isOver() {
        return false;
    }
}
