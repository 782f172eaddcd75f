package descenso.classroom;

/**
 * A learner who is in, as the staff sees it.
 *
 * @param course id of the course where the learner is
 * @param page id of the page where the learner is; empty before the first
 * @param idleSeconds time since the learner's last key, in seconds
 * @param wrongTries number of wrong answers in a row to the same task
 */
public record Attendee(String name, String course, String page, long idleSeconds, int wrongTries) {

    /** Number of wrong answers in a row from which a learner counts as stuck. */
    private static final int STUCK_TRIES = 2;

    /** Time without a key from which a learner counts as stuck, in seconds: three minutes. */
    private static final int STUCK_SECONDS = 180;

    /** Tests whether the learner may need help. */
    public boolean isStuck() {
        return wrongTries >= STUCK_TRIES || idleSeconds >= STUCK_SECONDS;
    }
}
