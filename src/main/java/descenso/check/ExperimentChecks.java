package descenso.check;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.run.TheoryLine;
import descenso.course.setting.Setting;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.SourcePosition;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.TheoryCheck;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks an experiment: that it can be read, and that its runs confirm its theory, decide its prediction and allow its
 * challenges.
 *
 * @param course folder of the course
 */
record ExperimentChecks(Path course, LintReport report) {

    void check(String id) {
        Path file = ExperimentLocation.file(course, id);
        Variants trials = new Variants(file, course.resolve("data"));
        ParsedExperiment parsed = trials.with(List.of());
        report.add(parsed.diagnostics());
        report.add(ExperimentReader.labelWarnings(file));
        parsed.experiment().filter(ExperimentChecks::isRefutable).ifPresent(experiment -> check(experiment, trials));
    }

    /** Tests whether the experiment contains statements that its runs can refute. */
    private static boolean isRefutable(Experiment experiment) {
        return !experiment.theories().isEmpty()
                || experiment.prediction().isPresent()
                || !experiment.challenges().isEmpty();
    }

    private void check(Experiment experiment, Variants trials) {
        List<Run> runs = runs(experiment.comparison(), trial -> true);
        checkTheory(experiment, runs);
        experiment.prediction().ifPresent(question -> new PredictionChecks(question, trials, report).check(runs));
        experiment.challenges().forEach(challenge -> new ChallengeChecks(challenge, trials, report).check(runs));
    }

    private void checkTheory(Experiment experiment, List<Run> runs) {
        for (TheoreticalValue theory : experiment.comparison().theories()) {
            List<TheoryCheck> checks = theory.checks(runs);
            if (checks.isEmpty()) {
                theory.omissions(runs).stream()
                        .findFirst()
                        .ifPresent(omission -> report.add(
                                position(experiment, theory),
                                MessageKey.CHECK_THEORY_IDLE,
                                theory.name(),
                                omission.when()));
            }
            checks.stream().filter(check -> !check.holds()).forEach(check -> add(experiment, theory, check));
        }
    }

    private static SourcePosition position(Experiment experiment, TheoreticalValue theory) {
        TheoryLine line = experiment.theories().get(theory);
        return line == null ? experiment.position() : line.position();
    }

    private void add(Experiment experiment, TheoreticalValue theory, TheoryCheck check) {
        report.add(
                position(experiment, theory),
                MessageKey.CHECK_THEORY,
                check.name(),
                NumberText.of(check.theory()),
                check.label().toString(),
                NumberText.of(check.measured()));
    }

    /** Runs the trials that meet a condition, in parallel, and returns the runs in trial order. */
    static List<Run> runs(Comparison comparison, Predicate<Trial> wanted) {
        return comparison.trials().parallelStream()
                .filter(wanted)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    /**
     * The variants of an experiment that settings produce.
     *
     * @param data folder of the course's data files
     */
    record Variants(Path file, Path data) {
        ParsedExperiment with(List<Setting> settings) {
            return ExperimentReader.read(file, settings, data);
        }
    }
}
