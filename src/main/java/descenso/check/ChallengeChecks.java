package descenso.check;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.task.Challenge;
import descenso.course.task.ChallengeOutcome;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.train.run.Run;
import java.util.List;

/** What can be wrong with a challenge: that it is none, or that its solution does not solve it. */
record ChallengeChecks(Challenge challenge, ExperimentVariants trials, Problems faults) {

    /** @param runs the author's, which do not reach the goal */
    void check(List<Run> runs) {
        challenge
                .judge(runs)
                .who()
                .ifPresent(who -> faults.add(challenge.place(), MessageKey.CHECK_CHALLENGE_REACHED, who.toString()));
        ParsedExperiment reading = trials.with(challenge.solution());
        reading.faults().forEach(fault -> faults.add(challenge.place(), fault.sentence()));
        reading.experiment()
                .ifPresent(experiment -> experiment.challenges().stream()
                        .filter(same -> same.id().equals(challenge.id()))
                        .findFirst()
                        .ifPresentOrElse(same -> checkSolution(same, experiment), this::reportSolution));
    }

    /** The goal has to be there still: the solution may take away what it speaks of. */
    private void reportSolution() {
        faults.add(challenge.place(), MessageKey.CHECK_CHALLENGE_SOLUTION);
    }

    private void checkSolution(Challenge same, Experiment experiment) {
        ChallengeOutcome attained = same.judge(ExperimentVariants.runs(experiment.comparison(), same::looksAt));
        if (!attained.reached()) {
            reportSolution();
        } else if (!attained.atPar()) {
            faults.add(
                    challenge.place(),
                    MessageKey.CHECK_CHALLENGE_PAR,
                    NumberText.of(attained.score().orElse(Double.NaN)),
                    NumberText.of(same.score().map(Challenge.Score::par).orElse(Double.NaN)));
        }
    }
}
