package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult.Grade;
import descenso.quiz.Prediction;
import descenso.testing.GoldenFile;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskVerdictsTest {

    private static final int WIDTH = 76;

    /**
     * Four steps multiply x by (1 − ηk)⁴: for k = 5 and 10, SGD ends at 0.5⁴ and 0, Momentum with β = 0 at 0.5⁴ and 16.
     */
    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1]}
            variables: {k: [5, 10]}
            optimizers:
              - {rule: sgd, lr: 0.1}
              - {rule: momentum, lr: 0.3, beta: 0, label: M}
            steps: 4
            stop: {loss: 1e-9}
            measures: [{name: end, value: x}]
            """;

    /** A kind of prediction, with a correct answer, a wrong one and its question. */
    @SuppressWarnings("ImmutableEnumChecker") // answers are immutable records
    private enum Kind {
        CHOICE(Answer.option(1), Answer.option(0), """
                predict:
                  kind: choice
                  ask: {es: "Con η = {lr}, ¿a qué distancia del fondo acaba la bola tras cuatro pasos?",
                        en: "With η = {lr}, how far from the bottom does the ball end after four steps?"}
                  figures:
                    lr: {of: sgd, setting: lr}
                    end: {of: sgd, where: {k: 5}, measure: end}
                    half: {formula: 1/2}
                  options:
                    - {text: {es: "a más de {half}", en: "more than {half}"}, when: end > half,
                       reply: {es: "Cada paso la acerca a la mitad; {half} ya es tras el primero.",
                               en: "Each step halves the distance; {half} is where the first one leads."}}
                    - {text: {es: "a menos de {half}", en: "less than {half}"}, when: end <= half}
                  why: {es: "Cada paso multiplica x por 1 − ηk = {half}; tras cuatro, {end}.",
                        en: "Each step multiplies x by 1 − ηk = {half}; after four it is {end}."}
                """),
        ORDER(new Answer.Ranking(List.of(2, 0, 1)), new Answer.Ranking(List.of(0, 1, 2)), """
                predict:
                  kind: order
                  ask: {es: "¿Quién acaba más cerca del fondo? El más cercano, arriba.",
                        en: "Who ends nearest to the bottom? The nearest on top."}
                  figures:
                    a: {of: sgd, where: {k: 5}, measure: end}
                    b: {of: M, where: {k: 10}, measure: end}
                    c: {of: sgd, where: {k: 10}, measure: end}
                  options:
                    - {text: {es: "SGD en k = 5", en: "SGD at k = 5"}, figure: a}
                    - {text: {es: "Momentum en k = 10", en: "Momentum at k = 10"}, figure: b}
                    - {text: {es: "SGD en k = 10", en: "SGD at k = 10"}, figure: c}
                  why: {es: "Acaban en {a}, {b} y {c}.", en: "They end at {a}, {b} and {c}."}
                """),
        NUMBER(new Answer.Amount(6), new Answer.Amount(-2.5), """
                predict:
                  kind: number
                  ask: {es: "¿Qué tanto por ciento de la distancia queda tras cuatro pasos?",
                        en: "Which share of the distance, in per cent, is left after four steps?"}
                  figures:
                    end: {of: sgd, where: {k: 5}, measure: end}
                  value: 100*end
                  tolerance: {percent: 10}
                  unit: {es: "% del inicio", en: "% of the start"}
                  why: {es: "(1 − ηk)⁴ = {end}.", en: "(1 − ηk)⁴ = {end}."}
                """),
        TRUTH(Answer.statement(false), Answer.statement(true), """
                predict:
                  kind: truth
                  ask: {es: "«Con η = 0,3 y k = 10, la bola se acerca al fondo.»",
                        en: "“With η = 0.3 and k = 10, the ball comes nearer to the bottom.”"}
                  figures:
                    end: {of: M, where: {k: 10}, measure: end}
                    stop: {of: M, where: {k: 10}, measure: stepsToStop}
                  holds: end < 1
                  why: {es: "Cada paso multiplica x por 1 − ηk = −2: acaba en {end}. La meta: {stop}.",
                        en: "Each step multiplies x by 1 − ηk = −2: it ends at {end}. The goal: {stop}."}
                """);

        private final Answer right;
        private final Answer wrong;
        private final String predict;

        Kind(Answer right, Answer wrong, String predict) {
            this.right = right;
            this.wrong = wrong;
            this.predict = predict;
        }
    }

    @TempDir
    private Path folder;

    private Experiment experiment(Kind kind) {
        try {
            Path file = Files.writeString(folder.resolve("bowl.yaml"), BOWL + kind.predict);
            ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(), folder);
            assertThat(parsed.diagnostics()).isEmpty();
            return parsed.experiment().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Run> runs(Experiment experiment) {
        return experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    /** A question with the figures that its runs measured. */
    private record MeasuredQuestion(PredictionQuestion question, Map<String, Double> figures) {

        PredictionView before(Language language, CharacterSet characters) {
            return PredictionView.before(question, new UiText(Messages.in(language), characters));
        }

        Prediction.Verdict verdict(Answer answer) {
            return question.prediction().grade(answer, List.of(figures));
        }

        List<Line> lines(Answer answer, Language language, CharacterSet characters, int width) {
            UiText texts = new UiText(Messages.in(language), characters);
            return new GridRenderer(texts, width)
                    .lines(new PredictionView(question, figures, texts).verdict(answer, verdict(answer)));
        }
    }

    private MeasuredQuestion measured(Kind kind) {
        Experiment experiment = experiment(kind);
        PredictionQuestion question = experiment.prediction().orElseThrow();
        return new MeasuredQuestion(question, question.figures().of(runs(experiment)));
    }

    private static List<Line> asked(PredictionView view, int width) {
        return new GridRenderer(view.texts(), width).lines(List.of(view.ask()));
    }

    private static List<Answer> answers(Kind kind) {
        return List.of(kind.right, kind.wrong, new Answer.Unknown());
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"verdicts-es, ES", "verdicts-en, EN"})
    void verdictsMatchGoldenFile(String name, Language language) {
        StringBuilder all = new StringBuilder();
        for (Kind kind : Kind.values()) {
            MeasuredQuestion measured = measured(kind);
            assertThat(answers(kind).stream()
                            .map(answer -> measured.verdict(answer).grade()))
                    .containsExactly(Grade.RIGHT, Grade.WRONG, Grade.UNKNOWN);
            PredictionView before = measured.before(language, CharacterSet.UNICODE);
            all.append("== ").append(kind).append('\n').append(picture(asked(before, WIDTH)));
            for (int option = 0; option < measured.question().options().size(); option++) {
                all.append("  ").append(before.option(option)).append('\n');
            }
            for (Answer answer : answers(kind)) {
                all.append("\n> ")
                        .append(before.answer(answer).replace('\u00A0', ' '))
                        .append('\n');
                all.append(picture(measured.lines(answer, language, CharacterSet.UNICODE, WIDTH)));
            }
        }
        GoldenFile.compareTable(name, all.toString());
    }

    /** Tests that question and answers show no measured figure, since none is known before a run. */
    @ParameterizedTest
    @EnumSource
    void questionShowsOnlyKnownFigures(Kind kind) {
        PredictionView before = measured(kind).before(Language.ES, CharacterSet.UNICODE);
        String words = picture(asked(before, WIDTH)) + before.answer(kind.right) + before.answer(kind.wrong);
        assertThat(words).doesNotContain("—", "NaN", "{");
    }

    @ParameterizedTest
    @EnumSource
    void verdictsHaveStylesAndSigns(Kind kind) {
        MeasuredQuestion measured = measured(kind);
        assertThat(answers(kind).stream()
                        .map(answer -> measured.lines(answer, Language.EN, CharacterSet.UNICODE, WIDTH)
                                .get(0)
                                .spans()
                                .get(0)))
                .extracting(span -> span.style() + " " + span.text().charAt(0))
                .containsExactly(Style.RIGHT + " ✓", Style.WRONG + " ✗", Style.STRONG + " →");
    }

    @ParameterizedTest
    @EnumSource
    void linesFitEveryWidthInAscii(Kind kind) {
        MeasuredQuestion measured = measured(kind);
        for (int width = 20; width < 130; width += 9) {
            int room = width;
            for (Language language : Language.values()) {
                for (Answer answer : answers(kind)) {
                    assertThat(measured.lines(answer, language, CharacterSet.ASCII, width))
                            .allMatch(line -> line.width() <= room)
                            .allMatch(line -> line.toString().matches("[ -~]*"));
                }
                assertThat(asked(measured.before(language, CharacterSet.ASCII), width))
                        .allMatch(line -> line.width() <= room)
                        .allMatch(line -> line.toString().matches("[ -~]*"));
            }
        }
    }

    /** Tests that runs without measures leave the prediction undecided, so that no answer is wrong. */
    @ParameterizedTest
    @EnumSource(names = {"CHOICE", "NUMBER", "TRUTH"})
    void predictionWithoutMeasuresIsUndecided(Kind kind) {
        PredictionQuestion question = experiment(kind).prediction().orElseThrow();
        MeasuredQuestion measured =
                new MeasuredQuestion(question, question.figures().of(List.of()));
        assertThat(measured.verdict(kind.wrong).grade()).isEqualTo(Grade.UNDECIDED);
        assertThat(picture(measured.lines(kind.wrong, Language.ES, CharacterSet.UNICODE, WIDTH)))
                .startsWith("Esta carrera no llega a decidirlo.\n");
        assertThat(picture(measured.lines(kind.wrong, Language.EN, CharacterSet.UNICODE, WIDTH)))
                .startsWith("This run does not decide it.\n");
    }

    /**
     * Tests that a number within tolerance is correct and shown with the measured one, and an exact one is shown alone.
     */
    @Test
    void measuredNumberIsShownBesideANearOne() {
        MeasuredQuestion measured = measured(Kind.NUMBER);
        assertThat(picture(measured.lines(new Answer.Amount(6), Language.EN, CharacterSet.ASCII, WIDTH)))
                .startsWith("* Good bet: you said 6 % of the start, and it was 6.25 % of the start.\n");
        assertThat(picture(measured.lines(new Answer.Amount(6.25), Language.ES, CharacterSet.UNICODE, WIDTH)))
                .startsWith("✓ Acertaste: 6,25 % del inicio.\n");
    }
}
