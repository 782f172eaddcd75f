package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.testing.ExperimentFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the diagnostics of faulty experiments and of their data, with their source positions. A case replaces a part of
 * a valid experiment.
 */
class ExperimentDiagnosticsTest {

    private static final String VALLEY = """
            id: valley
            title: {es: El valle, en: The valley}
            problem: {kind: quadratic, curvature: [1, k], start: [1, 1]}
            variables: {k: [10, 100]}
            optimizers:
              - {rule: sgd, lr: 2/(1+k)}
              - {rule: momentum, lr: 0.01, beta: 0.9}
            steps: 100
            stop: {distance: 1e-6}
            measures:
              - {name: lowest, take: min, value: x, report: t}
            searches:
              - {name: limit, bisect: lr, between: [0.01, 0.5], until: finalLoss > initialLoss}
            theory:
              - {name: limit, of: sgd, where: {k: 10}, formula: 2/k, measure: limit, tolerance: 1e-3}
            """;

    private static final String NETWORK = """
            id: moons
            problem:
              kind: network
              data: rows.csv
              split: {train: 3, seed: 1}
              layers: [4]
              init: 7
              batches: {size: 2, seed: 1}
            epochs: 2
            optimizers: [{rule: sgd}]
            """;

    @TempDir
    private Path folder;

    private ExperimentFolder files;

    @BeforeEach
    void writeData() {
        files = new ExperimentFolder(folder);
        files.write("data/rows.csv", "a,b,c\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n");
    }

