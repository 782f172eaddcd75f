package descenso.progress;

/**
 * A learner, and what follows from the log.
 *
 * @param name the log's, without its ending
 */
public record Learner(String name, LearningRecord ledger, ReviewSchedule reviews) {}
