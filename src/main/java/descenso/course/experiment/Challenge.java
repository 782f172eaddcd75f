package descenso.course.experiment;

import descenso.course.experiment.YamlPath.PathsReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
import descenso.train.run.Label;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A goal that a learner reaches with a run by changing knobs.
 *
 * @param id unique in its experiment
 * @param of labels of the optimizers; a run of any of them may reach the goal
 * @param rival label of the optimizer to beat, in its run with the same variables
 * @param when the goal: a condition on the measures, hyperparameters and variables of a run, and on those of the rival
 *     with the prefix {@code rival_}
 * @param solution settings that reach the goal at par
 */
public record Challenge(
        String id,
        LocalizedText title,
        LocalizedText goal,
        List<String> of,
        Optional<String> rival,
        Expression when,
        Optional<Score> score,
        PathsReader.EditablePaths editable,
        List<Setting> solution,
        SourcePosition position) {

    static final String RIVAL = "rival_";

    /** The score of a run that reached the goal, whether a larger one is better, and that of a good solution. */
    public record Score(Expression value, boolean isLargest, double par, Optional<LocalizedText> unit) {

        /** Tolerance of a comparison with the par, relative to the par, for rounding errors. */
        private static final double ROUNDING = 1e-9;

        boolean isAtPar(OptionalDouble score) {
            return excess(score) <= ROUNDING * Math.abs(par);
        }

        boolean isBeaten(OptionalDouble score) {
            return excess(score) < -ROUNDING * Math.abs(par);
        }

        /** Returns by how much a score is worse than the par; negative if it is better, NaN if there is none. */
        private double excess(OptionalDouble score) {
            return (isLargest ? -1 : 1) * (score.orElse(Double.NaN) - par);
        }
    }

    /** Tests whether this challenge depends on a run of the given trial. */
    public boolean dependsOn(Trial trial) {
        String optimizer = trial.label().optimizer();
        return of.contains(optimizer) || rival.filter(optimizer::equals).isPresent();
    }

    /** Returns the outcome of this challenge for the given runs, from the best run that reached the goal. */
    public ChallengeOutcome evaluate(List<Run> runs) {
        return runs.stream()
                .filter(run -> of.contains(run.trial().label().optimizer()))
                .map(run -> new Figures.Figure.RunValues(run, rival(run, runs)))
                .filter(readout -> readout.holds(when))
                .min(Comparator.comparingDouble(readout -> cost(scored(readout))))
                .map(best ->
                        attained(scored(best), Optional.of(best.run().trial().label())))
                .orElseGet(() -> new ChallengeOutcome(false, OptionalDouble.empty(), false, Optional.empty()));
    }

    /** Returns the outcome of an earlier success, with the score found then, if any. */
    public ChallengeOutcome attained(OptionalDouble found) {
        return attained(found, Optional.empty());
    }

    private ChallengeOutcome attained(OptionalDouble found, Optional<Label> run) {
        boolean atPar = score.isEmpty() || score.get().isAtPar(found);
        return new ChallengeOutcome(true, found, atPar, run);
    }

    /** Tests whether the first success is better than the second. A success with a score is better than one without. */
    public boolean isBetter(ChallengeOutcome one, ChallengeOutcome other) {
        return Double.compare(cost(one.score()), cost(other.score())) < 0;
    }

    /** Tests whether a success is better than the par. */
    public boolean isParBeaten(ChallengeOutcome attained) {
        return score.isPresent() && score.get().isBeaten(attained.score());
    }

    private OptionalDouble scored(Figures.Figure.RunValues readout) {
        return score.isPresent() ? OptionalDouble.of(readout.value(score.get().value())) : OptionalDouble.empty();
    }

    /** Returns a cost that is smaller for a better score; NaN if there is no score. */
    private double cost(OptionalDouble value) {
        double sign = score.filter(Score::isLargest).isPresent() ? -1 : 1;
        return sign * value.orElse(Double.NaN);
    }

    /** Returns hyperparameters and measures of the rival's run with the same variables, if any, by prefixed name. */
    private Map<String, Double> rival(Run own, List<Run> runs) {
        Map<String, Double> known = new HashMap<>();
        runs.stream()
                .filter(run -> Optional.of(run.trial().label().optimizer()).equals(rival)
                        && run.trial().variables().equals(own.trial().variables()))
                .findFirst()
                .ifPresent(run -> {
                    run.trial().rule().hyperparameters().forEach((name, value) -> known.put(RIVAL + name, value));
                    run.measures().forEach((name, value) -> known.put(RIVAL + name, value));
                });
        return known;
    }

    /**
     * The outcome of a challenge.
     *
     * @param score score of the best run that reached the goal; empty if there is no such run or no score
     * @param atPar whether the score is at least as good as the par; without a score, whether the goal was reached
     * @param bestRun label of the best run that reached the goal
     */
    public record ChallengeOutcome(boolean reached, OptionalDouble score, boolean atPar, Optional<Label> bestRun) {}
}
