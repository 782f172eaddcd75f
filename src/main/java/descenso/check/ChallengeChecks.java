package descenso.check;

import descenso.course.Attained;
import descenso.course.Challenge;
import descenso.course.Experiment;
import descenso.course.ExperimentReading;
import descenso.expr.Numeral;
import descenso.phrases.Phrase;
import descenso.train.Run;
import java.util.List;

/** What can be wrong with a challenge: that it is none, or that its solution does not solve it. */
record ChallengeChecks(Challenge challenge, Trials trials, Faults faults) {

    /** @param runs the author's, which do not reach the goal */
    void check(List<Run> runs) {
        challenge
                .judge(runs)
                .who()
                .ifPresent(who -> faults.add(challenge.place(), Phrase.CHECK_CHALLENGE_REACHED, who.toString()));
        ExperimentReading reading = trials.with(challenge.solution());
        reading.faults().forEach(fault -> faults.add(challenge.place(), fault.sentence()));
        reading.experiment()
                .ifPresent(experiment -> experiment.challenges().stream()
                        .filter(same -> same.id().equals(challenge.id()))
                        .findFirst()
                        .ifPresentOrElse(same -> checkSolution(same, experiment), this::reportSolution));
    }

    /** The goal has to be there still: the solution may take away what it speaks of. */
    private void reportSolution() {
        faults.add(challenge.place(), Phrase.CHECK_CHALLENGE_SOLUTION);
    }

    private void checkSolution(Challenge same, Experiment experiment) {
        Attained attained = same.judge(Trials.runs(experiment.comparison(), same::looksAt));
        if (!attained.reached()) {
            reportSolution();
        } else if (!attained.atPar()) {
            faults.add(
                    challenge.place(),
                    Phrase.CHECK_CHALLENGE_PAR,
                    Numeral.of(attained.score().orElse(Double.NaN)),
                    Numeral.of(same.score().map(Challenge.Score::par).orElse(Double.NaN)));
        }
    }
}
