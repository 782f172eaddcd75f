package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.testing.ExperimentFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the diagnostics of faulty predictions and challenges, with their source positions. */
class TaskDiagnosticsTest {

    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1]}
            variables: {k: [5, 10], c: 3}
            optimizers: [{rule: sgd}, {rule: momentum, label: M}]
            steps: 4
            """;

    private static final String NUMBER = BOWL + """
            predict:
              kind: number
              ask: How many with {c3}?
              figures:
                c3: {setting: c}
                loss: {of: sgd, where: {k: 5}, measure: finalLoss}
              value: 2*loss
              tolerance: {factor: 2}
              why: It is {loss}.
              again: [{steps: 5}]
            """;

    private static final String CHOICE = BOWL + """
            predict:
              kind: choice
              ask: Which?
              figures: {f: {of: M, take: max, measure: finalLoss, report: k}}
              options:
                - {text: A, when: f > 5}
                - {text: B, when: f <= 5, reply: "No, {f}"}
              why: Because.
            """;

    private static final String ORDER = BOWL + """
            predict:
              kind: order
              ask: Which?
              figures: {f: {of: M, take: max, measure: finalLoss}, n: {count: lossRatio > 1}}
              options: [{text: A, figure: f}, {text: B, figure: n, never: true}]
              why: Because.
            """;

    private static final String TRUTH = BOWL + """
            predict:
              kind: truth
              ask: Is it?
              figures: {f: {of: M, take: max, measure: finalLoss}}
              holds: f > c
              why: Because.
            """;

    private static final String OBSERVE = BOWL + """
            observe: {kind: reach, of: M, levels: [1, 2]}
            """;

    private static final String CHALLENGE = BOWL + """
            vary: [optimizers.lr, steps]
            challenges:
              - {id: low, title: Low, goal: Get low, of: M, rival: sgd, when: finalLoss < rival_finalLoss,
                 score: lr, par: 1, best: smallest, solution: {optimizers.M.lr: 0.1}}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(NUMBER, "kind: number", "kind: numbers", "7:9 MISSPELT_WORD numbers, number"),
                arguments(
                        NUMBER, "kind: number", "kind: guess", "7:9 UNKNOWN_WORD guess, choice, order, number, truth"),
                arguments(NUMBER, "  kind: number\n", "", "7:3 MISSING_KEY kind"),
                arguments(
                        NUMBER,
                        "kind: number",
                        "kind: truth",
                        "12:3 UNKNOWN_KEY value, kind, ask, figures, why,…; 13:3 UNKNOWN_KEY tolerance, kind, ask, figures, why,…"),
                arguments(NUMBER, "  ask: How many with {c3}?\n", "", "7:3 MISSING_KEY ask"),
                arguments(NUMBER, "with {c3}", "with {loss}", "8:23 NOT_GIVEN loss"),
                arguments(NUMBER, "with {c3}", "with {c4}", "8:23 UNKNOWN_WORD c4, c, c3"),
                arguments(NUMBER, "is {loss}", "is {lost}", "14:15 MISSPELT_WORD lost, loss"),
                arguments(NUMBER, "is {loss}", "is {x}", "14:15 UNKNOWN_WORD x, c, c3, loss"),
                arguments(NUMBER, "is {loss}", "is {}", "14:15 OPEN_BRACE"),
                arguments(NUMBER, "is {loss}", "is {loss", "14:14 OPEN_BRACE"),
                arguments(NUMBER, "is {loss}", "is {loss} loss}", "14:25 OPEN_BRACE"),
                arguments(
                        NUMBER,
                        "It is {loss}.",
                        "{es: Es, en: \"Now {loss}, {lost}\"}",
                        "14:35 MISSPELT_WORD lost, loss"),
                arguments(NUMBER, "c3: {setting: c}", "3c: {setting: c}", "10:5 BAD_NAME 3c"),
                arguments(NUMBER, "c3: {setting: c}", "c: {setting: c}", "10:5 TAKEN_NAME c"),
                arguments(NUMBER, "c3: {setting: c}", "pi: {setting: c}", "10:5 TAKEN_NAME pi"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {setting: k}",
                        "10:19 SEVERAL_RUNS SGD, k = 5, M, k = 5, SGD, k = 10, M, k = 10"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {setting: kk}",
                        "10:19 EXPRESSION_VARIABLE kk, c, k, lr, l2, beta, form, pi, e"),
                arguments(NUMBER, "c3: {setting: c}", "c3: {}", "10:9 NEEDS_ONE measure, count, setting, formula"),
                arguments(NUMBER, "c3: {setting: c}", "c3: 3", "10:9 EXPECTED_KEYS"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {setting: c, count: c > 1}",
                        "10:10 ALTERNATIVES count, setting"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {seting: c}",
                        "10:9 NEEDS_ONE measure, count, setting, formula; 10:10 MISSPELT_KEY seting, setting"),
                arguments(
                        NUMBER, "c3: {setting: c}", "c3: {formula: loss}", "10:19 EXPRESSION_VARIABLE loss, c, pi, e"),
                // a key that does not apply to figures of this kind
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {formula: c, of: sgd, where: {q: 3}, take: banana}",
                        "10:22 UNKNOWN_KEY of, formula; 10:31 UNKNOWN_KEY where, formula; 10:46 UNKNOWN_KEY take, formula"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {count: c > 1, take: max}",
                        "10:24 UNKNOWN_KEY take, of, where, count"),
                arguments(
                        NUMBER,
                        "c3: {setting: c}",
                        "c3: {setting: c, report: banana}",
                        "10:22 UNKNOWN_KEY report, of, where, take, setting"),
                arguments(NUMBER, ", where: {k: 5}", "", "11:30 SEVERAL_RUNS SGD, k = 5, SGD, k = 10"),
                arguments(NUMBER, "where: {k: 5}", "where: {k: 6}", "11:32 UNKNOWN_WORD 6, 5, 10"),
                arguments(NUMBER, "where: {k: 5}", "where: {q: 6}", "11:29 NO_VARIABLE q"),
                arguments(NUMBER, "of: sgd", "of: adam", "11:16 NO_OPTIMIZER adam, SGD, M"),
                arguments(
                        NUMBER,
                        "measure: finalLoss",
                        "measure: stepsToStop",
                        "11:45 EXPRESSION_VARIABLE stepsToStop, steps, diverged, initial…"),
                arguments(NUMBER, "value: 2*loss", "value: 2*lose", "12:12 EXPRESSION_MISSPELT lose, loss"),
                arguments(NUMBER, "  value: 2*loss\n", "", "7:3 MISSING_KEY value"),
                arguments(NUMBER, "  tolerance: {factor: 2}\n", "", "7:3 MISSING_KEY tolerance"),
                arguments(NUMBER, "{factor: 2}", "{}", "13:14 NEEDS_ONE factor, percent"),
                arguments(NUMBER, "{factor: 2}", "{factor: 2, percent: 3}", "13:26 ALTERNATIVES factor, percent"),
                arguments(NUMBER, "{factor: 2}", "{factor: 0.5}", "13:23 OUT_OF_RANGE 0.5, x ≥ 1"),
                arguments(NUMBER, "{factor: 2}", "{percent: -1}", "13:24 OUT_OF_RANGE -1, x ≥ 0"),
                arguments(NUMBER, "[{steps: 5}]", "[{step.x: 5}]", "15:12 NOWHERE step.x"),
                arguments(NUMBER, "[{steps: 5}]", "[{}]", "15:11 EMPTY_VALUE"),
                arguments(NUMBER, "[{steps: 5}]", "{steps: 5}", "15:10 EXPECTED_LIST"),
                arguments(CHOICE, "when: f > 5", "when: f", "11:23 EXPRESSION_NO_CONDITION f"),
                arguments(CHOICE, "when: f > 5", "when: g > 5", "11:23 EXPRESSION_VARIABLE g, c, f, pi, e"),
                arguments(CHOICE, ", when: f > 5", "", "11:7 MISSING_KEY when"),
                arguments(CHOICE, "text: A, ", "", "11:7 MISSING_KEY text"),
                arguments(CHOICE, "text: A", "text: \"{f}\"", "11:16 NOT_GIVEN f"),
                arguments(CHOICE, "No, {f}", "No, {g}", "12:44 UNKNOWN_WORD g, c, f"),
                arguments(CHOICE, "    - {text: A, when: f > 5}\n", "", "11:5 FEW_OPTIONS"),
                arguments(CHOICE, "take: max", "take: mean", "9:30 UNKNOWN_WORD mean, min, max"),
                arguments(CHOICE, "report: k", "report: q", "9:63 EXPRESSION_VARIABLE q, steps, diverged, initial…"),
                // values known before the run cannot decide: no run would then show which option is correct
                arguments(NUMBER, "value: 2*loss", "value: 2*c3", "12:10 NOT_MEASURED 2*c3"),
                arguments(NUMBER, "value: 2*loss", "value: 2", "12:10 NOT_MEASURED 2"),
                arguments(CHOICE, "when: f > 5", "when: 1 == 1", "11:23 NOT_MEASURED 1 == 1"),
                arguments(CHOICE, "when: f > 5", "when: c > 5", "11:23 NOT_MEASURED c > 5"),
                arguments(TRUTH, "holds: f > c", "holds: c > 1", "10:10 NOT_MEASURED c > 1"),
                arguments(
                        ORDER,
                        "{of: M, take: max, measure: finalLoss}, n: {count: lossRatio > 1}",
                        "{setting: c}, n: {formula: 2*c}",
                        "10:12 NOT_MEASURED f, n"),
                arguments(ORDER, "figure: f", "figure: g", "10:31 UNKNOWN_WORD g, c, f, n"),
                arguments(CHOICE, "when: f > 5", "when: f <= 5", "12:7 SAME_VALUE f <= 5"),
                arguments(CHOICE, "text: A, when", "id: 'f <= 5', text: A, when", "11:12 BAD_ID f <= 5"),
                arguments(ORDER, "figure: n", "figure: f", "10:35 SAME_VALUE f"),
                arguments(ORDER, "text: A", "id: n, text: A", "10:42 SAME_VALUE n"),
                arguments(ORDER, "never: true", "never: perhaps", "10:63 UNKNOWN_WORD perhaps, true, false"),
                arguments(ORDER, "count: lossRatio > 1", "count: lossRatio", "9:67 EXPRESSION_NO_CONDITION lossRatio"),
                arguments(OBSERVE, ", levels: [1, 2]", "", "6:10 MISSING_KEY levels"),
                arguments(OBSERVE, "kind: reach", "kind: passes", "6:40 UNKNOWN_KEY levels, kind, of, picture, ask"),
                arguments(OBSERVE, "[1, 2]", "[1, x]", "6:43 EXPRESSION_VARIABLE x, c, pi, e"),
                arguments(CHALLENGE, "id: low", "id: Low", "8:10 BAD_ID Low"),
                arguments(CHALLENGE, "id: low, ", "", "8:5 MISSING_KEY id"),
                arguments(
                        CHALLENGE,
                        "goal: Get low",
                        "gaol: Get low",
                        "8:5 MISSING_KEY goal; 8:27 UNKNOWN_KEY gaol, id, title, goal, of, riv…"),
                arguments(CHALLENGE, "of: M", "of: N", "8:46 NO_OPTIMIZER N, SGD, M"),
                arguments(CHALLENGE, "rival: sgd", "rival: adam", "8:56 NO_OPTIMIZER adam, SGD, M"),
                arguments(
                        CHALLENGE,
                        "when: finalLoss < ",
                        "when: finalLose < ",
                        "8:67 EXPRESSION_MISSPELT finalLose, finalLoss"),
                arguments(
                        CHALLENGE,
                        "rival_finalLoss",
                        "rivalFinalLoss",
                        "8:79 EXPRESSION_MISSPELT rivalFinalLoss, rival_finalLoss"),
                arguments(
                        CHALLENGE,
                        "when: finalLoss < rival_finalLoss",
                        "when: finalLoss",
                        "8:67 EXPRESSION_NO_CONDITION finalLoss"),
                arguments(CHALLENGE, "score: lr, ", "", "9:11 MISSING_KEY score; 9:20 MISSING_KEY score"),
                arguments(CHALLENGE, "score: lr, par: 1, ", "", "9:12 MISSING_KEY score"),
                arguments(CHALLENGE, "par: 1, ", "", "8:5 MISSING_KEY par"),
                arguments(CHALLENGE, "score: lr, par: 1, best: smallest", "unit: steps", "9:12 MISSING_KEY score"),
                arguments(CHALLENGE, "best: smallest", "best: small", "9:31 UNKNOWN_WORD small, smallest, largest"),
                arguments(CHALLENGE, "optimizers.M.lr: 0.1", "optimizers.beta: 0.1", "9:52 FIXED_KNOB optimizers.beta"),
                arguments(CHALLENGE, "optimizers.M.lr: 0.1", "optimizers.N.lr: 0.1", "9:52 NOWHERE optimizers.N.lr"),
                arguments(
                        CHALLENGE,
                        "best: smallest",
                        "best: smallest, vary: [steps]",
                        "9:67 FIXED_KNOB optimizers.M.lr"),
                arguments(CHALLENGE, "best: smallest", "best: smallest, vary: [seed.x]", "9:48 NOWHERE seed.x"),
                arguments(CHALLENGE, "challenges:\n  -", "challenges:\n  -\n  -", "8:4 EXPECTED_KEYS"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void errorIsReportedAtItsPosition(String yaml, String right, String wrong, String expected) {
        ExperimentFolder files = new ExperimentFolder(folder);
        files.good(yaml);
        assertThat(yaml).contains(right);
        assertThat(files.faults(yaml.replace(right, wrong))).isEqualTo(expected);
    }

    /** Tests the id of a challenge, by which the journal keeps its progress. */
    @Test
    void duplicateIdOfAChallengeIsReported() {
        String item = CHALLENGE.substring(CHALLENGE.indexOf("  - {id"));
        assertThat(new ExperimentFolder(folder).faults(CHALLENGE + item)).isEqualTo("10:5 SAME_VALUE low");
    }

    /** Tests a prediction that refers to runs with errors. Its own errors are not reported. */
    @Test
    void predictionIsNotCheckedIfTheRunsHaveErrors() {
        assertThat(new ExperimentFolder(folder)
                        .faults(NUMBER.replace("rule: sgd", "rule: sdg").replace("kind: number", "kind: x")))
                .startsWith("4:21 UNKNOWN_WORD sdg")
                .doesNotContain(";");
    }

    @Test
    void textInACourseNeedsBothLanguages() {
        ExperimentFolder files = new ExperimentFolder(folder);
        files.write("course.yaml", "");
        Path file = files.write(
                "experiments/bowl.yaml",
                BOWL
                        + "predict: {kind: truth, ask: {es: a}, why: {en: b}, holds: f > 0, figures: {f: {count: steps > 0}}}\n"
                        + "challenges: [{id: a, title: {es: t}, goal: {es: g, en: g}, when: steps > 9,"
                        + " vary: [steps], solution: {steps: 10}}]");
        assertThat(files.format(new ExperimentSpecs()
                                .read(file, List.of(), folder)
                                .diagnostics())
                        .replace("experiments/bowl.yaml:", ""))
                .isEqualTo("6:29 MISSING_KEY en; 6:43 MISSING_KEY es; 7:29 MISSING_KEY en");
    }
}
