package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.testing.ExperimentFolder;
import descenso.train.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the settings of {@code --set} change an experiment. */
class SettingTest {

    private static final String VALLEY = """
            id: valley
            problem: &bowl {kind: quadratic, curvature: [1, 4], start: [1, 1]}
            optimizers:
              - {rule: sgd, lr: 0.1}
              - {rule: momentum, lr: 0.2, label: M .2}
              - {rule: momentum, lr: 0.3, label: M .3}
            steps: 7
            """;

    @TempDir
    private Path folder;

    private Trial first(Setting... settings) {
        return trials(settings).get(0);
    }

    private List<Trial> trials(Setting... settings) {
        return new ExperimentFolder(folder).good(VALLEY, settings).comparison().trials();
    }

    /** Tests paths that are deeper than any value. The message must fit in a line. */
    @ParameterizedTest
    @ValueSource(ints = {101, 5000, 100_000})
    void veryDeepPathIsReportedInALine(int depth) {
        String path = "a.".repeat(depth) + "b";
        String fault = new ExperimentFolder(folder).faults(VALLEY, new Setting(path, "1"));
        assertThat(fault).contains("1:1 NOWHERE a.a.").hasSizeLessThan(200);
    }

    static Stream<Arguments> rates() {
        return Stream.of(
                arguments("optimizers.lr", "[0.05, 0.05, 0.05]"),
                arguments("optimizers.momentum.lr", "[0.1, 0.05, 0.05]"),
                arguments("optimizers.sgd.lr", "[0.05, 0.2, 0.3]"),
                arguments("optimizers.SGD.lr", "[0.05, 0.2, 0.3]"),
                arguments("optimizers.M .2.lr", "[0.1, 0.05, 0.3]"),
                arguments("optimizers.2.lr", "[0.1, 0.2, 0.05]"));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void settingChangesTheNamedOptimizers(String path, String expected) {
        assertThat(trials(new Setting(path, "1/20")).stream()
                        .map(trial -> Double.toString(trial.rule().lr()))
                        .collect(Collectors.joining(", ", "[", "]")))
                .isEqualTo(expected);
    }

    @Test
    void settingChangesReplacesOrAddsAValue() {
        assertThat(first(new Setting("steps", "100")).limit().steps()).isEqualTo(100);
        assertThat(first(new Setting("problem.rotation", "90"))
                        .problem()
                        .newObjective()
                        .loss())
                .isEqualTo(2.5);
        assertThat(first(new Setting("problem.curvature.1", "8"))
                        .problem()
                        .newObjective()
                        .loss())
                .isEqualTo(4.5);
        assertThat(first(new Setting("problem", "{kind: gradients, g: 1}"))
                        .problem()
                        .newObjective()
                        .loss())
                .isEqualTo(0);
        assertThat(first(new Setting("stop.lossRatio", "0.5")).limit().stop().lossRatio())
                .hasValue(.5);
        assertThat(trials(new Setting("variables.k", "[1, 10]"))).hasSize(6);
        assertThat(first(new Setting("optimizers.0", "{rule: adam}")).label()).hasToString("Adam");
    }

    @Test
    void settingsAreAppliedInOrder() {
        assertThat(first(new Setting("steps", "1"), new Setting("steps", "2"))
                        .limit()
                        .steps())
                .isEqualTo(2);
        assertThat(trials(
                                new Setting("variables.b", "[1, 2]"),
                                new Setting("variables.a", "3"),
                                new Setting("optimizers.lr", "a*b"))
                        .get(3)
                        .label())
                .hasToString("SGD, b = 2");
    }

    /**
     * Tests that the key of the setting is reported if two keys exclude each other, because that of the file was there
     * before.
     */
    @Test
    void conflictIsReportedAtTheSetting() {
        String network = """
                id: moons
                problem: {kind: network, data: {moons: {points: 40}}, batches: {size: 2, seed: 1}, epochs: 3}
                optimizers: [{rule: sgd}]
                """;
        ExperimentFolder files = new ExperimentFolder(folder);
        assertThat(files.faults(network, new Setting("epochs", "4")))
                .isEqualTo("--set epochs:1:1 ALTERNATIVES problem.epochs, epochs");
        assertThat(files.faults(network, new Setting("steps", "4")))
                .isEqualTo("--set steps:1:1 ALTERNATIVES steps, epochs");
        assertThat(files.faults(network.replace(", epochs: 3}", "}\nepochs: 3"), new Setting("problem.epochs", "4")))
                .isEqualTo("--set problem.epochs:1:1 ALTERNATIVES problem.epochs, epochs");
        assertThat(files.faults(
                        VALLEY.replace("kind: quadratic, curvature: [1, 4]", "kind: gradients, gradients: [[1, 1]]"),
                        new Setting("problem.g", "t")))
                .isEqualTo("--set problem.g:1:1 ALTERNATIVES g, gradients");
    }

    @Test
    void settingHidesNoErrorOfTheFile() {
        assertThat(new ExperimentFolder(folder).faults(VALLEY + "seeds: 1\n", new Setting("problem", "3")))
                .isEqualTo("--set problem:1:1 EXPECTED_KEYS; 8:1 MISSPELT_KEY seeds, seed");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("stpes", "1", "--set stpes:1:1 MISSPELT_KEY stpes, steps"),
                arguments("problem.rotatoin", "1", "--set problem.rotatoin:1:1 MISSPELT_KEY rotatoin, rotation"),
                // an error that only follows from that of the setting is not reported
                arguments("problem", "3", "--set problem:1:1 EXPECTED_KEYS"),
                arguments("optimizers.sgd", "3", "--set optimizers.sgd:1:1 EXPECTED_KEYS"),
                arguments("optimizers.1.label", "SGD", "--set optimizers.1.label:1:1 SAME_LABEL SGD, 4:5"),
                arguments("epochs", "600", "--set epochs:1:1 ALTERNATIVES steps, epochs"),
                arguments("optimizers.lr", "-1", "--set optimizers.lr:1:1 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("optimizers.lr", "1 + q", "--set optimizers.lr:1:5 EXPRESSION_VARIABLE q, pi, e"),
                arguments("optimizers.lr", "", "--set optimizers.lr:1:1 EMPTY_VALUE"),
                arguments("optimizers.lr", "[1", "--set optimizers.lr:1:1 YAML_BRACKET"),
                arguments(
                        "optimizers.rho",
                        "1",
                        "--set optimizers.rho:1:1 UNKNOWN_KEY rho, rule, label, name, schedule, lr, l2; --set optimizers.rho:1:1 UNKNOWN_KEY rho, rule, label, name, sched…"),
                arguments(
                        "optimizers.adam.lr",
                        "1",
                        "--set optimizers.adam.lr:1:1 NO_OPTIMIZER adam, sgd, M .2, momentum, M .3"),
                arguments(
                        "optimizers.Adam.schedule.kind",
                        "step",
                        "--set optimizers.Adam.schedule.kind:1:1 NO_OPTIMIZER Adam, sgd, M .2, momentum, M .3"),
                arguments(
                        "optimizers.shedule.kind",
                        "step",
                        "--set optimizers.shedule.kind:1:1 MISSPELT_KEY shedule, schedule"),
                arguments("optimizers.3.lr", "1", "--set optimizers.3.lr:1:1 NOWHERE optimizers.3.lr"),
                arguments(
                        "optimizers.99999999999.lr",
                        "1",
                        "--set optimizers.99999999999.lr:1:1 NOWHERE optimizers.99999999999.lr"),
                arguments("steps.x", "1", "--set steps.x:1:1 NOWHERE steps.x"),
                arguments("", "1", "--set :1:1 NOWHERE"),
                arguments("problem..noise", "1", "--set problem..noise:1:1 NOWHERE problem..noise"),
                arguments("problem.curvature.x", "1", "--set problem.curvature.x:1:1 NOWHERE problem.curvature.x"),
                arguments("problem.noise.x", "1", "--set problem.noise.x:1:1 EXPRESSION_EXPECTED"),
                arguments(
                        "problem.\0",
                        "1",
                        "--set problem.␀:1:1 UNKNOWN_KEY ␀, kind, curvature, start, rotation, noise"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void invalidSettingIsReportedAtItsPath(String path, String value, String expected) {
        assertThat(new ExperimentFolder(folder).faults(VALLEY, new Setting(path, value)))
                .isEqualTo(expected);
    }
}
