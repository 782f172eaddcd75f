package descenso.course.task;

import descenso.train.run.Label;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The outcome of a challenge.
 *
 * @param score score of the best run that reached the goal; empty if there is no such run or no score
 * @param atPar whether the score is at least as good as the par; without a score, whether the goal was reached
 * @param bestRun label of the best run that reached the goal
 */
public record ChallengeOutcome(boolean reached, OptionalDouble score, boolean atPar, Optional<Label> bestRun) {}
