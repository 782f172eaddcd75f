package descenso.course.task;

import descenso.course.setting.EditablePaths;
import descenso.course.setting.Setting;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
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
 * @param score how good a run that reached the goal is
 * @param editable the values that may be changed
 * @param solution settings that reach the goal at par
 * @param position position of the challenge in its file
 */
public record Challenge(
        String id,
        LocalizedText title,
        LocalizedText goal,
        List<String> of,
        Optional<String> rival,
        Expression when,
        Optional<Score> score,
        EditablePaths editable,
        List<Setting> solution,
        SourcePosition position) {

    static final String RIVAL = "rival_";

    public Challenge {
        of = List.copyOf(of);
        solution = List.copyOf(solution);
    }

    /**
     * The score of a run that reached the goal.
     *
     * @param isLargest whether a larger value is better
     * @param par the score of a good solution
     * @param unit unit of par and score
     */
    public record Score(Expression value, boolean isLargest, double par, Optional<LocalizedText> unit) {

        /** Tolerance of a comparison with the par, relative to the par, for rounding errors. */
        private static final double ROUNDING = 1e-9;

        boolean isAtPar(double score) {
            return excess(score) <= ROUNDING * Math.abs(par);
        }

        boolean isBeaten(double score) {
            return excess(score) < -ROUNDING * Math.abs(par);
        }

        /** Returns by how much a score is worse than the par; negative if it is better. */
        private double excess(double score) {
            return isLargest ? par - score : score - par;
        }
    }

    /**
     * Tests whether a setting changes only values that may be changed. If a value may be changed for all optimizers, it
     * may also be changed for one.
     */
    public boolean permits(Setting setting) {
        return editable.holds(setting.path());
    }

    /** Tests whether this challenge depends on a run of the given trial. */
    public boolean dependsOn(Trial trial) {
        String optimizer = trial.label().optimizer();
        return of.contains(optimizer) || rival.filter(optimizer::equals).isPresent();
    }

    /** Returns the outcome of this challenge for the given runs, from the best run that reached the goal. */
    public ChallengeOutcome evaluate(List<Run> runs) {
        Comparator<Figure.RunValues> better = Comparator.comparingDouble(readout -> cost(scored(readout)));
        Optional<Figure.RunValues> best = runs.stream()
                .filter(run -> of.contains(run.trial().label().optimizer()))
                .map(run -> new Figure.RunValues(run, rival(run, runs)))
                .filter(readout -> readout.holds(when))
                .min(better);
        OptionalDouble value = best.map(this::scored).orElseGet(OptionalDouble::empty);
        boolean atPar = best.isPresent()
                && score.filter(each -> !each.isAtPar(value.orElse(Double.NaN))).isEmpty();
        return new ChallengeOutcome(
                best.isPresent(),
                value,
                atPar,
                best.map(each -> each.run().trial().label()));
    }

    /**
     * Returns the outcome of an earlier success.
     *
     * @param found the score at that time; empty if there was none
     */
    public ChallengeOutcome attained(OptionalDouble found) {
        boolean atPar = score.isEmpty() || (found.isPresent() && score.get().isAtPar(found.getAsDouble()));
        return new ChallengeOutcome(true, found, atPar, Optional.empty());
    }

    /** Tests whether the first success is better than the second. A success with a score is better than one without. */
    public boolean isBetter(ChallengeOutcome one, ChallengeOutcome other) {
        return Double.compare(cost(one.score()), cost(other.score())) < 0;
    }

    /** Tests whether a success is better than the par. */
    public boolean isParBeaten(ChallengeOutcome attained) {
        return score.isPresent()
                && attained.score().isPresent()
                && score.get().isBeaten(attained.score().getAsDouble());
    }

    private OptionalDouble scored(Figure.RunValues readout) {
        return score.isPresent() ? OptionalDouble.of(readout.value(score.get().value())) : OptionalDouble.empty();
    }

    /** Returns a cost that is smaller for a better score; NaN if there is no score. */
    private double cost(OptionalDouble value) {
        double sign = score.filter(Score::isLargest).isPresent() ? -1 : 1;
        return sign * value.orElse(Double.NaN);
    }

    /**
     * Returns the hyperparameters and measures of the rival's run with the same variables, by prefixed name; empty if
     * there is no such run.
     */
    private Map<String, Double> rival(Run own, List<Run> runs) {
        Map<String, Double> known = new HashMap<>();
        runs.stream()
                .filter(run ->
                        rival.filter(run.trial().label().optimizer()::equals).isPresent())
                .filter(run -> run.trial().variables().equals(own.trial().variables()))
                .findFirst()
                .ifPresent(run -> {
                    run.trial().rule().hyperparameters().forEach((name, value) -> known.put(RIVAL + name, value));
                    run.measures().forEach((name, value) -> known.put(RIVAL + name, value));
                });
        return known;
    }
}
