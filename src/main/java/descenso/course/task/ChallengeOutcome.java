package descenso.course.task;

import descenso.train.run.Label;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How somebody did in a challenge.
 *
 * @param score of the best run that reached the goal; empty where none did, or nothing is scored
 * @param atPar whether that is at least as good as the par; where nothing is scored, whether the goal was reached
 * @param who the best run that reached the goal
 */
public record ChallengeOutcome(boolean reached, OptionalDouble score, boolean atPar, Optional<Label> who) {}
