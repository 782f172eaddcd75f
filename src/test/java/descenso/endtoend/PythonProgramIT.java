package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.export.ExperimentCsv;
import descenso.export.PythonProgram;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whether exported Python programs print the numbers of the tutor, within a relative 1e-9. */
class PythonProgramIT {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path COURSE = Path.of("lessons/optimizers");
    private static final Path DATA = COURSE.resolve("data");
    /** Largest relative difference. */
    private static final double TOLERANCE = 1e-9;

    /** Settings that shorten runs of the course, by the id of the experiment. */
    private static final Map<String, String> SHORTER = Map.of(
            // a step takes long in Python
            "noise-floor", "steps=5000",
            // at rates so large that nothing settles, a difference in the last digit changes the run within a few
            // epochs, three for some seeds
            "sweep", "epochs=1",
            "found-rates", "epochs=2",
            // the same holds for the steepest direction of raw data, at all but the smallest rates
            "unscaled-data", "epochs=40",
            // later the loss is only rounding error
            "wilson", "steps=20",
            // a program computes a rule's lines in their order, the tutor in a faster one: near the minimum the bursts
            // of Adam and the swings of RMSProp amplify the difference, beyond 1e-9 from steps 1261 and 193
            "adam-bursts", "steps=1000",
            "rotation", "steps=100");

    @TempDir
    private Path folder;

    @BeforeAll
    static void lookForNumpy() {
        boolean found = Processes.succeeds(PYTHON, "-c", "import numpy");
        assertThat(found || System.getenv("CI") == null)
                .as("numpy is installed")
                .isTrue();
        assumeTrue(found, "numpy is missing: its programs are not tried");
    }

