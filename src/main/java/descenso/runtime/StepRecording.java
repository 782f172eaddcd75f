package descenso.runtime;

import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;

/** What is kept of a race for those who look inside its steps: the gradients, and what the optimizers remember. */
final class StepRecording {

    /** So many numbers at most are kept of one race. */
    private static final long MOST = 4_000_000;

    private StepRecording() {}

    /** The same runs, with everything kept of them as long as there is room: of the first rather than of the last. */
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

    /** The gradient of every parameter that has a name and what is remembered of each, a step each. */
    private static long numbers(Trial trial) {
        return (long) trial.problem().coordinates().size()
                * (trial.readings().memory().size() + 1)
                * trial.limit().steps();
    }
}
