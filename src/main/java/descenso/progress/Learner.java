package descenso.progress;

/**
 * A learner with the results derived from a journal.
 *
 * @param name name of the journal file without its extension
 */
public record Learner(String name, LearningRecord learning, ReviewSchedule reviews) {}
