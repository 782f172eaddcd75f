package descenso.train;

import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.List;

/**
 * Trials side by side: they share the start, the noise and the batches.
 *
 * @param trials the trials, one per optimizer and combination of variables
 * @param theories theoretical values that apply to some of the trials' runs
 */
public record Comparison(List<Trial> trials, List<TheoreticalValue> theories) {

    public Comparison {
        trials = List.copyOf(trials);
        theories = List.copyOf(theories);
    }

    /** Returns the theoretical values that do not apply to finished runs of these trials: a condition fails. */
    public List<TheoreticalValue.Omission> omissions(List<Run> runs) {
        return theories.stream()
                .flatMap(theory -> theory.omissions(runs).stream())
                .toList();
    }

    /** Returns the theoretical values beside the measured ones of finished runs of these trials. */
    public List<TheoreticalValue.Check> checks(List<Run> runs) {
        return theories.stream().flatMap(theory -> theory.checks(runs).stream()).toList();
    }
}
