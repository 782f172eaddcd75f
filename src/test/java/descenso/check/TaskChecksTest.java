package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the checks of predictions and challenges against the runs of their experiment. */
class TaskChecksTest {

    private static final String VALLEY = """
            id: valley
            title: {es: El valle, en: The valley}
            problem: {kind: quadratic, curvature: [2], start: [1]}
            optimizers: [{rule: sgd, lr: 0.25}]
            steps: 3
            theory:
              - {name: last, of: sgd, formula: 2^-6, measure: finalLoss}
            """;

    private static final String TASKS = VALLEY + """
            vary: [optimizers.lr, steps]
            predict:
              kind: order
              ask: {es: "¿Qué con {rate}?", en: "What with {rate}?"}
              figures: {rate: {setting: lr}, loss: {of: sgd, measure: finalLoss}, steps: {of: sgd, measure: steps}}
              options:
                - {text: {es: a, en: a}, figure: loss}
                - {text: {es: b, en: b}, figure: steps}
              why: {es: "{loss}", en: "{loss}"}
              again: [{optimizers.lr: 0.3}]
            challenges:
              - id: low
                title: {es: Bajo, en: Low}
                goal: {es: Baja, en: Get low}
                when: finalLoss < 1e-9
                score: lr
                par: 0.49
                solution: {optimizers.lr: 0.49, steps: 20}
            """;

    private static final String OBSERVED = VALLEY.replace("lr: 0.25}", "lr: 0.25}, {rule: momentum, label: M}") + """
            first: {of: [sgd]}
            observe: {kind: reach, of: M, picture: path, levels: [9]}
            """;

    @TempDir
    private Path course;

    @BeforeEach
    void writeACourse() throws IOException {
        write("course.yaml", """
                id: small
                title: {es: Pequeño, en: Small}
                author: Ana
                year: 2025
                chapters: [{title: {es: Todo, en: All}, screens: [title]}]
                """);
        for (Language language : Language.values()) {
            write(language.code() + "/00.md", "---\nid: title\ntitle: Portada\n---\nSin pregunta.\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = course.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private String faults() throws CourseException {
        return Linter.diagnostics(course).stream().map(this::describe).collect(Collectors.joining("; "));
    }

    private String describe(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d}");
        }
        String words = diagnostic.message().key() + " "
                + String.join(", ", diagnostic.message().arguments());
        return (diagnostic.position() + " " + words)
                .replace(course + "/experiments/valley.yaml:", "")
                .strip();
    }

    /** Returns the tasks with a prediction of another kind: choice, number or truth. */
    private static String predicting(String kind, String lines) {
        int from = TASKS.indexOf("  options:");
        return TASKS.substring(0, from).replace("kind: order", "kind: " + kind)
                + lines
                + TASKS.substring(TASKS.indexOf("  why:"));
    }

    private static String choice(String one, String other) {
        return predicting(
                "choice",
                "  options:\n    - {text: {es: a, en: a}, when: " + one + "}\n    - {text: {es: b, en: b}, when: "
                        + other + "}\n");
    }

    /** Returns an experiment with two rates, equally many steps at each, and a figure taken from one of the runs. */
    private static String tied(String figure) {
        return VALLEY.substring(0, VALLEY.indexOf("theory:")).replace("lr: 0.25", "lr: b") + """
                variables: {b: [0.5, 1.5]}
                predict:
                  kind: truth
                  ask: {es: "¿Con {k}?", en: "With {k}?"}
                  figures:
                    k: {take: min, setting: lr}
                    best: %s
                    end: {of: sgd, take: min, measure: finalLoss}
                  holds: best > end
                  why: {es: "{best}", en: "{best}"}
                  again:
                    - {variables.b: [0.25, 1.5]}
                """.formatted(figure);
    }

    private static String tuned(String rates) {
        return tied("{of: sgd, take: min, measure: finalLoss, report: lr}").replace("[0.5, 1.5]", rates);
    }

    private static String swept(String rates) {
        return VALLEY.replace("2^-6", "1")
                .replace("finalLoss", "initialLoss")
                .replace("lr: 0.25}]", "lr: 0}]\nsweep: {lr: " + rates + "}");
    }

