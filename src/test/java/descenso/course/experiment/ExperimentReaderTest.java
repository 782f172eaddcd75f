package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.LocalizedText;
import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.testing.ExperimentFolder;
import descenso.train.TheoreticalValue;
import descenso.train.network.Network;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how valid experiments are read. */
class ExperimentReaderTest {

    private static final String ROWS = "a,b,c\n1,2,0\n3,4,1\n5,6,2\n7,8,1\n";

    @TempDir
    private Path folder;

    private ExperimentFolder files;

    @BeforeEach
    void writeData() {
        files = new ExperimentFolder(folder);
        files.write("rows.csv", ROWS);
    }

    /** Reads a valid experiment with a quadratic problem and these additional keys. */
    private Experiment bowl(String more) {
        return files.good("id: a\nproblem: {kind: quadratic, curvature: [1, 4], start: [3, 2]}\nsteps: 9\n"
                + (more.contains("optimizers:") ? "" : "optimizers: [{rule: sgd}, {rule: adam}]\n") + more);
    }

    private List<Trial> trials(String more) {
        return bowl(more).comparison().trials();
    }

    private Trial trial(String more) {
        return trials(more).get(0);
    }

    @Test
    void allButFourKeysHaveADefault() {
        Experiment experiment = bowl("");
        assertThat(experiment.id()).isEqualTo("a");
        assertThat(experiment.title().in(Language.ES)).isEqualTo("a");
        assertThat(experiment.look()).isEmpty();
        assertThat(experiment.seed()).isEqualTo(1);
        assertThat(experiment.show()).isEmpty();
        assertThat(experiment.first()).isEqualTo(FirstView.none());
        assertThat(experiment.vary()).isEmpty();
        assertThat(experiment.position().line()).isEqualTo(1);
        assertThat(experiment.position().column()).isEqualTo(5);
        Trial trial = experiment.comparison().trials().get(0);
        assertThat(trial.label()).hasToString("SGD");
        assertThat(trial.rule()).isEqualTo(OptimizerKind.SGD.create(Map.of()));
        assertThat(trial.schedule()).isEqualTo(new Schedule.Constant());
        assertThat(trial.limit().steps()).isEqualTo(9);
        assertThat(trial.limit().stop()).isEqualTo(StopCriterion.never());
        assertThat(trial.recording().measures()).isEmpty();
    }

    @Test
    void whatIsShownFirstIsRead() {
        Experiment experiment = bowl("""
                show: [path, loss]
                variables: {k: [1, 2, 3], b: [4, 5]}
                first: {where: {k: [2, 3], b: 5}, of: [adam], picture: contour, flipped: true, from: 1, to: 5}
                """);
        assertThat(experiment.first())
                .isEqualTo(new FirstView(
                        Map.of("k", List.of(2.0, 3.0), "b", List.of(5.0)),
                        List.of("Adam"),
                        Optional.of("landscape"),
                        true,
                        OptionalInt.of(1),
                        OptionalInt.of(5)));
    }

    @Test
    void optionalKeysAreRead() {
        Experiment experiment = bowl("""
                title: {es: Uno, en: One}
                look: Look
                seed: 9007199254740993
                show: [contour, table]
                vary: [optimizers.lr, optimizers.adam.beta1, optimizers.0.lr, problem.noise, steps]
                variables: {k: [1, 2], angle: 30}
                names: {k: κ, angle: {es: giro, en: turn}}
                measures: [{name: end, title: {es: fin, en: end}, value: loss}]
                """);
        assertThat(experiment.title().in(Language.ES)).isEqualTo("Uno");
        assertThat(experiment.look().orElseThrow().in(Language.EN)).isEqualTo("Look");
        assertThat(experiment.seed()).isEqualTo(9007199254740993L);
        assertThat(experiment.show()).containsExactly("contour", "table");
        assertThat(experiment.vary()).hasSize(5);
        assertThat(experiment.names().measures())
                .isEqualTo(Map.of("end", new LocalizedText(Map.of(Language.ES, "fin", Language.EN, "end"))));
        assertThat(experiment.names().variables())
                .isEqualTo(Map.of(
                        "k",
                        LocalizedText.same("κ"),
                        "angle",
                        new LocalizedText(Map.of(Language.ES, "giro", Language.EN, "turn"))));
    }

