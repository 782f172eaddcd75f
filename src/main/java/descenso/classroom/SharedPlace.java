package descenso.classroom;

import descenso.progress.Attempt.Change;
import java.util.List;
import java.util.Optional;

/**
 * A place in a course that a whole class sees: a page, and the lab that is open over it. It has nothing of the person
 * whose place it is.
 *
 * @param course id of the course
 * @param page id of the page
 * @param block number of the first visible block of the page; 0 for the title
 * @param line number of the first visible line in the block, 0-based, at the width of the person's screen
 */
public record SharedPlace(String course, String page, int block, int line, Optional<SharedLab> lab) {

    /**
     * A lab, as others can build it again: the experiment, the moment of its race, and the picture.
     *
     * @param experiment id of the experiment
     * @param settings the changes of its values, at most one a path
     * @param off labels of the optimizers that are off
     * @param heat number of the heat that is played, 0-based
     * @param turn number of completed turns in the heat
     * @param speed factor on the usual speed; infinite for the maximum
     * @param isRunning whether the race goes on by itself
     * @param picture name of the chart; empty for the usual one
     */
    public record SharedLab(
            String experiment,
            List<Change> settings,
            List<String> off,
            int heat,
            double turn,
            double speed,
            boolean isRunning,
            String picture) {

        public SharedLab {
            settings = List.copyOf(settings);
            off = List.copyOf(off);
        }
    }
}
