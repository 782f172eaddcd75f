package descenso.check;

import descenso.course.Experiment;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.expr.Numeral;
import descenso.phrases.Phrase;
import descenso.train.Run;
import descenso.train.Theory;
import descenso.train.TheoryCheck;
import descenso.train.Watch;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be wrong with an experiment: that it cannot be read, and that its runs do not bear out its theory.
 *
 * @param course the folder of the course
 */
record ExperimentChecks(Path course, Faults faults) {

    void check(String id) {
        Path file = course.resolve("experiments").resolve(id + ".yaml");
        ExperimentReading reading = ExperimentReader.read(file, List.of(), course.resolve("data"));
        faults.add(reading.faults());
        reading.experiment()
                .filter(experiment -> !experiment.theories().isEmpty())
                .ifPresent(this::checkTheory);
    }

    private void checkTheory(Experiment experiment) {
        List<Run> runs = experiment.comparison().trials().parallelStream()
                .map(trial -> trial.run(Watch.NONE).orElseThrow())
                .toList();
        for (Theory theory : experiment.comparison().theories()) {
            theory.checks(runs).stream()
                    .filter(check -> !check.holds())
                    .forEach(check -> report(experiment, theory, check));
        }
    }

    private void report(Experiment experiment, Theory theory, TheoryCheck check) {
        faults.add(
                experiment.theories().getOrDefault(theory, experiment.place()),
                Phrase.CHECK_THEORY,
                check.name(),
                Numeral.of(check.theory()),
                check.label().toString(),
                Numeral.of(check.measured()));
    }
}
