package descenso.course.experiment;

import descenso.course.run.TheoryLine;
import descenso.course.setting.Setting;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.course.task.Challenge;
import descenso.course.task.PredictionQuestion;
import descenso.expr.NumberText;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.TheoryOmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to run: optimizers side by side, and what to see in them.
 *
 * @param look what to look at
 * @param seed of whatever is random in it and has no seed of its own; of its first run where that varies
 * @param comparison for every combination of the variables, the first of them slowest, and every value of a sweep: each
 *     optimizer in its order
 * @param show names of the pictures, the most telling first
 * @param vary paths of the values that a student may change, as {@link Setting} has them
 * @param knobs what a student may change, those at {@code vary} first
 * @param names what its optimizers, variables and measures are called for people
 * @param theories the lines that the closed forms come from
 * @param prediction what is asked before it is run for the first time
 * @param place where its id stands
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
        SourcePosition place) {

    public Experiment {
        show = List.copyOf(show);
        vary = List.copyOf(vary);
        knobs = List.copyOf(knobs);
        theories = Map.copyOf(theories);
        challenges = List.copyOf(challenges);
    }

    /** Those of its optimizers, in their order. */
    public List<String> labels() {
        return comparison.trials().stream()
                .map(trial -> trial.label().optimizer())
                .distinct()
                .toList();
    }

    /** Why theory says nothing there. */
    public LocalizedText reason(TheoryOmission omission) {
        TheoryLine line = theories.get(omission.theory());
        return line == null
                ? LocalizedText.same(omission.when())
                : line.reasons().get(omission.condition());
    }

    /** The change that gives that optimizer this learning rate; empty where a sweep sets it. */
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
