package descenso.check;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.task.Challenge;
import descenso.course.task.ChallengeOutcome;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.train.run.Run;
import java.util.List;

/** Checks a challenge: that the unchanged experiment does not reach its goal, and that its solution does, at par. */
record ChallengeChecks(Challenge challenge, ExperimentChecks.Variants trials, LintReport report) {

    /**
     * Checks the challenge and reports its errors.
     *
     * @param runs the runs of the unchanged experiment; they must not reach the goal
     */
    void check(List<Run> runs) {
        challenge
                .evaluate(runs)
                .bestRun()
                .ifPresent(run -> report.add(challenge.position(), MessageKey.CHECK_CHALLENGE_REACHED, run.toString()));
        ParsedExperiment parsed = trials.with(challenge.solution());
        parsed.diagnostics().forEach(diagnostic -> report.add(challenge.position(), diagnostic.message()));
        parsed.experiment()
                .ifPresent(experiment -> experiment.challenges().stream()
                        .filter(same -> same.id().equals(challenge.id()))
                        .findFirst()
                        .ifPresentOrElse(same -> checkSolution(same, experiment), this::reportSolution));
    }

    /** Reports an invalid solution, such as one that removes something that the goal refers to. */
    private void reportSolution() {
        report.add(challenge.position(), MessageKey.CHECK_CHALLENGE_SOLUTION);
    }

    private void checkSolution(Challenge same, Experiment experiment) {
        ChallengeOutcome attained = same.evaluate(ExperimentChecks.runs(experiment.comparison(), same::dependsOn));
        if (!attained.reached()) {
            reportSolution();
        } else if (!attained.atPar()) {
            report.add(
                    challenge.position(),
                    MessageKey.CHECK_CHALLENGE_PAR,
                    NumberText.of(attained.score().orElse(Double.NaN)),
                    NumberText.of(same.score().map(Challenge.Score::par).orElse(Double.NaN)));
        }
    }
}
