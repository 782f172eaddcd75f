package descenso.train;

import descenso.train.run.Run;
import java.util.List;

/**
 * The result of a comparison.
 *
 * @param runs runs of the trials that ended, in the order of the trials
 * @param checks theoretical values that apply to these runs, beside the measured ones
 * @param isInterrupted whether some trials did not end
 */
public record Outcome(List<Run> runs, List<TheoreticalValue.Check> checks, boolean isInterrupted) {

    public Outcome {
        runs = List.copyOf(runs);
        checks = List.copyOf(checks);
    }
}