    static Stream<Arguments> valleys() {
        return Stream.of(
                // YAML
                arguments("id: valley", "id: [valley", "1:5 YAML_BRACKET"),
                arguments(
                        "  - {rule: momentum, lr: 0.01, beta: 0.9}\n",
                        "  - {rule: momentum, lr: 0.01, beta: 0.9}\n".repeat(100),
                        "6:3 MANY_OPTIMIZERS 100"),
                arguments("steps: 100", "steps: *many", "8:8 YAML_ALIAS"),
                arguments("steps: 100", "steps: 100\n---\nid: x", "9:1 YAML_DOCUMENT"),
                arguments("id: valley\n", "", "1:1 MISSING_KEY id"),
                arguments("id: valley", "id: \"a\\nb\"", "1:5 CONTROL_CHARACTER U+000A"),
                arguments("steps: 100", "stpes: 100", "8:1 MISSPELT_KEY stpes, steps"),
                arguments("steps: 100", "steps: 100\nnames: {kk: κ}", "9:9 UNKNOWN_KEY kk, k"),
                arguments("steps: 100", "steps: 100\nnames: {k: [κ]}", "9:12 EXPECTED_KEYS"),
                arguments("steps: 100", "steps: 100\nnames: {k: {fr: κ}}", "9:12 MISSING_KEY es"),
                arguments("steps: 100", "steps: 100\nsteps: 5", "9:1 DUPLICATE_KEY steps"),
                arguments("steps: 100", "steps: 100\n5:", "9:1 UNKNOWN_KEY 5, id, title, look, problem…"),
                arguments("steps: 100", "steps: 100\nauthor: me", "9:1 UNKNOWN_KEY author, id, title, look, problem…"),
                arguments("{es: El valle, en: The valley}", "{fr: La vallée}", "2:8 MISSING_KEY es"),
                arguments("en: The valley}", "fr: La vallée}", "2:23 UNKNOWN_KEY fr, es, en"),
                arguments("name: lowest", "name: lowest, title: {es: a, e: b}", "11:35 UNKNOWN_KEY e, es, en"),
                arguments("{es: El valle, en: The valley}", "[a]", "2:8 EXPECTED_KEYS"),
                arguments(VALLEY, "", "1:1 EXPECTED_KEYS"),
                arguments(VALLEY, "- a", "1:1 EXPECTED_KEYS"),
                arguments(VALLEY, "id: x", "1:1 MISSING_KEY optimizers; 1:1 MISSING_KEY problem"),
                // first view
                arguments("steps: 100", "steps: 100\nfirst: contour", "9:8 EXPECTED_KEYS"),
                arguments("steps: 100", "steps: 100\nfirst: {wher: {k: 10}}", "9:9 MISSPELT_KEY wher, where"),
                arguments("steps: 100", "steps: 100\nfirst: {where: {k: 50}}", "9:20 UNKNOWN_WORD 50, 10, 100"),
                arguments("steps: 100", "steps: 100\nfirst: {where: {n: 10}}", "9:17 NO_VARIABLE n"),
                arguments("steps: 100", "steps: 100\nfirst: {of: [adam]}", "9:14 NO_OPTIMIZER adam, SGD, Momentum"),
                arguments(
                        "steps: 100",
                        "steps: 100\nshow: [path]\nfirst: {picture: loss}",
                        "10:18 UNKNOWN_WORD loss, contour, path, parameter…"),
                arguments(
                        "steps: 100",
                        "steps: 100\nfirst: {picture: table}",
                        "9:18 UNKNOWN_WORD table, contour, path, loss, ste…"),
                arguments("steps: 100", "steps: 100\nfirst: {to: 1.5}", "9:13 NOT_WHOLE 1.5"),
                arguments("steps: 100", "steps: 100\nfirst: {from: 5, to: 5}", "9:22 EMPTY_INTERVAL"),
                // numbers
                arguments("steps: 100", "steps: -1", "8:8 OUT_OF_RANGE -1, 0 ≤ x ≤ 10000000"),
                arguments("steps: 100", "steps: 1.5", "8:8 NOT_WHOLE 1.5"),
                arguments("steps: 100", "steps: many", "8:8 EXPRESSION_VARIABLE many, k, pi, e"),
                arguments("steps: 100", "steps: 1e8", "8:8 OUT_OF_RANGE 1e8, 0 ≤ x ≤ 10000000"),
                arguments("steps: 100", "steps: [1]", "8:8 EXPRESSION_EXPECTED"),
                arguments("steps: 100", "steps: {a: 1}", "8:8 EXPRESSION_EXPECTED"),
                arguments("steps: 100", "steps: 100\nseed: [1]", "9:7 EXPRESSION_EXPECTED"),
                arguments("2/(1+k)", "[2/(1+k)]", "6:21 EXPRESSION_EXPECTED"),
                arguments("curvature: [1, k]", "curvature: [1, [k]]", "3:43 EXPRESSION_EXPECTED"),
                arguments("finalLoss > initialLoss", "[1 < 2]", "13:60 EXPRESSION_EXPECTED"),
                arguments("steps: 100", "steps:", "8:7 EMPTY_VALUE"),
                arguments("steps: 100", "steps: 10*(2-k)", "8:8 VALUE_OUT_OF_RANGE 10*(2-k), -80, 0 ≤ x ≤ 10000000"),
                arguments("steps: 100\n", "", "1:1 MISSING_KEY steps"),
                arguments("steps: 100", "epochs: 2", "8:9 NO_EPOCHS"),
                arguments("2/(1+k)", "NaN", "6:21 EXPRESSION_NOT_FINITE NaN"),
                arguments("2/(1+k)", ".nan", "6:21 EXPRESSION_NOT_FINITE .nan"),
                arguments("2/(1+k)", "inf", "6:21 EXPRESSION_NOT_FINITE inf"),
                arguments("2/(1+k)", "-.inf", "6:21 EXPRESSION_NOT_FINITE -.inf"),
                arguments("2/(1+k)", "+Infinity", "6:21 EXPRESSION_NOT_FINITE +Infinity"),
                arguments("2/(1+k)", "2 + inf", "6:25 EXPRESSION_VARIABLE inf, k, pi, e"),
                arguments("2/(1+k)", "1e999", "6:21 EXPRESSION_NOT_FINITE 1e999"),
                arguments("2/(1+k)", "2*1e999", "6:23 EXPRESSION_NOT_FINITE 1e999"),
                arguments("2/(1+k)", "-0.1", "6:21 OUT_OF_RANGE -0.1, x ≥ 0"),
                arguments("2/(1+k)", "0-k", "6:21 VALUE_OUT_OF_RANGE 0-k, -10, x ≥ 0"),
                arguments("2/(1+k)", "1/(k-10)", "6:21 NOT_FINITE 1/(k-10)"),
                arguments("2/(1+k)", "1/(k-100)", "6:21 VALUE_OUT_OF_RANGE 1/(k-100), -0.011111111111111112, x ≥ 0"),
                arguments("2/(1+k)", "\"2/(1 + q)\"", "6:29 EXPRESSION_VARIABLE q, k, pi, e"),
                arguments("2/(1+k)", "\"2/(1 + k\"", "6:24 EXPRESSION_UNCLOSED"),
                arguments("2/(1+k)", "2k", "6:22 EXPRESSION_OPERATOR k"),
                arguments("2/(1+k)", "\"0,1\"", "6:23 EXPRESSION_COMMA"),
                arguments("2/(1+k)", "0,1", "6:23 EXPRESSION_COMMA"),
                arguments("2/(1+k)", "0,1e-2", "6:23 EXPRESSION_COMMA"),
                arguments("2/(1+k)", "0, 1: 2", "6:24 UNKNOWN_KEY 1, rule, label, name, schedule, lr, l2"),
                arguments("{k: [10, 100]}", "{k: 0,5}", "4:18 EXPRESSION_COMMA"),
                arguments("2/(1+k)", "\"sqrt(1, 2)\"", "6:22 EXPRESSION_ARGUMENTS sqrt(x)"),
                arguments("2/(1+k)", "root(2)", "6:21 EXPRESSION_FUNCTION root, exp, ln, log10, sqrt, ab…"),
                arguments("2/(1+k)", "2/", "6:23 EXPRESSION_OPERAND"),
                arguments("2/(1+k)", "1e-", "6:21 EXPRESSION_NUMBER 1e-"),
                arguments("2/(1+k)", "1 ? 2", "6:23 EXPRESSION_CHARACTER ?"),
                arguments("2/(1+k)", "1 < k < 2", "6:27 EXPRESSION_CHAIN"),
                arguments("2/(1+k)", "1)", "6:22 EXPRESSION_UNOPENED"),
                arguments("2/(1+k)", "sqrt", "6:21 EXPRESSION_ARGUMENTS sqrt(x)"),
                arguments("2/(1+k)", "''", "6:21 EMPTY_VALUE"),
                // optimizers
                arguments("rule: sgd", "rule: sdg", "6:12 UNKNOWN_WORD sdg, sgd, momentum, nesterov,…"),
                arguments("rule: sgd", "rule: newton", "6:12 UNKNOWN_WORD newton, sgd, momentum, nesterov,…"),
                arguments("rule: sgd", "rul: sgd", "6:6 MISSPELT_KEY rul, rule"),
                arguments("beta: 0.9", "beta: 1.5", "7:38 OUT_OF_RANGE 1.5, 0 ≤ x ≤ 1"),
                arguments("beta: 0.9", "beat: 0.9", "7:32 UNKNOWN_KEY beat, rule, label, name, sched…"),
                arguments("beta: 0.9", "form: mean", "7:38 UNKNOWN_WORD mean, sum, average"),
                arguments(
                        "rule: sgd, lr: 2/(1+k)",
                        "rule: adam, biasCorrection: maybe",
                        "6:34 UNKNOWN_WORD maybe, false, true"),
                arguments(
                        "rule: sgd, lr: 2/(1+k)",
                        "rule: adam, biasCorrection: 0.5",
                        "6:34 UNKNOWN_WORD 0.5, false, true"),
                arguments("rule: sgd, lr: 2/(1+k)", "rule: rmsprop, beta: 1", "6:27 OUT_OF_RANGE 1, 0 ≤ x < 1"),
                arguments("rule: sgd,", "rule: sgd, label: Momentum,", "7:5 SAME_LABEL Momentum, 6:24"),
                arguments(
                        "rule: sgd,",
                        "rule: momentum, beta: 0.9,",
                        "15:23 NO_OPTIMIZER sgd, Momentum, lr = 2/(1+k), Momentum, lr = 0.01"),
                arguments(
                        "{rule: sgd, lr: 2/(1+k)}",
                        "{rule: momentum, lr: 0.01}",
                        "7:5 SAME_LABEL Momentum, 6:5; 15:23 NO_OPTIMIZER sgd, Momentum, Momentum"),
                arguments("rule: sgd,", "rule: sgd, label: '',", "6:24 EMPTY_VALUE"),
                arguments("rule: sgd,", "rule: sgd, label: \"a\\e[2J\",", "6:24 CONTROL_CHARACTER U+001B"),
                arguments("rule: sgd,", "rule: sgd, label: \"a\\nb\",", "6:24 CONTROL_CHARACTER U+000A"),
                arguments("name: limit, of", "name: \"a\\tb\", of", "15:12 CONTROL_CHARACTER U+0009"),
                arguments("rule: sgd,", "rule: sgd, schedule: step,", "6:27 EXPECTED_KEYS"),
                arguments("rule: sgd,", "rule: sgd, schedule: {kind: stop},", "6:34 MISSPELT_WORD stop, step"),
                arguments(
                        "rule: sgd,",
                        "rule: sgd, schedule: {kind: step, every: 0, gamma: -1},",
                        "6:47 OUT_OF_RANGE 0, 1 ≤ x ≤ 1000000000; 6:57 OUT_OF_RANGE -1, x ≥ 0"),
                arguments(
                        "rule: sgd,",
                        "rule: sgd, schedule: [{kind: cosine, floor: 2}, {kind: warm-up, over: 5, to: 1}],",
                        "6:28 MISSING_KEY over; 6:50 OUT_OF_RANGE 2, 0 ≤ x ≤ 1; 6:79 UNKNOWN_KEY to, kind, over"),
                arguments(
                        "{rule: sgd, lr: 2/(1+k)}",
                        "{rule: sgd, lr: 2/(1+k)}\n  - {rule: sgd, lr: 1}",
                        "16:23 AMBIGUOUS sgd, SGD, lr = 2/(1+k), SGD, lr = 1"),
                // long quoted texts are cut
                arguments(
                        "rule: sgd,",
                        "rule: " + "sgd".repeat(20) + ",",
                        "6:12 UNKNOWN_WORD " + "sgd".repeat(13) + "…, sgd, momentum, nesterov,…"),
                arguments(
                        "2/(1+k)",
                        "-1" + "*10".repeat(30),
                        "6:21 VALUE_OUT_OF_RANGE -1*10*10*10*10*10*10*10*10*10*10*10*10*…, -9.999999999999999e29, x ≥ 0"),
                // variables and sweep
                arguments("{k: [10, 100]}", "{k: []}", "4:16 EMPTY_VALUE"),
                arguments("{k: [10, 100]}", "{k: [ten]}", "4:17 EXPRESSION_VARIABLE ten, pi, e"),
                arguments(
                        "{k: [10, 100]}",
                        "{k: {from: 0, to: 1}}",
                        "4:16 MISSING_KEY points; 4:23 OUT_OF_RANGE 0, x > 0"),
                arguments(
                        "{k: [10, 100]}",
                        "{k: {from: 1, to: 2, points: 2000}}",
                        "4:41 OUT_OF_RANGE 2000, 2 ≤ x ≤ 1000"),
                arguments("{k: [10, 100]}", "{k: [10], k-1: 3}", "4:22 BAD_NAME k-1"),
                arguments("{k: [10, 100]}", "{k: [10], and: 3}", "4:22 BAD_NAME and"),
                arguments("{k: [10, 100]}", "{k: [10], pi: 3}", "4:22 TAKEN_NAME pi"),
                arguments("{k: [10, 100]}", "{k: [10], π: 3, e: 2}", "4:22 TAKEN_NAME π; 4:28 TAKEN_NAME e"),
                arguments("{k: [10, 100]}", "{k: [10], x: 3}", "4:22 TAKEN_NAME x"),
                arguments("{k: [10, 100]}", "[10, 100]", "4:12 EXPECTED_KEYS"),
                arguments(
                        "{k: [10, 100]}",
                        "{k: {from: 1, to: 9, points: 1000}, j: {from: 1, to: 9, points: 1000}}",
                        "6:3 MANY_RUNS 10000"),
                arguments("steps: 100", "steps: 100\nsweep: {lr: [0.1, -1]}", "9:19 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("steps: 100", "steps: 100\nsweep: {lr: [0.1], beta: [0.9]}", "9:8 ONE_SWEEP"),
                arguments("steps: 100", "steps: 100\nsweep: {beta: [0.9]}", "9:9 NO_HYPERPARAMETER beta, SGD, lr, l2"),
                arguments("steps: 100", "steps: 100\nsweep: {}", "9:8 ONE_SWEEP"),
                arguments("{k: [10, 100]}", "{k: [10, 1e1]}", "4:21 SAME_VALUE 1e1"),
                arguments("{k: [10, 100]}", "{k: {from: 2, to: 2, points: 3}}", "4:30 SAME_VALUE 2"),
                arguments("steps: 100", "steps: 100\nsweep: {lr: [0.1, 0.1]}", "9:19 SAME_VALUE 0.1"),
                // the problem
                arguments("kind: quadratic", "kind: quadric", "3:17 MISSPELT_WORD quadric, quadratic"),
                arguments("kind: quadratic", "kind: bowl", "3:17 UNKNOWN_WORD bowl, quadratic, expression, g…"),
                arguments("kind: quadratic, ", "", "3:10 MISSING_KEY kind"),
                arguments("start: [1, 1]", "start: [1, 1], rotatoin: 5", "3:62 MISSPELT_KEY rotatoin, rotation"),
                arguments("start: [1, 1]", "start: [1, 1, 1]", "3:54 LENGTH 2, 3"),
                arguments("[1, k], start: [1, 1]", "[1, 2, 3], start: [1, 1, 1], rotation: 45", "3:78 ROTATION 3"),
                arguments("start: [1, 1]", "start: [1, 1], noise: -1", "3:69 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("start: [1, 1]", "start: {x: 1}", "3:54 EXPECTED_LIST"),
                arguments(
                        "kind: quadratic, curvature: [1, k]",
                        "kind: expression, f: x^2 + z",
                        "3:38 EXPRESSION_VARIABLE z, x, y, k, pi, e"),
                arguments(
                        "kind: quadratic, curvature: [1, k]",
                        "kind: expression, f: x1^2 + y",
                        "3:39 EXPRESSION_VARIABLE y, x1, x2, k, pi, e"),
                arguments("kind: quadratic, curvature: [1, k]", "kind: expression, f: x^2", "9:18 NO_MINIMUM"),
                arguments(
                        "kind: quadratic, curvature: [1, k]",
                        "kind: expression, f: x^2, minimum: [0]",
                        "3:46 LENGTH 2, 1"),
                arguments(
                        "kind: quadratic, curvature: [1, k]",
                        "kind: expression, f: x^2, minimum: [[0, 0], [1]]",
                        "3:55 LENGTH 2, 1"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, g: x, gradients: [1]",
                        "3:34 ALTERNATIVES g, gradients"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, g: x",
                        "3:31 EXPRESSION_VARIABLE x, t, k, pi, e"),
                arguments("kind: quadratic, curvature: [1, k], start: [1, 1]", "kind: gradients", "3:10 MISSING_KEY g"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, gradients: [[1, 2], [3]]",
                        "3:48 LENGTH 2, 1"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, gradients: []",
                        "3:39 EMPTY_VALUE"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, gradients: [1, 2]",
                        "8:8 OUT_OF_RANGE 100, 0 ≤ x ≤ 2; 9:18 NO_MINIMUM"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: gradients, gradients: none.json",
                        "3:39 DATA_MISSING none.json"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: least-squares, positives: 4, negatives: 4",
                        "3:43 FEW_POSITIVES 4, 4"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: least-squares, positives: 0.5",
                        "3:10 MISSING_KEY negatives; 3:43 OUT_OF_RANGE 0.5, 1 ≤ x ≤ 10000"),
                // stop
                arguments("distance: 1e-6", "distance: -1", "9:18 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("distance: 1e-6", "distnace: 1", "9:8 MISSPELT_KEY distnace, distance"),
                arguments("distance: 1e-6", "beyond: {coordinate: 3, value: 1}", "9:29 OUT_OF_RANGE 3, 1 ≤ x ≤ 2"),
                arguments(
                        "distance: 1e-6",
                        "beyond: {coordinate: 0}",
                        "9:16 MISSING_KEY value; 9:29 OUT_OF_RANGE 0, 1 ≤ x ≤ 2"),
                arguments("{distance: 1e-6}", "1e-6", "9:7 EXPECTED_KEYS"),
                // measures
                arguments("name: lowest", "name: 1st", "11:12 BAD_NAME 1st"),
                arguments("name: lowest", "name: finalLoss", "11:12 TAKEN_NAME finalLoss"),
                arguments("name: lowest", "name: pi", "11:12 TAKEN_NAME pi"),
                arguments("name: lowest", "name: limit", "13:12 TAKEN_NAME limit"),
                arguments("take: min", "take: mim", "11:26 MISSPELT_WORD mim, min"),
                arguments("take: min", "take: mean", "11:50 NO_REPORT mean"),
                arguments("take: min", "of: adam, take: min", "11:24 NO_OPTIMIZER adam, SGD, Momentum"),
                arguments("value: x,", "value: z,", "11:38 EXPRESSION_VARIABLE z, t, lr, loss, stepLength,…"),
                arguments("value: x,", "value: vHat_z,", "11:38 EXPRESSION_MISSPELT vHat_z, vHat_x"),
                arguments("value: x,", "", "11:5 MISSING_KEY value"),
                arguments("value: x,", "value: x, where: x + 1,", "11:48 EXPRESSION_NO_CONDITION x + 1"),
                arguments(
                        "value: x,",
                        "value: x, smooth: 1, from: -1, to: 0.5,",
                        "11:49 OUT_OF_RANGE 1, 0 ≤ x < 1; 11:58 OUT_OF_RANGE -1, 0 ≤ x ≤ 2147483647; 11:66 NOT_WHOLE 0.5"),
                arguments(
                        "value: x,",
                        "value: trainLoss,",
                        "11:38 EXPRESSION_VARIABLE trainLoss, t, lr, loss, stepLength,…"),
                arguments("value: x,", "value: x, from: 5, to: 2,", "11:54 EMPTY_INTERVAL"),
                arguments("steps: 100", "steps: 100\nrecord: [m]", "9:10 UNKNOWN_WORD m, step, v"),
                // searches
                arguments("bisect: lr", "bisect: beta", "13:27 NO_HYPERPARAMETER beta, SGD, lr, l2"),
                arguments("bisect: lr", "bisect: lr, minimise: lr", "13:31 ALTERNATIVES bisect, minimise"),
                arguments("[0.01, 0.5]", "[0.5, 0.01]", "13:40 EMPTY_INTERVAL"),
                arguments("[0.01, 0.5]", "[0.01]", "13:40 LENGTH 2, 1"),
                arguments("[0.01, 0.5]", "[-1, 1]", "13:41 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("finalLoss > initialLoss", "finalLos > 1", "13:60 EXPRESSION_MISSPELT finalLos, finalLoss"),
                arguments("finalLoss > initialLoss", "finalLoss", "13:60 EXPRESSION_NO_CONDITION finalLoss"),
                arguments(
                        "take: min, value: x, report: t}\nsearches:\n  - {name: limit, bisect: lr, between: [0.01, 0.5], until: finalLoss > initialLoss}",
                        "take: min, of: momentum, value: x, report: t}\nsearches:\n  - {name: limit, bisect: lr, between: [0.01, 0.5], until: lowest > 1}",
                        "13:60 EXPRESSION_VARIABLE lowest, stepsToStop, steps, dive…"),
                arguments(
                        "finalLoss > initialLoss",
                        "trainLoss > 1",
                        "13:60 EXPRESSION_VARIABLE trainLoss, stepsToStop, steps, dive…"),
                arguments("bisect: lr, between", "minimise: lr, between", "13:5 MISSING_KEY value"),
                arguments(
                        "finalLoss > initialLoss",
                        "limit > 1",
                        "13:60 EXPRESSION_VARIABLE limit, stepsToStop, steps, dive…"),
                arguments(
                        "until: finalLoss > initialLoss",
                        "until: diverged > 0, tolerance: 0",
                        "13:85 OUT_OF_RANGE 0, x > 0"),
                // theory
                arguments("of: sgd", "of: adam", "15:23 NO_OPTIMIZER adam, SGD, Momentum"),
                arguments(
                        "rule: sgd, lr: 2/(1+k)",
                        "rule: momentum, beta: 0",
                        "15:23 NO_OPTIMIZER sgd, Momentum, lr = 0.001, beta = 0, Momentum, lr = 0.01, beta = 0.9"),
                arguments("where: {k: 10}", "where: {k: 11}", "15:39 UNKNOWN_WORD 11, 10, 100"),
                arguments("where: {k: 10}", "where: {q: 10}", "15:36 NO_VARIABLE q"),
                arguments(
                        "formula: 2/k",
                        "formula: 2/kappa",
                        "15:55 EXPRESSION_VARIABLE kappa, k, lr, l2, noise, rotation, steps, pi, e"),
                arguments(
                        "formula: 2/k",
                        "formula: beta",
                        "15:53 EXPRESSION_VARIABLE beta, k, lr, l2, noise, rotation, steps, pi, e"),
                arguments(
                        "measure: limit",
                        "measure: testError",
                        "15:67 UNKNOWN_WORD testError, stepsToStop, steps, dive…"),
                arguments("formula: 2/k", "formula: 2/k, when: k > 1", "15:5 MISSING_KEY else"),
                arguments("formula: 2/k", "formula: 2/k, else: {es: a, en: b}", "15:5 MISSING_KEY when"),
                arguments(
                        "formula: 2/k",
                        "formula: 2/k, when: k - 1, else: {es: a, en: b}",
                        "15:64 EXPRESSION_NO_CONDITION k - 1"),
                arguments(
                        "formula: 2/k",
                        "formula: 2/k, when: rotate == 0, else: {es: a, en: b}",
                        "15:64 EXPRESSION_VARIABLE rotate, k, lr, l2, noise, rotation, steps, pi, e"),
                arguments("tolerance: 1e-3", "tolerance: -1e-3", "15:85 OUT_OF_RANGE -1e-3, x ≥ 0"),
                arguments(
                        "tolerance: 1e-3",
                        "tolerance: 1/q",
                        "15:87 EXPRESSION_VARIABLE q, k, lr, l2, noise, rotation, steps, pi, e"),
                arguments("measure: limit", "measure: limits", "15:67 MISSPELT_WORD limits, limit"),
                arguments(
                        "bisect: lr",
                        "of: Momentum, bisect: lr",
                        "15:67 UNKNOWN_WORD limit, stepsToStop, steps, dive…"),
                arguments("start: [1, 1]", "start: []", "3:54 EMPTY_VALUE"),
                arguments(
                        "kind: quadratic, curvature: [1, k], start: [1, 1]",
                        "kind: expression, f: x*y",
                        "3:10 MISSING_KEY start"),
                arguments("tolerance: 1e-3", "tolerance: -1", "15:85 OUT_OF_RANGE -1, x ≥ 0"),
                arguments("tolerance: 1e-3", "tolerance: 1, relative: 1", "15:88 ALTERNATIVES tolerance, relative"),
                arguments("name: limit, of: sgd, ", "of: sgd, ", "15:5 MISSING_KEY name"),
                // show and vary
                arguments("steps: 100", "steps: 100\nshow: [contuor]", "9:8 MISSPELT_WORD contuor, contour"),
                arguments(
                        "steps: 100",
                        "steps: 100\nvary: [optimizers.lr, problem.noise, problem.nose]",
                        "9:38 NOWHERE problem.nose"),
                arguments("steps: 100", "steps: 100\nvary: [optimizers.adam.lr]", "9:8 NOWHERE optimizers.adam.lr"),
                arguments("steps: 100", "steps: 100\nseed: 1.5", "9:7 NOT_WHOLE 1.5"),
                arguments("steps: 100", "steps: 100\nseed: k/4", "9:7 NOT_WHOLE k/4"),
                arguments("[10, 100]}\n", "[10, q]}\nseed: k\n", "4:21 EXPRESSION_VARIABLE q, pi, e"),
                // several at once
                arguments(
                        "steps: 100",
                        "steps: -1\nseeds: 1\nshow: [x]",
                        "8:8 OUT_OF_RANGE -1, 0 ≤ x ≤ 10000000; 9:1 MISSPELT_KEY seeds, seed; 10:8 UNKNOWN_WORD x, contour, path, loss, ste…"),
                arguments(
                        VALLEY,
                        VALLEY.replace("[1, 1]", "1").replace("steps: 100", "steps: -1"),
                        "3:54 LENGTH 2, 1; 8:8 OUT_OF_RANGE -1, 0 ≤ x ≤ 10000000"));
    }

    @ParameterizedTest
    @MethodSource("valleys")
    void errorOfAnExperimentIsReported(String right, String wrong, String expected) {
        assertThat(VALLEY).contains(right);
        assertThat(files.faults(VALLEY.replace(right, wrong))).isEqualTo(expected);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                arguments("data: rows.csv", "data: row.csv", "4:9 DATA_MISSING row.csv"),
                arguments("data: rows.csv", "data: ../rows.csv", "4:9 OUTSIDE ../rows.csv"),
                arguments("data: rows.csv", "data: \"\\0\"", "4:9 CONTROL_CHARACTER U+0000"),
                arguments("data: rows.csv", "data: .", "4:9 NO_ORDINARY_FILE ."),
                arguments("  data: rows.csv\n", "", "3:3 MISSING_KEY data"),
                arguments("data: rows.csv", "data: {moon: {}}", "4:10 MISSPELT_KEY moon, moons"),
                arguments(
                        "data: rows.csv",
                        "data: {moons: {points: 1, nois: 2}}",
                        "4:26 OUT_OF_RANGE 1, 2 ≤ x ≤ 100000; 4:29 MISSPELT_KEY nois, noise"),
                arguments("data: rows.csv", "data: {moons: 200}", "4:17 EXPECTED_KEYS"),
                arguments("train: 3", "train: 5", "5:18 OUT_OF_RANGE 5, 1 ≤ x ≤ 4"),
                arguments("train: 3", "train: 0", "5:18 OUT_OF_RANGE 0, 1 ≤ x ≤ 4"),
                arguments("train: 3, seed: 1", "seed: 1", "5:10 MISSING_KEY train"),
                arguments(
                        "train: 3, seed: 1",
                        "train: 5, seed: x",
                        "5:18 OUT_OF_RANGE 5, 1 ≤ x ≤ 4; 5:27 EXPRESSION_VARIABLE x, pi, e"),
                arguments("layers: [4]", "layers: [0]", "6:12 OUT_OF_RANGE 0, 1 ≤ x ≤ 2048"),
                arguments("layers: [4]", "layers: [4, -1, 2.5, 1e9]", "6:15 OUT_OF_RANGE -1, 1 ≤ x ≤ 2048"),
                arguments("layers: [4]", "layers: {a: 4}", "6:11 EXPECTED_LIST"),
                arguments("layers: [4]", "rows: 4", "6:9 OUT_OF_RANGE 4, 1 ≤ x ≤ 3"),
                arguments("layers: [4]", "rows: 1\n  scale: 0", "7:10 OUT_OF_RANGE 0, x > 0"),
                arguments("layers: [4]", "activation: rely", "6:15 MISSPELT_WORD rely, relu"),
                arguments("layers: [4]", "standardise: yes", "6:16 UNKNOWN_WORD yes, true, false"),
                arguments("layers: [4]", "labelNoise: {probability: 2}", "6:29 OUT_OF_RANGE 2, 0 ≤ x ≤ 1"),
                arguments("layers: [4]", "labelNoise: {probability: 0.5, sed: 2}", "6:34 MISSPELT_KEY sed, seed"),
                arguments("init: 7", "init: none", "7:9 UNKNOWN_WORD none, zeros, 7, weights.json"),
                arguments("init: 7", "init: w.json", "7:9 DATA_MISSING w.json"),
                arguments("size: 2", "size: 4", "8:19 OUT_OF_RANGE 4, 1 ≤ x ≤ 3"),
                arguments("size: 2", "size: 0", "8:19 OUT_OF_RANGE 0, 1 ≤ x ≤ 3"),
                arguments("size: 2", "sise: 2", "8:13 MISSPELT_KEY sise, size"),
                arguments("size: 2", "size: 2, file: b.json", "8:22 ALTERNATIVES size, file; 8:28 DATA_MISSING b.json"),
                arguments("batches: {size: 2, seed: 1}", "batches: half", "8:12 UNKNOWN_WORD half, full"),
                arguments("batches: {size: 2, seed: 1}", "batches: [1]", "8:12 EXPECTED_KEYS"),
                arguments("batches: {size: 2, seed: 1}", "batches: {file: b.json}", "8:19 DATA_MISSING b.json"),
                arguments("epochs: 2", "epochs: -1", "9:9 OUT_OF_RANGE -1, 0 ≤ x ≤ 5000000"),
                arguments("epochs: 2", "epochs: 2\nsteps: 3", "10:8 ALTERNATIVES steps, epochs"),
                arguments("epochs: 2\n", "", "1:1 MISSING_KEY epochs"),
                arguments("  init: 7\n", "  epochs: 3\n", "9:9 ALTERNATIVES problem.epochs, epochs"),
                arguments("epochs: 2", "epochs: 2\nstop: {distance: 1}", "10:18 NO_MINIMUM"),
                arguments("epochs: 2", "epochs: 2\nstop: {beyond: {coordinate: 1, value: 1}}", "10:29 NO_COORDINATES"),
                arguments(
                        "epochs: 2",
                        "epochs: 2\nmeasures: [{name: a, value: x}]",
                        "10:29 EXPRESSION_VARIABLE x, t, lr, loss, stepLength,…"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void errorOfANetworkIsReported(String right, String wrong, String expected) {
        assertThat(NETWORK).contains(right);
        assertThat(files.faults(NETWORK.replace(right, wrong))).isEqualTo(expected);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("", "data/rows.csv:1:1 DATA_EMPTY"),
                arguments("a,b,c\n", "data/rows.csv:1:1 DATA_EMPTY"),
                arguments("1,2,0\n1,2", "data/rows.csv:2:1 DATA_FIELDS 3, 2"),
                arguments("1,2,0\n1,2,3,0", "data/rows.csv:2:1 DATA_FIELDS 3, 4"),
                arguments("0\n1\n", "data/rows.csv:1:1 DATA_FIELDS 2, 1"),
                arguments("1,2,0\n1,x,0", "data/rows.csv:2:3 DATA_NUMBER x"),
                arguments("1,2,0\n1,  1.2.3,0", "data/rows.csv:2:3 DATA_NUMBER 1.2.3"),
                arguments(
                        "1,2,0\n1," + "7;".repeat(30) + ",0",
                        "data/rows.csv:2:3 DATA_NUMBER " + "7;".repeat(19) + "7…"),
                arguments("1,2,0\n1,,0", "data/rows.csv:2:3 DATA_NUMBER"),
                arguments("1,2,0\n1,NaN,0", "data/rows.csv:2:3 DATA_NUMBER NaN"),
                arguments("1,2,0\n1,1e999,0", "data/rows.csv:2:3 DATA_NUMBER 1e999"),
                arguments("1,2,0\n1,0x1p3,0", "data/rows.csv:2:3 DATA_NUMBER 0x1p3"),
                arguments("1,2,0\n1,2,a", "data/rows.csv:2:5 DATA_NUMBER a"),
                arguments("1,2,0\n1,2,0.5", "data/rows.csv:2:5 DATA_LABEL 0.5, 999"),
                arguments("1,2,0\n1,2,-1", "data/rows.csv:2:5 DATA_LABEL -1, 999"),
                arguments("1,2,0\n1,2,1000", "data/rows.csv:2:5 DATA_LABEL 1000, 999"),
                arguments("1;2;0\n1;2;0", "data/rows.csv:2:1 DATA_NUMBER 1;2;0"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void errorOfATableIsReported(String table, String expected) {
        files.write("data/rows.csv", table);
        assertThat(files.faults(NETWORK)).isEqualTo(expected);
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("", "w.json:1:1 DATA_JSON_OBJECT weights, biases"),
                arguments("[]", "w.json:1:1 DATA_JSON_OBJECT weights, biases"),
                arguments("{}", "w.json:1:1 DATA_JSON_KEY weights"),
                arguments("{'weights': [[[1]]], 'biases': []", "w.json:1:15 LENGTH 2, 1"),
                arguments("{'weights': 1, 'biases': []}", "w.json:1:13 DATA_JSON_LIST"),
                arguments(
                        "{'weights': [[[1, 2], [3, 4]], [[5, 6]], [[7]]], 'biases': [[1, 2]]}",
                        "w.json:1:13 LENGTH 1, 3"),
                arguments("{'weights': [[[1, 2], [3, 4], [5, 6]]], 'biases': [[1, 2]]}", "w.json:1:14 LENGTH 2, 3"),
                arguments("{'weights': [[[1, 2], [3]]], 'biases': [[1, 2]]}", "w.json:1:23 LENGTH 2, 1"),
                arguments("{'weights': [[[1, 2], [3, 'a']]], 'biases': [[1, 2]]}", "w.json:1:27 DATA_NUMBER a"),
                arguments("{'weights': [[[1, 2], [3, 1e999]]], 'biases': [[1, 2]]}", "w.json:1:27 DATA_NUMBER 1e999"),
                arguments("{'weights': [[[1, 2], [3, 4]]], 'biases': [1, 2]}", "w.json:1:44 DATA_JSON_LIST"),
                arguments(
                        "{'weights': [[[1, 2], [3, 4]]], 'biases': [[1, 2]], 'x': {'y': [1]}} 5",
                        "w.json:1:70 DATA_JSON_SYNTAX"),
                arguments("{'weights': [[[1, 2], [3, 4]]],\n 'biases': [[1, NaN]]}", "w.json:2:20 DATA_JSON_SYNTAX"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void errorOfAParameterFileIsReported(String json, String expected) {
        files.write("w.json", json.replace('\'', '"'));
        assertThat(files.faults(NETWORK.replace("init: 7", "init: w.json").replace("[4]", "[]")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> batches() {
        return Stream.of(
                arguments("[]", "b.json:1:1 EMPTY_VALUE"),
                arguments("[[]]", "b.json:1:2 EMPTY_VALUE"),
                arguments("[0, 1]", "b.json:1:2 DATA_JSON_LIST"),
                arguments("[[0, 1],\n [2, 3]]", "b.json:2:6 OUT_OF_RANGE 3, 0 ≤ x ≤ 2"),
                arguments("[[0, 1], [-1]]", "b.json:1:11 OUT_OF_RANGE -1, 0 ≤ x ≤ 2"),
                arguments("[[0, 1], [0.5]]", "b.json:1:11 NOT_WHOLE 0.5"),
                arguments("[[0, 1], [1]]", "9:9 OUT_OF_RANGE 2, 0 ≤ x ≤ 1"));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void errorOfABatchFileIsReported(String json, String expected) {
        files.write("b.json", json);
        assertThat(files.faults(NETWORK.replace("size: 2, seed: 1", "file: b.json")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> gradients() {
        return Stream.of(
                arguments("{'start': [0]}", "g.json:1:1 DATA_JSON_KEY gradients"),
                arguments("{'gradients': []}", "g.json:1:15 EMPTY_VALUE"),
                arguments("{'gradients': [[1, 2], [1]]}", "g.json:1:24 LENGTH 2, 1"),
                arguments("{'start': [0], 'gradients': [[1], [2, 3]]}", "g.json:1:35 LENGTH 1, 2"),
                arguments("{'start': [0], 'gradients': [1, [2, 3]]}", "g.json:1:33 LENGTH 1, 2"),
                arguments("{'start': [0], 'gradients': [[1, 2], [1, 2]]}", "2:10 LENGTH 2, 1"),
                arguments("{'start': 'x', 'gradients': [[1, 2], [1, 2]]}", "g.json:1:11 DATA_NUMBER x"),
                arguments("{'gradients': [[1, 2], [1, 2]]}", "3:8 OUT_OF_RANGE 3, 0 ≤ x ≤ 2"));
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void errorOfAGradientFileIsReported(String json, String expected) {
        files.write("g.json", json.replace('\'', '"'));
        String yaml = "id: g\nproblem: {kind: gradients, gradients: g.json}\nsteps: 3\noptimizers: [{rule: sgd}]";
        assertThat(files.faults(yaml)).isEqualTo(expected);
    }

    /**
     * Tests the rules that hold in a course only: the id is the name of the file, and texts exist in both languages.
     */
    @Test
    void idAndTranslationsAreCheckedInACourse() {
        files.write("course.yaml", "");
        Path file = files.write("experiments/hill.yaml", VALLEY.replace(", en: The valley", ""));
        ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(), folder);
        assertThat(files.format(parsed.diagnostics()))
                .isEqualTo("experiments/hill.yaml:1:5 OTHER_ID valley, hill; experiments/hill.yaml:2:8 MISSING_KEY en");
        files.write("experiments/hill.yaml", VALLEY.replace("id: valley", "id: Hill"));
        assertThat(files.format(
                        new ExperimentSpecs().read(file, List.of(), folder).diagnostics()))
                .isEqualTo("experiments/hill.yaml:1:5 BAD_ID Hill");
        files.write("experiments/hill.yaml", VALLEY.replace("valley", "hill"));
        assertThat(new ExperimentSpecs().read(file, List.of(), folder).diagnostics())
                .isEmpty();
    }

    @Test
    void unreadableFileIsReported() throws IOException {
        Path nowhere = folder.resolve("none.yaml");
        assertThat(files.format(
                        new ExperimentSpecs().read(nowhere, List.of(), folder).diagnostics()))
                .isEqualTo("none.yaml:1:1 NO_FILE");
        assertThat(files.format(
                        new ExperimentSpecs().read(folder, List.of(), folder).diagnostics()))
                .isEqualTo(":1:1 FOLDER");
        files.write("data/rows.csv.gz", "1,2,0\n");
        assertThat(files.faults(NETWORK.replace("rows.csv", "rows.csv.gz")))
                .isEqualTo("data/rows.csv.gz:1:1 DATA_NOT_GZIP");
        files.write("data/rows.csv.gz", Arrays.copyOf(packed(20 << 10), 20));
        assertThat(files.faults(NETWORK.replace("rows.csv", "rows.csv.gz")))
                .isEqualTo("data/rows.csv.gz:1:1 DATA_NOT_GZIP");
        files.write("data/rows.csv.gz", packed(65 << 20));
        assertThat(files.faults(NETWORK.replace("rows.csv", "rows.csv.gz")))
                .isEqualTo("data/rows.csv.gz:1:1 DATA_LARGE 64 MiB");
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    @Test
    void endlessFileIsReportedAsTooLarge() {
        ParsedExperiment parsed = new ExperimentSpecs().read(Path.of("/dev/zero"), List.of(), folder);
        assertThat(files.format(parsed.diagnostics())).isEqualTo("/dev/zero:1:1 LARGE_FILE 256 KiB");
    }
}
