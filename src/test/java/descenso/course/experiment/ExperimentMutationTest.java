package descenso.course.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.testing.CaseCount;
import descenso.testing.ExperimentFolder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests thousands of random mutations of experiments and their data: each is read or has diagnostics, and none throws
 * an exception.
 */
class ExperimentMutationTest {

    private static final String BOWL = """
            id: valley
            title: {es: El valle, en: The valley}
            problem: {kind: quadratic, curvature: [1, k], rotation: 45, start: [1, 1], noise: 0.1}
            variables: {k: [1, 10], c: {from: 1, to: 100, points: 3}}
            optimizers:
              - {rule: sgd, lr: 2/(1+k), schedule: {kind: cosine, over: 100}}
              - {rule: momentum, beta: 0.9, form: average, label: M}
            sweep: {lr: [0.1, 0.2]}
            steps: 100
            stop: {distance: 1e-6, beyond: {coordinate: 2, value: 1}}
            show: [contour, loss]
            vary: [optimizers.lr]
            record: [v]
            measures:
              - {name: lowest, of: M, take: min, value: v_x, report: t, where: t > 2, smooth: 0.9}
            searches:
              - {name: limit, bisect: lr, between: [0.01, 0.5], until: finalLoss > initialLoss}
            theory:
              - {name: a, of: sgd, where: {k: 10}, formula: 2/k, measure: limit, tolerance: 1e-3}
            predict:
              kind: choice
              ask: "With {k}?"
              figures:
                k: {setting: k, take: max}
                few: {of: sgd, take: min, measure: steps, report: lr}
                many: {of: M, count: lowest > few}
                both: {formula: few + many}
              options: [{text: A, when: both > 1, reply: "{both}"}, {text: B, when: not (both > 1)}]
              why: "Because {few}, {many}"
              again: [{optimizers.sgd.lr: 0.1, variables.k: [1, 2]}]
            challenges:
              - {id: a, title: T, goal: G, of: M, rival: sgd, when: finalLoss < rival_finalLoss, score: lr, best: largest, par: 1,
                 vary: [optimizers.lr], solution: {optimizers.M.lr: 0.1}}
            """;

    private static final String NETWORK = """
            id: net
            problem:
              kind: network
              data: rows.csv
              split: {train: 3, seed: 1}
              rows: 2
              labelNoise: {probability: 0.5, seed: 2}
              standardise: true
              layers: []
              init: w.json
              batches: {file: b.json}
            optimizers: [{rule: adam}]
            """;

    private static final String SIGNAL = """
            id: signal
            problem: {kind: gradients, gradients: g.json, start: [1, 2]}
            optimizers: [{rule: lion}]
            """;

    private static final String ROWS = "a,b,c\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n";
    private static final String PARAMETERS = "{\"weights\": [[[1, 2], [3, 4]]], \"biases\": [[5, 6]]}";
    private static final String BATCHES = "[[0], [1, 0]]";
    private static final String GRADIENTS = "{\"start\": [0, 0], \"gradients\": [[1, 2], [3, 4]]}";

    /**
     * The text from which mutations take pieces: words and characters with a meaning in experiments, and invalid ones.
     */
    private static final String SYNTAX =
            "predict figures options when order number truth {few} {}[]:,'\"&a *a |>-?#!!%@`\\0\n\t  \u0001\u00e9 1e999 -1 .nan 0x1 k x1 of: rule: kind: "
                    + "network expression f: x^2 gradients least-squares moons full zeros null true (1+2)*t < > >= and not "
                    + "9999999999 1e-400 from: 1 to: 5 points: 3 file: size: seed: label: ";

    @TempDir
    private Path folder;

    private ExperimentFolder files;

    @BeforeEach
    void writeData() {
        files = new ExperimentFolder(folder);
        files.write("rows.csv", ROWS);
        files.write("w.json", PARAMETERS);
        files.write("b.json", BATCHES);
        files.write("g.json", GRADIENTS);
    }

    @Test
    void mutatedExperimentIsReadOrReported() {
        Random random = new Random(1);
        int good = 0;
        for (String yaml : new String[] {BOWL, NETWORK, SIGNAL}) {
            files.good(yaml);
            for (int round = 0; round < CaseCount.of(1000); round++) {
                good += isRead(mutated(yaml, random)) ? 1 : 0;
            }
        }
        assertThat(good).isBetween(CaseCount.of(100), CaseCount.of(2900));
    }

    @Test
    void mutatedSettingThrowsNoException() {
        Random random = new Random(2);
        String[] paths = {
            "optimizers.lr", "problem.start.0", "optimizers.sgd.schedule.over", "stop.loss", "variables.k", "steps"
        };
        int good = 0;
        for (int round = 0; round < CaseCount.of(500); round++) {
            String path = paths[random.nextInt(paths.length)];
            Setting setting = new Setting(
                    random.nextInt(3) == 0 ? mutated(path, random) : path,
                    random.nextBoolean() ? "1" : piece(SYNTAX, random));
            good += files.read(BOWL, setting).experiment().isPresent() ? 1 : 0;
        }
        assertThat(good).isBetween(CaseCount.of(50), CaseCount.of(450));
    }

    @Test
    void mutatedDataAreReadOrReported() {
        Random random = new Random(3);
        int good = 0;
        for (int round = 0; round < CaseCount.of(1000); round++) {
            files.write("rows.csv", mutated(ROWS, random));
            files.write("w.json", random.nextBoolean() ? PARAMETERS : mutated(PARAMETERS, random));
            files.write("b.json", random.nextBoolean() ? BATCHES : mutated(BATCHES, random));
            files.write("g.json", mutated(GRADIENTS, random));
            good += isRead(NETWORK) ? 1 : 0;
            good += isRead(SIGNAL) ? 1 : 0;
        }
        assertThat(good).isBetween(CaseCount.of(100), CaseCount.of(1900));
    }

    private boolean isRead(String yaml) {
        ParsedExperiment parsed = files.read(yaml);
        assertThat(parsed.experiment().isPresent())
                .isEqualTo(parsed.diagnostics().isEmpty());
        assertThat(parsed.diagnostics()).doesNotHaveDuplicates();
        return parsed.experiment().isPresent();
    }

    private static String piece(String text, Random random) {
        int from = random.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + random.nextInt(14)));
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), at + random.nextInt(8));
            mutant.replace(at, random.nextBoolean() ? at : to, random.nextInt(3) == 0 ? "" : piece(SYNTAX, random));
        }
        return random.nextInt(20) == 0 ? new String(mutant.toString().getBytes(ISO_8859_1), UTF_8) : mutant.toString();
    }
}
