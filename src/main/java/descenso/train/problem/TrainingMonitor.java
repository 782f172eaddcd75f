package descenso.train.problem;

/** An observer of a run that may end it. */
@FunctionalInterface
public interface TrainingMonitor {

    /** A monitor that never ends the run. */
    TrainingMonitor NONE = steps -> true;

    /**
     * Decides after each step whether the run continues.
     *
     * @param steps number of steps of the run so far
     * @return whether the run continues
     */
    boolean shouldContinue(int steps);

    /**
     * Tests whether the run must end at once, in the middle of a step, which then does not count. Once true, it remains
     * true. Called many times per step, by the thread that makes the step.
     */
    default boolean isOver() {
        return false;
    }
}