    private static String explained(String why) {
        return TASKS.replace("{es: \"{loss}\", en: \"{loss}\"}", why);
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                arguments(TASKS, ""),
                arguments(
                        explained("{es: \"{loss} con 0,25\", en: \"{loss} with 0.25\"}"),
                        "17:11 CHECK_AGAIN_NUMBER 0,25"),
                arguments(explained("{es: \"{loss} con 0,5\", en: \"{loss} with 0.5\"}"), ""),
                arguments(
                        explained(
                                "{es: \"{loss} con 0,25\", en: \"{loss} with 0.25\"}\n  whyAgain: {es: \"{loss}\", en: \"{loss}\"}"),
                        ""),
                arguments(
                        explained("{es: a, en: a}\n  whyAgain: {es: \"{loss}\", en: a}"),
                        "10:3 CHECK_OTHER_FIGURE loss"),
                arguments(choice("steps > 2", "steps <= 2"), ""),
                arguments(choice("steps > 2", "steps > 1"), "10:3 CHECK_SEVERAL_OPTIONS 2; 17:11 CHECK_AGAIN_LOST"),
                arguments(choice("steps > 4", "steps > 5"), "10:3 CHECK_NO_OPTION; 17:11 CHECK_AGAIN_LOST"),
                arguments(choice("loss < 0.01", "loss > 0.05"), "10:3 CHECK_NO_OPTION"),
                arguments(predicting("number", "  value: loss\n  tolerance: {factor: 2}\n"), ""),
                arguments(
                        predicting("number", "  value: 1/(steps-3)\n  tolerance: {factor: 2}\n"),
                        "10:3 CHECK_UNDECIDED; 16:11 CHECK_AGAIN_LOST"),
                arguments(predicting("truth", "  holds: loss > steps\n"), ""),
                arguments(
                        TASKS.replace("measure: steps}", "measure: stepsToStop}")
                                .replace("steps: 3\n", "steps: 3\nstop: {loss: 1e-12}\n"),
                        "11:3 CHECK_NEVER steps"),
                arguments(
                        TASKS.replace("measure: steps}", "measure: stepsToStop}")
                                .replace("steps: 3\n", "steps: 3\nstop: {loss: 1e-12}\n")
                                .replace("figure: steps}", "figure: steps, never: true}"),
                        ""),
                arguments(
                        TASKS.replace("figure: steps}", "figure: steps, never: true}"),
                        "10:3 CHECK_NOT_NEVER steps, 3"),
                arguments(
                        TASKS.replace("steps: {of: sgd, measure: steps}", "steps: {formula: loss}"),
                        "10:3 CHECK_SAME_ORDER; 17:11 CHECK_AGAIN_LOST"),
                arguments(
                        TASKS.replace("en: \"{loss}\"", "en: \"{steps}\""),
                        "10:3 CHECK_OTHER_FIGURE loss; 10:3 CHECK_OTHER_FIGURE steps"),
                arguments(
                        choice("steps > 2", "steps <= 2")
                                .replace("steps <= 2}", "steps <= 2, reply: {es: '{loss}', en: a}}"),
                        "10:3 CHECK_OTHER_FIGURE loss"),
                arguments(
                        TASKS.replace(" {rate}?\"}", " this rate?\"}"),
                        "10:3 CHECK_OTHER_FIGURE rate; 17:11 CHECK_AGAIN_UNSAID"),
                arguments(TASKS.replace(" {rate}?", " this rate?"), "17:11 CHECK_AGAIN_UNSAID"),
                arguments(
                        TASKS.replace(" {rate}?", " this rate?")
                                .replace("{es: a, en: a}", "{es: '{rate}', en: '{rate}'}"),
                        ""),
                arguments(TASKS.replace("[{optimizers.lr: 0.3}]", "[{seed: 9}]"), "17:11 CHECK_AGAIN_SAME"),
                arguments(
                        TASKS.replace("[{optimizers.lr: 0.3}]", "[{optimizers: [sgd]}]"), "17:11 COURSE_EXPECTED_KEYS"),
                arguments(
                        TASKS.replace("[{optimizers.lr: 0.3}]", "[{optimizers.0.label: S, optimizers.0.rule: adam}]"),
                        "17:11 EXPERIMENT_NO_OPTIMIZER sgd, S"),
                // equally many steps at both rates: the author does not say which of the two runs is meant
                arguments(
                        tied("{of: sgd, take: min, measure: steps, report: lr}"),
                        "12:11 CHECK_TIE best, SGD, b = 0.5, SGD, b = 1.5; 17:7 CHECK_TIE best, SGD, b = 0.25, SGD, b = 1.5"),
                arguments(tied("{of: sgd, where: {b: 1.5}, measure: lr}"), ""),
                arguments(TASKS.replace("1e-9", "1e-99"), "19:5 CHECK_CHALLENGE_SOLUTION"),
                arguments(TASKS.replace("par: 0.49", "par: 0.4"), "19:5 CHECK_CHALLENGE_PAR 0.49, 0.4"),
                arguments(TASKS.replace("1e-9", "1e-1"), "19:5 CHECK_CHALLENGE_REACHED SGD"),
                arguments(TASKS.replace("steps: 20", "steps: -1"), "19:5 EXPERIMENT_OUT_OF_RANGE -1, 0 ≤ x ≤ 10000000"),
                arguments(
                        TASKS.replace("0.49, steps: 20", "0.49, steps: 20, problem.noise: 0"),
                        "25:48 EXPERIMENT_FIXED_KNOB problem.noise"),
                arguments(TASKS.replace(", en: Get low", ""), "21:11 COURSE_MISSING_KEY en"),
                // the loss falls up to a rate of 0.5, and is the same at 0.5 − δ and 0.5 + δ
                arguments(swept("[0.1, 0.2, 0.3]"), "5:8 CHECK_EDGE SGD, 0.3"),
                arguments(swept("[0.9, 0.6, 0.8]"), "5:8 CHECK_EDGE SGD, 0.6"),
                arguments(swept("[0.4, 0.5, 0.6]"), ""),
                arguments(swept("[0.1, 0.2]"), ""),
                arguments(tuned("[0.1, 0.2, 0.3]"), "12:11 CHECK_EDGE best, 0.3; 13:10 CHECK_EDGE end, 0.3"),
                arguments(tuned("[0.2, 0.45, 0.9]"), ""),
                arguments(OBSERVED, "9:10 CHECK_OBSERVE_ABSENT M"),
                arguments(
                        OBSERVED.replace("[sgd]", "[M]").replace("levels: [9]", "levels: [1]"),
                        "9:10 CHECK_OBSERVE_UNCLEAR"),
                arguments(OBSERVED.replace("[sgd]", "[M]"), ""));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void tasksAreCheckedAgainstTheRuns(String experiment, String expected) throws Exception {
        write("experiments/valley.yaml", experiment);
        assertThat(faults()).isEqualTo(expected);
    }
}
