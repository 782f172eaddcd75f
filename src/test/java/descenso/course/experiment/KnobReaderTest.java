package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.expr.NumberText;
import descenso.testing.ExperimentFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which values of an experiment are knobs, and what a learner may type as their values. */
class KnobReaderTest {

    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1], noise: 0.5}
            variables: {k: [1, 1e1], s: 2, u: 2*s}
            optimizers:
              - {rule: sgd, lr: 1/(1+k), label: slow}
              - {rule: momentum, beta: 0.5, form: average}
              - {rule: adam, biasCorrection: false}
            steps: 3
            """;

    private static final String PLANE = """
            id: plane
            problem: {kind: quadratic, curvature: [1, 4], start: [1, 1]}
            optimizers: [{rule: sgd, lr: 0.1}]
            steps: 3
            """;

    private static final String NETWORK = """
            id: moons
            problem: {kind: network, data: {moons: {points: 40}}, init: 7, batches: {size: 4, seed: 1}}
            epochs: 1
            optimizers: [{rule: sgd}]
            """;

    @TempDir
    private Path folder;

    private Experiment read(String yaml, Setting... settings) {
        return new ExperimentFolder(folder).good(yaml, settings);
    }

    private List<Knob> knobs(String yaml, String vary, Setting... settings) {
        return read(yaml + "vary: [" + vary + "]\n", settings).knobs();
    }

    private static Knob at(String path, List<Knob> knobs) {
        return knobs.stream()
                .filter(knob -> knob.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String format(Knob knob) {
        return knob.path()
                + knob.optimizer().map(label -> " (" + label + ")").orElse("")
                + " = " + knob.written()
                + (knob.choices().isEmpty() ? " " + knob.scale() : " of " + knob.choices());
    }

    static Stream<Arguments> experiments() {
        String usual = "problem.noise = 0.5 FROM_ZERO; seed = 1 WHOLE";
        return Stream.of(
                // knobs that need no vary
                arguments(BOWL, "", usual),
                arguments(PLANE, "", "problem.rotation = 0 ANGLE; problem.noise = 0 FROM_ZERO; seed = 1 WHOLE"),
                arguments(
                        PLANE.replace("kind: quadratic, curvature: [1, 4]", "kind: expression, f: x*y"),
                        "",
                        "problem.noise = 0 FROM_ZERO; seed = 1 WHOLE"),
                arguments(
                        PLANE.replace("kind: quadratic, curvature: [1, 4], start: [1, 1]", "kind: gradients, g: 1"),
                        "",
                        ""),
                arguments(NETWORK, "", "seed = 1 WHOLE"),
                arguments(
                        NETWORK + "seed: 5\n",
                        "problem.init, problem.batches.size",
                        "problem.init = 7 WHOLE; problem.batches.size = 4 DOUBLING; seed = 5 WHOLE"),
                // the author's knobs come first, each once
                arguments(
                        PLANE,
                        "seed, problem.noise",
                        "seed = 1 WHOLE; problem.noise = 0 FROM_ZERO; problem.rotation = 0 ANGLE"),
                arguments(
                        BOWL,
                        "optimizers.slow.lr, optimizers.lr",
                        "optimizers.0.lr (slow) = 0.5 LOGARITHMIC; optimizers.1.lr (Momentum) = 0.001 LOGARITHMIC; "
                                + "optimizers.2.lr (Adam) = 0.001 LOGARITHMIC; " + usual),
                // only optimizers that have the hyperparameter
                arguments(BOWL, "optimizers.beta", "optimizers.1.beta (Momentum) = 0.5 SHARE; " + usual),
                arguments(BOWL, "optimizers.adam.beta2", "optimizers.2.beta2 (Adam) = 0.999 SHARE; " + usual),
                arguments(BOWL, "optimizers.1.l2", "optimizers.1.l2 (Momentum) = 0 FROM_ZERO; " + usual),
                arguments(
                        BOWL, "optimizers.form", "optimizers.1.form (Momentum) = average of [sum, average]; " + usual),
                arguments(
                        BOWL,
                        "optimizers.biasCorrection",
                        "optimizers.2.biasCorrection (Adam) = false of [false, true]; " + usual),
                arguments(BOWL, "optimizers.schedule, optimizers.0.label", usual),
                // variables, with the author's values as choices
                arguments(
                        BOWL,
                        "variables.k, variables.s",
                        "variables.k = [1, 1e1] of [[1, 1e1], 1, 1e1]; variables.s = 2 LOGARITHMIC; " + usual),
                arguments(BOWL, "variables.u", "variables.u = 2*s LOGARITHMIC; " + usual),
                // no default knob for an expression: a new value would end its dependence on variables
                arguments(BOWL.replace("noise: 0.5", "noise: s/10"), "", "seed = 1 WHOLE"),
                arguments(BOWL, "problem.curvature", usual),
                // a switch that is not written is off
                arguments(
                        NETWORK.replace("data: {moons: {points: 40}}", "data: x.csv, split: {train: 3, seed: 1}")
                                .replace("size: 4", "size: 2"),
                        "problem.standardise",
                        "problem.standardise = false SWITCH; seed = 1 WHOLE"),
                arguments(
                        NETWORK.replace(
                                        "data: {moons: {points: 40}}",
                                        "data: x.csv, standardise: true, split: {train: 3, seed: 1}")
                                .replace("size: 4", "size: 2"),
                        "problem.standardise",
                        "problem.standardise = true SWITCH; seed = 1 WHOLE"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void defaultKnobsAndThoseOfVaryAreRead(String yaml, String vary, String expected) {
        new ExperimentFolder(folder).write("data/x.csv", "a,b,c\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n");
        assertThat(knobs(yaml, vary).stream().map(KnobReaderTest::format).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void wordIsTurnedToTheNextChoice() {
        Knob form = at("optimizers.1.form", knobs(BOWL, "optimizers.form"));
        assertThat(form.number()).as("a word is no number").isEmpty();
        assertThat(form.turned(true)).isEmpty();
        assertThat(form.turned(false)).contains("sum");
        Knob correction = at("optimizers.2.biasCorrection", knobs(BOWL, "optimizers.biasCorrection"));
        assertThat(correction.turned(true)).contains("true");
        assertThat(correction.turned(false)).isEmpty();
    }

    @Test
    void typedRateIsUsedInTheRuns() {
        Setting setting = at("optimizers.0.lr", knobs(BOWL, "optimizers.lr")).typed("0,05");
        assertThat(read(BOWL, setting).comparison().trials().stream()
                        .map(trial -> NumberText.of(trial.rule().lr())))
                .containsExactly("0.05", "0.001", "0.001", "0.05", "0.001", "0.001");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("optimizers.0.lr", "-1", "1:1 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("optimizers.0.lr", "-0,5", "1:1 OUT_OF_RANGE -0.5, x ≥ 0"),
                arguments("optimizers.0.lr", "0-k", "1:1 VALUE_OUT_OF_RANGE 0-k, -1, x ≥ 0"),
                arguments("optimizers.0.lr", "1/0", "1:1 NUMBER_NOT_FINITE 1/0"),
                arguments("optimizers.0.lr", "1/(k-k)", "1:1 NOT_FINITE 1/(k-k)"),
                arguments("optimizers.0.lr", "1e999", "1:1 EXPRESSION_NOT_FINITE 1e999"),
                arguments("optimizers.0.lr", "0.1 y", "1:5 EXPRESSION_OPERATOR y"),
                arguments("optimizers.0.lr", "2*", "1:3 EXPRESSION_OPERAND"),
                arguments("optimizers.0.lr", "k*0,5", "1:4 EXPRESSION_COMMA"),
                arguments("optimizers.0.lr", "(1", "1:1 EXPRESSION_UNCLOSED"),
                arguments("optimizers.0.lr", "[1, 2]", "1:1 EXPRESSION_EXPECTED"),
                arguments("optimizers.0.lr", "fast", "1:1 EXPRESSION_VARIABLE fast, k, s, u, pi, e"),
                arguments("optimizers.1.beta", "1,5", "1:1 OUT_OF_RANGE 1.5, 0 ≤ x ≤ 1"),
                arguments("optimizers.2.beta2", "1", "1:1 OUT_OF_RANGE 1, 0 ≤ x < 1"),
                arguments("optimizers.1.form", "mean", "1:1 UNKNOWN_WORD mean, sum, average"),
                arguments("problem.noise", "-1", "1:1 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("seed", "1e16", "1:1 OUT_OF_RANGE 1e16, -9007199254740992 ≤ x ≤ 9007199254740992"),
                arguments("seed", "1.5", "1:1 NOT_WHOLE 1.5"),
                arguments("variables.k", "", "1:1 EMPTY_VALUE"));
    }

    /** Tests the reason and its position in the typed text. */
    @ParameterizedTest
    @MethodSource("refused")
    void invalidValueIsRefused(String path, String typed, String expected) {
        String varied =
                BOWL + "vary: [optimizers.lr, optimizers.beta, optimizers.beta2, optimizers.form, variables.k]\n";
        Setting setting = at(path, read(varied).knobs()).typed(typed);
        assertThat(new ExperimentFolder(folder).faults(varied, setting)).startsWith("--set " + path + ":" + expected);
    }

    static Stream<Arguments> noPaths() {
        return Stream.of(
                arguments("vary: seed", "9:7 EXPECTED_LIST"),
                arguments("vary: {seed: 1}", "9:7 EXPECTED_LIST"),
                arguments("vary: [seed, [seed]]", "9:14 EXPECTED_TEXT"),
                arguments("vary: [{seed: 1}]", "9:8 EXPECTED_TEXT"),
                arguments("vary:", "9:6 EXPECTED_LIST"));
    }

    @ParameterizedTest
    @MethodSource("noPaths")
    void varyWithoutAListOfPathsIsReported(String vary, String expected) {
        assertThat(new ExperimentFolder(folder).faults(BOWL + vary + "\n")).isEqualTo(expected);
    }
}
