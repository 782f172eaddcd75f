package descenso.check;

import descenso.course.Experiment;
import descenso.course.ExperimentReading;
import descenso.course.Place;
import descenso.course.TheoryLine;
import descenso.expr.Numeral;
import descenso.phrases.Phrase;
import descenso.train.Run;
import descenso.train.Theory;
import descenso.train.TheoryCheck;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be wrong with an experiment: that it cannot be read, and that its runs do not bear out its theory, do not decide
 * its prediction, or make nothing of its challenges.
 *
 * @param course the folder of the course
 */
record ExperimentChecks(Path course, Faults faults) {

    void check(String id) {
        Path file = course.resolve("experiments").resolve(id + ".yaml");
        Trials trials = new Trials(file, course.resolve("data"));
        ExperimentReading reading = trials.with(List.of());
        faults.add(reading.faults());
        reading.experiment().filter(ExperimentChecks::promises).ifPresent(experiment -> check(experiment, trials));
    }

    /** Whether it says anything that a run can belie. */
    private static boolean promises(Experiment experiment) {
        return !experiment.theories().isEmpty()
                || experiment.prediction().isPresent()
                || !experiment.challenges().isEmpty();
    }

    private void check(Experiment experiment, Trials trials) {
        List<Run> runs = Trials.runs(experiment.comparison(), trial -> true);
        checkTheory(experiment, runs);
        experiment.prediction().ifPresent(question -> new PredictionChecks(question, trials, faults).check(runs));
        experiment.challenges().forEach(challenge -> new ChallengeChecks(challenge, trials, faults).check(runs));
    }

    private void checkTheory(Experiment experiment, List<Run> runs) {
        for (Theory theory : experiment.comparison().theories()) {
            List<TheoryCheck> checks = theory.checks(runs);
            if (checks.isEmpty()) {
                theory.omissions(runs).stream()
                        .findFirst()
                        .ifPresent(omission -> faults.add(
                                place(experiment, theory), Phrase.CHECK_THEORY_IDLE, theory.name(), omission.when()));
            }
            checks.stream().filter(check -> !check.holds()).forEach(check -> report(experiment, theory, check));
        }
    }

    private static Place place(Experiment experiment, Theory theory) {
        TheoryLine line = experiment.theories().get(theory);
        return line == null ? experiment.place() : line.place();
    }

    private void report(Experiment experiment, Theory theory, TheoryCheck check) {
        faults.add(
                place(experiment, theory),
                Phrase.CHECK_THEORY,
                check.name(),
                Numeral.of(check.theory()),
                check.label().toString(),
                Numeral.of(check.measured()));
    }
}
