package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads experiments that tests give as text.
 *
 * @param folder a folder for the file
 */
public record InlineExperiments(Path folder) {

    /**
     * An experiment that keys of predictions and challenges may follow. After n steps x is 0.9ⁿ with the slow
     * optimizer, and 0.5ⁿ with the fast one, which stops after 7 steps.
     */
    public static final String BOWL = """
            id: bowl
            title: Bowl
            problem: {kind: quadratic, curvature: [1], start: [1]}
            optimizers:
              - {rule: sgd, lr: 0.1, label: slow}
              - {rule: sgd, lr: 0.5, label: fast}
            steps: 20
            stop: {distance: 0.01}
            vary: [optimizers.lr, problem.noise]
            """;

    /** Reads an experiment that must have no errors. */
    public Experiment read(String yaml, Setting... settings) {
        try {
            Path file = Files.writeString(folder.resolve("experiment.yaml"), yaml);
            ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(settings), folder);
            assertThat(parsed.diagnostics()).isEmpty();
            return parsed.experiment().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs all trials of an experiment. */
    public static Outcome outcome(Experiment experiment) {
        List<Run> runs = experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        return new Outcome(runs, experiment.comparison().checks(runs), false);
    }
}
