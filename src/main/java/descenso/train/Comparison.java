package descenso.train;

import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.List;

/** Optimizers side by side: same start, same noise, same batches. */
public record Comparison(List<Trial> trials, List<TheoreticalValue> theories) {

    public Comparison {
        trials = List.copyOf(trials);
        theories = List.copyOf(theories);
    }

    /** What theory leaves out of those of the trials that were carried out. */
    public List<TheoryOmission> omissions(List<Run> runs) {
        return theories.stream()
                .flatMap(theory -> theory.omissions(runs).stream())
                .toList();
    }

    /** What theory says beside what those of the trials measured that were carried out. */
    public List<TheoryCheck> checks(List<Run> runs) {
        return theories.stream().flatMap(theory -> theory.checks(runs).stream()).toList();
    }
}