    @BeforeEach
    void layOutData() throws IOException {
        for (String name : List.of("digits.csv.gz", "rare.csv.gz", "wine.csv")) {
            Files.copy(DATA.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("w.json"), """
                {"weights": [[[1, 0, -1], [0, 2, 1]], [[1, -1], [0, 1], [0.5, 0]]], "biases": [[0, 0, 0.5], [0, 0.1]]}
                """);
        Files.writeString(folder.resolve("b.json"), "[[0, 3, 7], [9], [1, 2], [4, 5, 6, 8]]");
        Files.writeString(
                folder.resolve("g.json"), "{\"start\": [1, 2], \"gradients\": [[1, 0.1], [-2, 1e8], [0, 3]]}");
    }

    static Set<String> course() throws CourseException {
        return ExperimentList.ids(COURSE);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("course")
    void courseExperimentAgreesWithPython(String id) throws IOException {
        Path file = CourseFolder.experiment(COURSE, id);
        String shorter = SHORTER.get(id);
        List<Setting> settings = shorter == null
                ? List.of()
                : List.of(new Setting(shorter.replaceFirst("=.*", ""), shorter.replaceFirst(".*=", "")));
        assertAgreement(experiment(file, settings));
    }

    @Test
    void changedRunIsLabelledByItsValue() throws IOException {
        Path file = CourseFolder.experiment(COURSE, "ball");
        assertAgreement(
                experiment(file, List.of(new Setting("optimizers.0.beta", "0.825"), new Setting("steps", "9"))));
    }

    /** Returns an experiment with every rule of the table, by default, with a penalty and in each form. */
    private static String everyRule() {
        Stream<String> plain = Stream.of(OptimizerKind.values()).map(OptimizerKind::key);
        Stream<String> others = Stream.of(OptimizerKind.values())
                .flatMap(rule -> rule.hyperparameters().stream()
                        .filter(each -> each.kind() != Hyperparameter.Kind.NUMBER || each.fallback() == 0)
                        .map(each -> rule.key() + ", " + each.name() + ": "
                                + (each.kind() == Hyperparameter.Kind.NUMBER
                                        ? "0.1"
                                        : each.write(1 - each.fallback()))));
        return "problem: {kind: quadratic, curvature: [1, 30], start: [1, -2], rotation: 30}\nsteps: 60\noptimizers:\n"
                + Stream.concat(plain, others)
                        .map(rule -> "  - {rule: " + rule + ", lr: 0.01, label: \"" + rule + "\"}\n")
                        .collect(Collectors.joining());
    }

    static Stream<String> kinds() {
        return Stream.of(
                everyRule(),
                // schedules
                """
                problem: {kind: quadratic, curvature: [3], noise: 0.5}
                seed: -5
                steps: 40
                optimizers:
                  - {rule: sgd, lr: 0.1, label: plain}
                  - {rule: sgd, lr: 0.1, label: a, schedule: {kind: step, every: 7, gamma: 0.5}}
                  - {rule: sgd, lr: 0.1, label: b, schedule: {kind: exponential, gamma: 0.9}}
                  - {rule: sgd, lr: 0.1, label: c, schedule: {kind: cosine, over: 30}}
                  - {rule: adam, lr: 0.1, label: d, schedule: {kind: cosine, over: 30, floor: 0.2}}
                  - {rule: adam, lr: 0.1, label: e, schedule: {kind: constant}}
                  - {rule: adam, lr: 0.1, label: f, schedule: [{kind: warm-up, over: 9}, {kind: step, every: 2, gamma: 0}]}
                  - {rule: sgd, lr: 1, label: g, schedule: {kind: exponential, gamma: 1e200}}
                """,
                // noise, its size and its seed from variables
                """
                problem: {kind: quadratic, curvature: [1, 2, 3], noise: s}
                variables: {s: [0, 0.1, 2], n: [1, 2]}
                seed: n
                stop: {distance: 0.3, loss: 1e-4}
                steps: 50
                optimizers: [{rule: momentum, lr: 0.05}]
                """,
                // functions that differ by variables, and minima
                """
                problem:
                  kind: expression
                  f: (x^2 + k*y - 11)^2 + (x + y^2 - 7)^2
                  start: [0, k/10]
                  minimum: [[3, 2], [-2.805118, 3.131312]]
                variables: {k: [1, 1.2]}
                stop: {distance: 0.1}
                steps: 300
                optimizers: [{rule: sgd, lr: 0.01}, {rule: adam, lr: 0.1}]
                """,
                """
                problem: {kind: expression, f: sqrt(x^2) + abs(y)^1.5, start: [1, 1]}
                stop: {lossRatio: 1e-3}
                steps: 60
                optimizers: [{rule: sgd, lr: 0.5}, {rule: lion, lr: 0.01}]
                """,
                """
                problem:
                  kind: expression
                  f: exp(-x1^2/3) + ln(1 + x2^2)*tanh(x3 - x1) + if(x4 > 0 and not (x1 < -1), x4^2, x4^4) + max(x1, x2, x3)^2
                  start: [1, 2, -1, 0.5]
                  noise: 0.01
                steps: 50
                optimizers: [{rule: rmsprop}, {rule: nadam, lr: 0.1}]
                """,
                // divergence
                """
                problem: {kind: expression, f: x^4, start: [3]}
                steps: 50
                optimizers: [{rule: sgd, lr: 1}, {rule: adagrad}]
                """,
                // signals
                """
                problem: {kind: gradients, g: ["if(t == 1, 10, 1)", (-1)^t, k/t], start: [1, 2, 3]}
                variables: {k: [1, 2]}
                steps: 30
                optimizers: [{rule: momentum, form: average}, {rule: adamw, lr: 0.1}]
                """,
                "problem: {kind: gradients, gradients: g.json}\noptimizers: [{rule: lion, lr: 0.1}, {rule: nadam}]\n",
                "problem: {kind: gradients, gradients: [[1], [2], [3e-7]]}\nsteps: 2\noptimizers: [{rule: adam}]\n",
                // networks
                """
                problem: {kind: network, data: wine.csv, scale: 10, standardise: true, layers: [4], init: s,
                  split: {train: 100, validation: 30, seed: s}, batches: {size: 20, seed: s}}
                variables: {s: [1, 2]}
                epochs: 2
                optimizers: [{rule: adam, lr: 0.01}, {rule: sgd, lr: 1e9, label: diverges}]
                """,
                """
                problem: {kind: network, data: {moons: {points: 41, noise: 0.2, seed: 8}}, split: {train: 30, seed: 2},
                  layers: [5, 3], activation: tanh, init: 3, batches: {size: 8, seed: 3}}
                epochs: 3
                stop: {loss: 0.5}
                optimizers: [{rule: adam, lr: 0.05}, {rule: sgd, lr: 0.1}, {rule: sgd, lr: 1e9, label: diverges}]
                """,
                """
                problem: {kind: network, data: {moons: {points: 10, noise: 0.1}}, layers: [3], init: w.json,
                  batches: {file: b.json}}
                optimizers: [{rule: momentum, lr: 0.1}]
                """,
                """
                problem: {kind: network, data: wine.csv, standardise: true, rows: 100, labelNoise: {probability: p, seed: 4},
                  batches: full, layers: [4]}
                variables: {p: [0, 0.3]}
                stop: {lossRatio: 0.9}
                steps: 20
                optimizers: [{rule: nesterov, lr: 0.1}]
                """,
                """
                problem: {kind: network, data: wine.csv, scale: s, split: {train: 100, seed: s}, batches: {size: 30}}
                variables: {s: [10, 1000]}
                steps: 10
                optimizers: [{rule: adam, lr: 0.01}, {rule: sgd, lr: 1e300, label: breaks off}]
                """,
                """
                problem: {kind: least-squares, positives: p, negatives: 2}
                variables: {p: [3, 5]}
                steps: 9
                optimizers: [{rule: sgd, lr: 0.02}]
                """);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfProblemAgreesWithPython(String yaml) throws IOException {
        assertAgreement(experiment(write("x", yaml), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\\\n", "a, \\\"b\\\"", "'''", "# no comment", "η → ½ 😀", "<<columns>>", "$1"})
    void anyLabelIsPrintedByPython(String label) throws IOException {
        String yaml = "problem: {kind: gradients, g: 1}\nsteps: 1\noptimizers: [{rule: sgd, label: \"%s\"}]\n";
        assertAgreement(experiment(write(label, yaml.formatted(label.equals("\"") ? "\\\"" : label)), List.of()));
    }

    private Path write(String id, String yaml) throws IOException {
        String quoted = id.equals("\"") ? "\\\"" : id;
        return Files.writeString(folder.resolve("x.yaml"), "id: \"" + quoted + "\"\n" + yaml);
    }

    private static Experiment experiment(Path file, List<Setting> settings) {
        ParsedExperiment parsed = new ExperimentSpecs().read(file, settings, DATA);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.experiment().orElseThrow();
    }

    private void assertAgreement(Experiment experiment) throws IOException {
        Path program = Files.writeString(folder.resolve("x.py"), PythonProgram.write(experiment, Language.EN));
        Map<String, Double> theirs = table(Processes.output(PYTHON, program.toString()), "label");
        Map<String, Double> ours = table(csv(experiment), "experiment");
        ours.keySet().removeIf(key -> !theirs.containsKey(key) && isLeftOut(experiment, key));
        assertThat(theirs.keySet())
                .containsExactlyInAnyOrderElementsOf(ours.keySet())
                .isNotEmpty();
        ours.forEach((key, value) -> assertThat(differs(theirs.get(key), value))
                .as("%s: %s, not %s", key, theirs.get(key), value)
                .isFalse());
    }

    /**
     * Returns whether programs leave a row out: they print the loss of functions, the parameters of gradients without a
     * loss and the epochs of networks.
     */
    private static boolean isLeftOut(Experiment experiment, String key) {
        boolean hasLoss = experiment.comparison().trials().get(0).problem().hasLoss();
        boolean hasEpochs = experiment.comparison().trials().get(0).problem().stepsPerEpoch() > 0;
        if (hasLoss && !hasEpochs) {
            return key.contains(",parameters");
        }
        return key.contains(",loss,") || key.contains(",validation");
    }

    private static boolean differs(Double theirs, Double ours) {
        return Double.isFinite(ours)
                ? !(Math.abs(theirs - ours) <= TOLERANCE * Math.abs(ours))
                : Double.isFinite(theirs);
    }

    private static String csv(Experiment experiment) throws IOException {
        List<Run> runs = experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        StringWriter writer = new StringWriter();
        try (ExperimentCsv document = new ExperimentCsv(writer, Optional.of(Language.EN))) {
            document.add(experiment, new Outcome(runs, List.of(), false));
        }
        return writer.toString();
    }

    /**
     * Reads the last column by the columns before it, without the id of the experiment. An empty value is not finite.
     */
    private static Map<String, Double> table(String csv, String firstColumn) {
        Map<String, Double> table = new LinkedHashMap<>();
        assertThat(csv).startsWith(firstColumn);
        csv.lines().skip(1).forEach(line -> {
            int comma = line.lastIndexOf(',');
            String key =
                    firstColumn.equals("experiment") ? line.substring(afterId(line), comma) : line.substring(0, comma);
            String value = line.substring(comma + 1);
            double number = value.isEmpty() || value.matches(".*(inf|nan)") ? Double.NaN : Double.parseDouble(value);
            assertThat(table.put(key, number)).as(line).isNull();
        });
        return table;
    }

    private static int afterId(String line) {
        boolean isQuoted = line.startsWith("\"");
        return isQuoted ? line.indexOf("\",") + 2 : line.indexOf(',') + 1;
    }
}
