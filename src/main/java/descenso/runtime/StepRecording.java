package descenso.runtime;

import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;

/** Makes a race record what the inspection of its steps shows: gradients and the state of the optimizers. */
final class StepRecording {

    /** Maximum number of values that one race records for the inspection; bounds memory. */
    private static final long MOST = 4_000_000;

    private StepRecording() {}

    /** Returns the trials. Each records everything if there is room for it; earlier trials take precedence. */
    static List<Trial> of(List<Trial> trials) {
        List<Trial> recorded = new ArrayList<>();
        long room = MOST;
        for (Trial trial : trials) {
            Trial whole = trial.recordingAll();
            long needed = numbers(whole);
            recorded.add(needed <= room ? whole : trial);
            room -= needed <= room ? needed : 0;
        }
        return recorded;
    }

    /**
     * Returns the number of values that a trial records at most: for each step, the gradient and the optimizer state of
     * every coordinate.
     */
    private static long numbers(Trial trial) {
        return (long) trial.problem().coordinates().size()
                * (trial.recording().stateNames().size() + 1)
                * trial.limit().steps();
    }
}
