package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.expr.NumberText;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Prediction;
import descenso.quiz.Tolerance;
import descenso.testing.ExperimentFolder;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how predictions are read, and the values of their figures after the runs. */
class PredictionReaderTest {

    /**
     * An experiment in which x is (1 − ηk)⁴ after four steps: 0.5⁴ and 0 for SGD; (−0.5)⁴ and (−2)⁴, a slow divergence,
     * for momentum with β = 0.
     */
    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1]}
            variables: {k: [5, 10], c: 3}
            optimizers:
              - {rule: sgd, lr: 0.1}
              - {rule: momentum, lr: 0.3, beta: 0, label: M}
            steps: 4
            stop: {loss: 1e-9}
            measures: [{name: end, value: x}]
            """;

    @TempDir
    private Path folder;

    private PredictionQuestion question(String predict) {
        return new ExperimentFolder(folder).good(BOWL + predict).prediction().orElseThrow();
    }

    private static List<Run> runs(Experiment experiment) {
        return experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    private Map<String, Double> figures(String figures) {
        Experiment experiment = new ExperimentFolder(folder)
                .good(BOWL + "predict: {kind: truth, ask: a, why: b, holds: ran > 0, figures: "
                        + figures.substring(0, figures.length() - 1) + ", ran: {count: steps > 0}}}");
        return experiment.prediction().orElseThrow().figures().of(runs(experiment));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments("{f: {of: sgd, where: {k: 5}, measure: end}}", "0.0625"),
                arguments("{f: {of: sgd, where: {k: 10}, measure: stepsToStop}}", "1"),
                arguments("{f: {of: sgd, where: {k: 5}, measure: stepsToStop}}", "NaN"),
                arguments("{f: {of: sgd, where: {k: 5}, measure: 100*end + k + lr + c}}", "14.35"),
                arguments("{f: {of: M, where: {k: 5}, measure: end}}", "0.0625"),
                arguments("{f: {of: M, take: max, measure: end}}", "16"),
                arguments("{f: {of: M, take: min, measure: end}}", "0.0625"),
                arguments("{f: {take: max, measure: end, report: k*lr}}", "3"),
                // a missing measure is neither smallest nor largest
                arguments("{f: {take: min, measure: stepsToStop, report: k}}", "10"),
                arguments("{f: {take: max, measure: stepsToStop}}", "1"),
                arguments("{f: {of: M, take: max, measure: stepsToStop}}", "NaN"),
                arguments("{f: {count: abs(end) <= 0.0625}}", "3"),
                arguments("{f: {of: [sgd, M], count: stepsToStop > 0}}", "1"),
                arguments("{g: {of: M, take: max, measure: end}, f: {count: end < g}}", "3"),
                arguments("{f: {setting: c}}", "3"),
                arguments("{f: {setting: k, take: max}}", "10"),
                arguments("{f: {setting: k, take: min}}", "5"),
                arguments("{f: {of: sgd, where: {k: 10}, setting: 2/k}}", "0.2"),
                arguments("{a: {setting: c}, f: {formula: a^2 + c}}", "12"),
                arguments("{a: {of: M, take: max, measure: end}, f: {formula: a/2}}", "8"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figuresAreReadFromTheRuns(String figures, String expected) {
        double value = figures(figures).getOrDefault("f", 0.0);
        assertThat(NumberText.of(Math.rint(value * 1e9) / 1e9)).isEqualTo(expected);
    }

    @Test
    void choiceIsRead() {
        Experiment experiment = new ExperimentFolder(folder).good(BOWL + """
                predict:
                  kind: choice
                  ask: {es: "¿Con {lr}?", en: "With {lr}?"}
                  figures:
                    lr: {of: sgd, setting: lr}
                    end: {of: sgd, where: {k: 5}, measure: end}
                  options:
                    - {text: {es: Sí, en: Yes}, when: end > 1}
                    - {text: {es: "No, {lr}", en: "No, {lr}"}, when: end <= 1, reply: {es: "Es {end}", en: "It is {end}"}}
                  why: {es: "{end} y { lr }", en: "{end}, {lr}"}
                  whyAgain: {es: "{end}", en: "{end}"}
                  again: [{optimizers.sgd.lr: 0.2}, {variables.k: [5, 2+3], optimizers.M.label: "M: 'x'"}]
                """);
        PredictionQuestion question = experiment.prediction().orElseThrow();
        assertThat(question.ask().in(Language.ES, name -> "<" + name + ">")).isEqualTo("¿Con <lr>?");
        assertThat(question.options().get(1).text().in(Language.EN, name -> "$1\\"))
                .isEqualTo("No, $1\\");
        assertThat(question.options().get(0).feedback()).isEmpty();
        assertThat(question.options().get(1).feedback().orElseThrow().in(Language.EN, name -> name))
                .isEqualTo("It is end");
        assertThat(question.why().names(Language.ES)).containsExactlyInAnyOrder("end", "lr");
        assertThat(question.withOtherNumbers().why().names(Language.ES)).containsExactly("end");
        assertThat(question.position().line()).isEqualTo(11);
        assertThat(question.again())
                .extracting(PredictionQuestion.Again::settings)
                .containsExactly(
                        List.of(new Setting("optimizers.sgd.lr", "0.2")),
                        List.of(
                                new Setting("variables.k", "[5, 2+3]"),
                                new Setting("optimizers.M.label", "'M: ''x'''")));
        Map<String, Double> figures = question.figures().of(runs(experiment));
        assertThat(question.prediction()
                        .grade(Answer.option(1), List.of(figures))
                        .grade())
                .isEqualTo(GradingResult.Grade.RIGHT);
    }

    @Test
    void orderIsRead() {
        PredictionQuestion question = question("""
                predict:
                  kind: order
                  ask: a
                  figures: {x: {of: sgd, where: {k: 5}, measure: end}, y: {of: M, where: {k: 5}, measure: stepsToStop}}
                  options:
                    - {text: A, figure: y, never: true}
                    - {text: B, figure: x}
                  why: b
                """);
        assertThat(question.prediction()).isEqualTo(new Prediction.Order(List.of("y", "x")));
        assertThat(question.written(new Answer.Ranking(List.of(1, 0)))).isEqualTo("x,y");
        assertThat(question.options())
                .extracting(PredictionQuestion.PredictionOption::isNever)
                .containsExactly(true, false);
        assertThat(question.again()).isEmpty();
    }

    @Test
    void amountIsRead() {
        PredictionQuestion question = question("""
                predict:
                  kind: number
                  ask: a
                  figures: {x: {of: sgd, where: {k: 5}, measure: end}}
                  value: 100*x
                  tolerance: {percent: 2*5}
                  unit: {es: pasos, en: steps}
                  why: b
                """);
        Prediction.Amount amount = (Prediction.Amount) question.prediction();
        assertThat(amount.value()).hasToString("100*x");
        assertThat(amount.tolerance()).isEqualTo(new Tolerance(Tolerance.Kind.PERCENT, 10));
        assertThat(question.unit().orElseThrow().in(Language.EN)).isEqualTo("steps");
        assertThat(question.options()).isEmpty();
    }

    static Stream<Arguments> lost() {
        return Stream.of(
                arguments("variables.k", "[5, 20]", "kept"),
                arguments("variables.k", "[5]", "kept"),
                arguments("variables.k", "10", "lost"),
                arguments("variables.c", "[1, 2]", "lost"),
                arguments("optimizers.0", "{rule: adam}", "lost"),
                arguments(
                        "predict.kind",
                        "nonsense",
                        "--set predict.kind:1:1 UNKNOWN_WORD nonsense, choice, order, number, truth"),
                arguments("predict.why", "'{nobody}'", "--set predict.why:1:3 UNKNOWN_WORD nobody, c, f"));
    }

    /**
     * Tests that a setting that makes a prediction meaningless is no error: the prediction is dropped. An error in a
     * setting of the prediction itself is reported.
     */
    @ParameterizedTest
    @MethodSource("lost")
    void predictionThatASettingInvalidatesIsDropped(String path, String value, String expected) {
        String yaml = BOWL + """
                predict: {kind: truth, ask: a, why: b, holds: f > 0, figures: {f: {of: sgd, where: {k: 5}, measure: end}}}
                challenges: [{id: a, title: t, goal: g, of: sgd, when: lossRatio < c, solution: {optimizers.lr: 1}, vary: [optimizers.lr]}]
                theory: [{name: n, of: sgd, where: {k: 5}, formula: 1, measure: steps, tolerance: 9}]
                """;
        ExperimentFolder files = new ExperimentFolder(folder);
        Setting setting = new Setting(path, value);
        if (expected.startsWith("--set")) {
            assertThat(files.faults(yaml, setting)).isEqualTo(expected);
            return;
        }
        String here = path.startsWith("optimizers") ? yaml.substring(0, yaml.indexOf("theory:")) : yaml;
        Experiment experiment = files.good(here, setting);
        assertThat(experiment.prediction().isPresent()).isEqualTo(expected.equals("kept"));
        assertThat(experiment.challenges()).hasSize(path.startsWith("optimizers") ? 0 : 1);
        assertThat(experiment.theories()).hasSize(value.equals("10") || path.startsWith("optimizers") ? 0 : 1);
    }
}