    @Test
    void numbersAreEvaluatedForEachCombination() {
        List<Trial> trials = files.good("""
                        id: a
                        problem: {kind: quadratic, curvature: [k, "2^2*k"], start: [k, 0], rotation: 9*k, noise: 0*k}
                        variables: {k: [10, 20]}
                        optimizers: [{rule: momentum, lr: 2/(1+k), beta: ((sqrt(k)-1)/(sqrt(k)+1))^2}]
                        steps: 1e1*k
                        stop: {loss: 1/k}
                        """).comparison().trials();
        assertThat(trials.get(0).rule())
                .isEqualTo(OptimizerKind.MOMENTUM.create(Map.of("lr", 2. / 11, "beta", ratio(10))));
        assertThat(trials.get(1).rule())
                .isEqualTo(OptimizerKind.MOMENTUM.create(Map.of("lr", 2. / 21, "beta", ratio(20))));
        assertThat(trials.get(1).limit().steps()).isEqualTo(200);
        assertThat(trials.get(1).limit().stop().loss()).hasValue(0.05);
        assertThat(trials.get(1).variables()).isEqualTo(Map.of("k", 20.));
        assertThat(trials.get(0).problem().newObjective().loss()).isEqualTo(500);
        assertThat(trials.get(1).problem().newObjective().loss()).isEqualTo(4000, within(1e-9));
        assertThat(trials.get(1).problem().newObjective().parameters()[0])
                .containsExactly(new double[] {-20, 0}, within(1e-9));
    }

    private static double ratio(double k) {
        return Math.pow((Math.sqrt(k) - 1) / (Math.sqrt(k) + 1), 2);
    }

