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
 * @param seal id of the experiment below which the page is hidden; empty if all of it can be read
 */
public record SharedPlace(String course, String page, int block, int line, String seal, Optional<SharedLab> lab) {

    /** Returns the top of a page that has no seal. */
    public static SharedPlace ofPage(String course, String page) {
        return new SharedPlace(course, page, 0, 0, "", Optional.empty());
    }

    /** Returns this place with a lab over it. */
    public SharedPlace with(SharedLab other) {
        return new SharedPlace(course, page, block, line, seal, Optional.of(other));
    }

    /**
     * A lab, as others can build it again.
     *
     * @param experiment id of the experiment
     * @param settings the changes of its values, at most one a path
     * @param off labels of the optimizers that are off
     */
    public record SharedLab(
            String experiment, List<Change> settings, List<String> off, SharedMoment moment, SharedPicture picture) {

        public SharedLab {
            settings = List.copyOf(settings);
            off = List.copyOf(off);
        }

        /** Returns a lab with the author's values before the first step. */
        public static SharedLab atStart(String experiment) {
            return new SharedLab(experiment, List.of(), List.of(), SharedMoment.start(), SharedPicture.usual());
        }

        /** Returns this lab at another moment of its race. */
        public SharedLab at(SharedMoment other) {
            return new SharedLab(experiment, settings, off, other, picture);
        }

        /** Tests whether another lab has the same race. */
        public boolean hasRaceOf(SharedLab other) {
            return experiment.equals(other.experiment) && settings.equals(other.settings) && off.equals(other.off);
        }
    }

    /**
     * The moment of a race from which it is played on. It changes only by what a person does, not while the race goes
     * on by itself.
     *
     * @param number number of moments before this one, so that one that is chosen again is another
     * @param heat number of the heat that is played, 0-based
     * @param turn number of completed turns in the heat; {@link #HERE} for the moment at which each lab is
     * @param speed factor on the usual speed; infinite for the maximum
     * @param isRunning whether the race goes on by itself
     * @param isOver whether the race is at its end
     */
    public record SharedMoment(int number, int heat, double turn, double speed, boolean isRunning, boolean isOver) {

        /** Maximum time in which a race is played at its usual speed, in seconds. */
        public static final double LONGEST_S = 12;

        /** Turn that stands for the one at which each lab is, for those who play a race without a lab. */
        public static final double HERE = -1;

        /** Returns the moment before the first step. */
        public static SharedMoment start() {
            return new SharedMoment(0, 0, 0, 1, false, false);
        }

        /** Returns the next moment, from which the race goes on by itself. */
        public SharedMoment goingOn() {
            return new SharedMoment(number + 1, heat, turn, speed, true, false);
        }

        /** Returns the end of the race as the next moment. */
        public SharedMoment ended() {
            return new SharedMoment(number + 1, heat, turn, speed, false, true);
        }

        /** Returns the next moment where each lab is, at a speed. */
        public SharedMoment here(double other, boolean goesOn) {
            return new SharedMoment(number + 1, heat, HERE, other, goesOn, false);
        }
    }

    /**
     * The choices of what a lab shows.
     *
     * @param chart key of the chart; empty for the usual one
     * @param row number of the chosen run, 0-based
     * @param drawn key of which runs are drawn; empty for those that the author chose
     * @param heat number of the heat that is shown, 0-based; -1 for the one that is played
     * @param knob number of the chosen knob, 0-based
     * @param coordinate number of the coordinate that is drawn, 0-based
     * @param isFlipped whether the chart has the scale other than its default; empty if that was not chosen
     * @param isWhole whether the chart takes the whole screen
     * @param zoom the steps or epochs that are drawn; empty for those that are drawn by default
     */
    public record SharedPicture(
            String chart,
            int row,
            String drawn,
            int heat,
            int knob,
            int coordinate,
            Optional<Boolean> isFlipped,
            boolean isSmooth,
            boolean isWhole,
            Optional<SharedZoom> zoom) {

        /** Returns the picture with which a lab opens. */
        public static SharedPicture usual() {
            return new SharedPicture("", 0, "", -1, 0, 0, Optional.empty(), false, false, Optional.empty());
        }
    }

    /** A part of the axis of steps or epochs. */
    public record SharedZoom(double from, double to) {}
}
