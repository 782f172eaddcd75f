package descenso.train;

import descenso.train.run.Run;
import java.util.List;

/**
 * What came of a comparison.
 *
 * @param runs of the trials that ended, in the trials' order
 * @param checks of the theories that speak of these runs
 * @param isInterrupted whether some trials did not end
 */
public record Outcome(List<Run> runs, List<TheoryCheck> checks, boolean isInterrupted) {

    public Outcome {
        runs = List.copyOf(runs);
        checks = List.copyOf(checks);
    }
}