    static Stream<Arguments> schedules() {
        return Stream.of(
                arguments("{kind: constant}", new Schedule.Constant()),
                arguments("{kind: step, every: 10, gamma: 1/2}", new Schedule.StepDecay(10, .5)),
                arguments("{kind: exponential, gamma: 1.1}", Schedule.exponential(1.1)),
                arguments("{kind: cosine, over: 100}", new Schedule.Cosine(100, 0)),
                arguments("{kind: cosine, over: 100, floor: 0.1}", new Schedule.Cosine(100, .1)),
                arguments("{kind: warm-up, over: 5}", new Schedule.WarmUp(5)),
                arguments(
                        "[{kind: warm-up, over: 5}, {kind: exponential, gamma: 0.9}]",
                        new Schedule.Product(List.of(new Schedule.WarmUp(5), Schedule.exponential(.9)))));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void schedulesAreRead(String yaml, Schedule expected) {
        assertThat(trial("optimizers: [{rule: sgd, schedule: " + yaml + "}]").schedule())
                .isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("{rule: sgd, lr: 1e-2}", OptimizerKind.SGD.create(Map.of("lr", .01))),
                arguments("{rule: momentum, form: average}", OptimizerKind.MOMENTUM.create(Map.of("form", 1.))),
                arguments(
                        "{rule: adam, biasCorrection: false, l2: .1}",
                        OptimizerKind.ADAM.create(Map.of("biasCorrection", 0., "l2", .1))),
                arguments("{rule: adamw, weightDecay: 'e - e'}", OptimizerKind.ADAMW.create(Map.of("weightDecay", 0.))),
                arguments(
                        "{rule: adadelta, rho: 0.5, epsilon: 1E-3}",
                        OptimizerKind.ADADELTA.create(Map.of("rho", .5, "epsilon", .001))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hyperparametersAreRead(String yaml, Object expected) {
        assertThat(trial("optimizers: [" + yaml + "]").rule()).isEqualTo(expected);
    }

    @Test
    void stopCriteriaAreRead() {
        StopCriterion stop = trial(
                        "stop: {distance: 1e-6, loss: -1, lossRatio: 1/4, beyond: {coordinate: 2, value: 1}}")
                .limit()
                .stop();
        assertThat(stop)
                .isEqualTo(new StopCriterion(
                        OptionalDouble.of(1e-6),
                        OptionalDouble.of(-1),
                        OptionalDouble.of(.25),
                        OptionalInt.of(1),
                        OptionalDouble.of(1)));
    }

    /** Returns problems with their loss at the start, and with their coordinates, start and gradient there. */
    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("{kind: quadratic, curvature: [1, 4], start: [3, 2]}", 12.5, "[x, y] [3.0, 2.0] [3.0, 8.0]"),
                arguments("{kind: quadratic, curvature: 5, start: 2}", 10, "[x] [2.0] [10.0]"),
                arguments("{kind: quadratic, curvature: 5}", 2.5, "[x] [1.0] [5.0]"),
                arguments("{kind: quadratic, curvature: [1, 4]}", 2.5, "[x, y] [1.0, 1.0] [1.0, 4.0]"),
                arguments(
                        "{kind: quadratic, curvature: [1, 2, 3], start: [1, 1, 1]}",
                        3,
                        "[x1, x2, x3] [1.0, 1.0, 1.0] [1.0, 2.0, 3.0]"),
                arguments("{kind: expression, f: x^2, start: [3]}", 9, "[x] [3.0] [6.0]"),
                arguments("{kind: expression, f: x*y, start: [3, 2]}", 6, "[x, y] [3.0, 2.0] [2.0, 3.0]"),
                arguments("{kind: expression, f: x1*x2, start: [3, 2]}", 6, "[x1, x2] [3.0, 2.0] [2.0, 3.0]"),
                arguments("{kind: expression, f: x1^2, start: 3}", 9, "[x1] [3.0] [6.0]"),
                arguments("{kind: expression, f: 7, start: [3, 2]}", 7, "[x, y] [3.0, 2.0] [0.0, 0.0]"),
                arguments(
                        "{kind: expression, f: x1 + x2*x3, start: [3, 2, 1]}",
                        5,
                        "[x1, x2, x3] [3.0, 2.0, 1.0] [1.0, 1.0, 2.0]"),
                arguments("{kind: gradients, g: 2*t}", 0, "[x] [0.0] [2.0]"),
                arguments("{kind: gradients, g: [t, -1], start: [5, 6]}", 0, "[x, y] [5.0, 6.0] [1.0, -1.0]"),
                arguments("{kind: gradients, gradients: [7, 8]}", 0, "[x] [0.0] [7.0]"),
                arguments("{kind: gradients, gradients: [[7, 8], [9, 9]]}", 0, "[x, y] [0.0, 0.0] [7.0, 8.0]"),
                arguments("{kind: gradients, gradients: g.json}", 0, "[x, y] [1.0, 2.0] [3.0, 4.0]"),
                arguments("{kind: gradients, gradients: g.json, start: [0, 9]}", 0, "[x, y] [0.0, 9.0] [3.0, 4.0]"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problemsAreRead(String yaml, double loss, String expected) {
        files.write(
                "data/g.json", "{\"about\": [{}], \"start\": [1, 2], \"gradients\": [[3, 4], [5, 6]], \"traces\": {}}");
        Problem problem = files.good("id: a\nsteps: 1\noptimizers: [{rule: sgd}]\nproblem: " + yaml)
                .comparison()
                .trials()
                .get(0)
                .problem();
        Objective objective = problem.newObjective();
        assertThat(objective.loss()).isEqualTo(loss);
        objective.computeGradient();
        assertThat(problem.coordinates() + " "
                        + Arrays.toString(objective.parameters()[0]) + " "
                        + Arrays.toString(objective.gradient()[0]))
                .isEqualTo(expected);
    }

    static Stream<Arguments> distances() {
        return Stream.of(
                arguments("{kind: quadratic, curvature: [1, 1], start: [3, 4]}", 5),
                arguments("{kind: expression, f: x^2, start: 3, minimum: 0}", 3),
                arguments("{kind: expression, f: x^2, start: 3, minimum: [1]}", 2),
                arguments("{kind: expression, f: x*y, start: [3, 4], minimum: [3, 0]}", 4),
                arguments("{kind: expression, f: x*y, start: [3, 4], minimum: [[0, 0], [3, 3]]}", 1));
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distanceToTheMinimumIsComputed(String yaml, double expected) {
        Trial trial = files.good("id: a\nsteps: 1\nstop: {distance: 0.1}\noptimizers: [{rule: sgd}]\nproblem: " + yaml)
                .comparison()
                .trials()
                .get(0);
        assertThat(trial.problem().newObjective().distance()).isEqualTo(expected);
    }

    /** Returns networks with their numbers of steps, training rows, validation rows, features and parameters. */
    static Stream<Arguments> networks() {
        return Stream.of(
                arguments("data: rows.csv\nepochs: 2", "2 4 0 2 9"),
                arguments("data: rows.csv\nsteps: 3", "3 4 0 2 9"),
                arguments("data: rows.csv, epochs: 2\n", "2 4 0 2 9"),
                arguments("data: rows.csv, layers: [5, 4], activation: tanh\nepochs: 2", "2 4 0 2 54"),
                arguments("data: rows.csv, split: {train: 3, seed: 4}, rows: 2\nepochs: 2", "2 2 1 2 9"),
                arguments("data: rows.csv, split: {train: 2, validation: 1, seed: 4}\nepochs: 2", "2 2 1 2 9"),
                arguments("data: rows.csv, batches: {size: 3, seed: 1}\nepochs: 2", "4 4 0 2 9"),
                arguments("data: rows.csv, batches: {size: 4}\nepochs: 2", "2 4 0 2 9"),
                arguments("data: rows.csv, batches: {file: b.json}", "3 4 0 2 9"),
                arguments("data: rows.csv, batches: {file: b.json}\nsteps: 2", "2 4 0 2 9"),
                arguments("data: rows.csv, batches: {file: b.json}\nepochs: 1", "3 4 0 2 9"),
                arguments("data: rows.csv, init: zeros, batches: full\nepochs: 1", "1 4 0 2 9"),
                arguments("data: packed.csv.gz\nepochs: 1", "1 4 0 2 9"),
                arguments("data: moons\nepochs: 1", "1 200 0 2 6"),
                arguments("data: {moons: {points: 10, noise: 0.1, seed: 3}}\nepochs: 1", "1 10 0 2 6"),
                arguments("data: {moons: {}}, batches: {size: 32, seed: 2}\nepochs: 1", "7 200 0 2 6"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void networksAreRead(String yaml, String expected) throws IOException {
        files.write("b.json", "[[0, 1], [2], [3, 3]]");
        files.write("data/packed.csv.gz", packed(ROWS));
        Trial trial = network(yaml);
        Network network = (Network) trial.problem();
        int parameters = Stream.of(network.newObjective().parameters())
                .mapToInt(array -> array.length)
                .sum();
        assertThat(List.of(
                                trial.limit().steps(),
                                network.data().train().count(),
                                network.data().validation().count(),
                                network.data().train().features(),
                                parameters)
                        .toString()
                        .replaceAll("[^0-9 ]", ""))
                .isEqualTo(expected);
    }

    private Trial network(String yaml) {
        String[] parts = yaml.split("\n", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return files.good("id: a\noptimizers: [{rule: sgd, lr: 0.1}]\nproblem: {kind: network, " + parts[0] + "}\n"
                        + rest)
                .comparison()
                .trials()
                .get(0);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("1,2,0\n3,4,1"),
                arguments("1,2,0\r\n3,4,1\r\n"),
                arguments("\uFEFF1,2,0\n\n3,4,1\n\n"),
                arguments("1, 2 ,0\n+3,4e0, 1.0"),
                arguments("a,b,c\n1,2,0\n3,4,1"),
                arguments("2,2,class_0,class_1\n1,2,0\n3,4,1"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesAreRead(String table) {
        files.write("t.csv", table);
        Network network = (Network) network("data: t.csv\nepochs: 1").problem();
        assertThat(network.data().train().inputs().data).containsExactly(1, 2, 3, 4);
        assertThat(network.data().train().labels()).containsExactly(0, 1);
        assertThat(network.data().train().classes()).isEqualTo(2);
    }

    @Test
    void dataFoldersAreSearchedInOrder() {
        files.write(
                "course/experiments/e.yaml",
                "id: e\nproblem: {kind: network, data: d.csv}\nepochs: 1\noptimizers: [{rule: sgd}]");
        files.write("course/course.yaml", "");
        files.write("else/d.csv", "1,0");
        assertThat(trainingRows("course/experiments/e.yaml")).isEqualTo(1);
        files.write("course/data/d.csv", "1,0\n2,0");
        assertThat(trainingRows("course/experiments/e.yaml")).isEqualTo(2);
        files.write("course/experiments/d.csv", "1,0\n2,0\n3,0");
        assertThat(trainingRows("course/experiments/e.yaml")).isEqualTo(3);
    }

    private int trainingRows(String file) {
        Trial trial = new ExperimentSpecs()
                .read(folder.resolve(file), List.of(), folder.resolve("else"))
                .experiment()
                .orElseThrow()
                .comparison()
                .trials()
                .get(0);
        return ((Network) trial.problem()).data().train().count();
    }

    @Test
    void searchesAreRead() {
        List<HyperparameterSearch> searches = trials("""
                searches:
                  - {name: limit, bisect: lr, between: [0.1, 2/3], until: finalLoss > initialLoss, tolerance: 1e-9}
                  - {name: best, of: SGD, minimise: lr, between: [0, 1], value: lossRatio}
                """).get(0).recording().searches();
        HyperparameterSearch limit = searches.get(0);
        assertThat(limit.kind()).isEqualTo(HyperparameterSearch.Kind.BISECTION);
        assertThat(limit.hyperparameter()).isEqualTo("lr");
        assertThat(List.of(limit.low(), limit.high(), limit.tolerance())).containsExactly(.1, 2. / 3, 1e-9);
        assertThat(searches.get(1).kind()).isEqualTo(HyperparameterSearch.Kind.MINIMUM);
        assertThat(searches.get(1).tolerance()).isEqualTo(1e-6);
    }

    @Test
    void theoreticalValuesAreRead() {
        List<TheoreticalValue> theories = bowl("""
                variables: {k: {from: 1, to: 1000, points: 4}, c: 2}
                optimizers: [{rule: sgd, lr: 1/k}, {rule: adam, label: A}]
                theory:
                  - {name: a, of: sgd, formula: c*lr*k, measure: finalLoss}
                  - {name: b, of: A, where: {k: 100}, formula: beta1, measure: steps, tolerance: c}
                  - {name: c, formula: pi, measure: steps, relative: 1e-3}
                """).comparison().theories();
        assertThat(theories.stream().map(theory -> theory.of() + " " + theory.optimizer()))
                .containsExactly("sgd SGD", "A A", "SGD SGD", "A A");
        assertThat(theories.get(0).tolerance().text()).isEqualTo("0");
        assertThat(theories.get(1).where()).isEqualTo(Map.of("k", 100.));
        assertThat(theories.get(1).tolerance().text()).isEqualTo("c");
        assertThat(theories.get(2).isRelative()).isTrue();
    }

    /**
     * Tests that a theoretical value that does not mention the noise gets the condition that there is none. The
     * author's own condition comes first.
     */
    @Test
    void theoreticalValuesHaveConditionsWithReasons() {
        Experiment experiment = bowl("""
                optimizers: [{rule: sgd}]
                theory:
                  - {name: a, formula: lr, measure: steps}
                  - {name: b, formula: lr*noise, measure: steps}
                  - {name: c, formula: steps, measure: steps, when: rotation == 0 and lr < steps, else: {es: gira, en: it turns}}
                  - {name: d, formula: 1, measure: steps, when: noise < 1, else: {es: hay mucho ruido, en: there is much noise}}
                """);
        assertThat(experiment.comparison().theories().stream()
                        .map(theory -> theory.name() + " "
                                + theory.conditions().stream()
                                        .map(Expression::text)
                                        .toList() + " "
                                + Objects.requireNonNull(experiment.theories().get(theory)).reasons().stream()
                                        .map(reason -> reason.in(Language.EN))
                                        .toList()))
                .containsExactly(
                        "a [noise == 0] [the gradient is noisy, and the formula assumes no noise]",
                        "b [] []",
                        "c [rotation == 0 and lr < steps, noise == 0] "
                                + "[it turns, the gradient is noisy, and the formula assumes no noise]",
                        "d [noise < 1] [there is much noise]");
    }

    @Test
    void exampleOfTheAuthorsGuideIsRead() throws IOException {
        String guide = Files.readString(Path.of("lessons/README.md"));
        String section = guide.substring(guide.indexOf("## Experiments"));
        int start = section.indexOf("```yaml") + "```yaml".length();
        Experiment experiment = files.good(section.substring(start, section.indexOf("```", start)));
        assertThat(experiment.comparison().trials()).hasSize(6);
        assertThat(experiment.comparison().theories()).hasSize(1);
    }
}
