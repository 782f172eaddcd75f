package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.expr.NumberText;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment as read from its file: the runs of its optimizers and the texts and tasks around them.
 *
 * @param seed seed of each random process without its own; if it depends on the variables, that of the first run
 * @param comparison the trials: for every combination of the variables (the first variable changes slowest) and every
 *     value of a sweep, each optimizer in file order
 * @param show names of the charts, the most informative first
 * @param vary paths of the values that a learner may change, in the form of {@link Setting#path()}
 * @param knobs the values that a learner may change, those of {@code vary} first
 */
public record Experiment(
        String id,
        LocalizedText title,
        Optional<LocalizedText> look,
        long seed,
        Comparison comparison,
        List<String> show,
        List<String> vary,
        List<Knob> knobs,
        DisplayNames names,
        Map<TheoreticalValue, TheoryLine> theories,
        Optional<PredictionQuestion> prediction,
        List<Challenge> challenges,
        SourcePosition position) {

    /** An item of {@code theory} in a file, with the reason of each condition why it gives no value without it. */
    public record TheoryLine(SourcePosition position, List<LocalizedText> reasons) {}

    /** Returns the labels of its optimizers, in file order. */
    public List<String> labels() {
        return comparison.trials().stream()
                .map(trial -> trial.label().optimizer())
                .distinct()
                .toList();
    }

    /** Returns the reason why a theoretical value was omitted for a run. */
    public LocalizedText reason(TheoreticalValue.Omission omission) {
        TheoryLine line = theories.get(omission.theory());
        return line == null
                ? LocalizedText.same(omission.when())
                : line.reasons().get(omission.condition());
    }

    /** Returns the setting of an optimizer's learning rate; empty if there is no such optimizer or a sweep sets it. */
    public Optional<Setting> rate(String optimizer, double value) {
        boolean isSwept = comparison.trials().stream()
                .anyMatch(trial -> trial.label().variables().containsKey("lr"));
        int index = labels().indexOf(optimizer);
        return index < 0 || isSwept
                ? Optional.empty()
                : Optional.of(new Setting(
                        String.join(".", "optimizers", Integer.toString(index), "lr"), NumberText.of(value)));
    }
}
