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
 * A goal that a run reaches or does not, for a student who turns some knobs.
 *
 * @param id one of a kind in its experiment
 * @param of the labels of the optimizers any of which may reach it
 * @param rival the label of the optimizer whose run on the same problem is to be beaten
 * @param when the goal: a condition in what is measured of a run, its hyperparameters and variables, and in the same of its
 *     rival, there called {@code rival_…}
 * @param score what tells good from better
 * @param reach what may be changed
 * @param solution settings that reach the goal at par
 * @param place where it stands
 */
public record Challenge(
        String id,
        LocalizedText title,
        LocalizedText goal,
        List<String> of,
        Optional<String> rival,
        Expression when,
        Optional<Score> score,
        EditablePaths reach,
        List<Setting> solution,
        SourcePosition place) {

    static final String RIVAL = "rival_";

    public Challenge {
        of = List.copyOf(of);
        solution = List.copyOf(solution);
    }

    /**
     * What is looked at of a run that reached the goal.
     *
     * @param isLargest whether more is better
     * @param par as good as somebody does who understood
     * @param unit said after par and score
     */
    public record Score(Expression value, boolean isLargest, double par, Optional<LocalizedText> unit) {

        /** A computation's own last digits. */
        private static final double ROUNDING = 1e-9;

        boolean isAtPar(double score) {
            return excess(score) <= ROUNDING * Math.abs(par);
        }

        boolean isBeaten(double score) {
            return excess(score) < -ROUNDING * Math.abs(par);
        }

        /** How much worse than the par. */
        private double excess(double score) {
            return isLargest ? par - score : score - par;
        }
    }

    /** Whether this setting turns nothing else than what may be turned: all optimizers' knob may be turned of one alone. */
    public boolean permits(Setting setting) {
        return reach.holds(setting.path());
    }

    /** Whether it depends on that run. */
    public boolean looksAt(Trial trial) {
        String optimizer = trial.label().optimizer();
        return of.contains(optimizer) || rival.filter(optimizer::equals).isPresent();
    }

    /** What became of it in these runs. */
    public ChallengeOutcome judge(List<Run> runs) {
        Comparator<RunScope> better = Comparator.comparingDouble(readout -> cost(scored(readout)));
        Optional<RunScope> best = runs.stream()
                .filter(run -> of.contains(run.trial().label().optimizer()))
                .map(run -> new RunScope(run, rival(run, runs)))
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
     * What was reached at an earlier time.
     *
     * @param found what it was then; empty where nothing was scored
     */
    public ChallengeOutcome attained(OptionalDouble found) {
        boolean atPar = score.isEmpty() || (found.isPresent() && score.get().isAtPar(found.getAsDouble()));
        return new ChallengeOutcome(true, found, atPar, Optional.empty());
    }

    /** Whether one that reached it did better than another; whatever is scored is better than what is not. */
    public boolean isBetter(ChallengeOutcome one, ChallengeOutcome other) {
        return Double.compare(cost(one.score()), cost(other.score())) < 0;
    }

    /** Whether one that reached it did better than the par. */
    public boolean isParBeaten(ChallengeOutcome attained) {
        return score.isPresent()
                && attained.score().isPresent()
                && score.get().isBeaten(attained.score().getAsDouble());
    }

    private OptionalDouble scored(RunScope readout) {
        return score.isPresent() ? OptionalDouble.of(readout.value(score.get().value())) : OptionalDouble.empty();
    }

    /** Small where the score is good, not a number where there is none. */
    private double cost(OptionalDouble value) {
        double sign = score.filter(Score::isLargest).isPresent() ? -1 : 1;
        return sign * value.orElse(Double.NaN);
    }

    /** All that is known of the rival's run with the same variables. */
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
