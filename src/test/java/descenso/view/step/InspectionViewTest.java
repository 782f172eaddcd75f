package descenso.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.GoldenFile;
import descenso.testing.RunFixture;
import descenso.testing.ScreenWords;
import descenso.train.problem.Problem;
import descenso.train.problem.Quadratic;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.table.ExperimentLabels;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionViewTest {

    private static final Problem VALLEY = new Quadratic(new double[] {1, 100}, 45, new double[] {1, 1}, 0, 1);

    private static Trial trial(UpdateRule rule, Schedule schedule, Problem problem) {
        return new Trial(
                new Label(rule.kind().title(), Map.of()),
                Map.of(),
                rule,
                schedule,
                problem,
                new RunLimit(1000, StopCriterion.never()),
                RecordingSpec.none());
    }

    private static Snapshot after(int steps, Trial trial) {
        Training training = trial.start();
        while (training.isRunning() && training.history().steps() < steps) {
            training.step();
        }
        return training.snapshot();
    }

    private static Snapshot recorded(UpdateRule rule) {
        return after(50, trial(rule, new Schedule.Constant(), VALLEY).recordingAll());
    }

    private static List<Line> lines(Snapshot run, int step, int width, Language language, CharacterSet characters) {
        return new InspectionView(
                        run,
                        step,
                        0,
                        new ExperimentLabels(DisplayNames.none(), new UiText(Messages.in(language), characters)))
                .lines(width);
    }

    private static String picture(Snapshot run, int step) {
        return picture(lines(run, step, 76, Language.EN, CharacterSet.UNICODE));
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Tests steps 1 and 12 of every rule, one below the other. */
    @ParameterizedTest
    @CsvSource({
        "inside-es-unicode, 76, ES, UNICODE",
        "inside-en-ascii, 76, EN, ASCII",
        "inside-en-wide, 116, EN, UNICODE"
    })
    void linesMatchGoldenFile(String name, int width, Language language, CharacterSet characters) {
        GoldenFile.compareTable(name, ofEachRule(width, language, characters));
    }

    /** Tests the set of words, because the values of the step before are beside the lines or below them. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void narrowLinesHaveTheSameWords(Language language) {
        assertThat(ScreenWords.of(ofEachRule(50, language, CharacterSet.ASCII)))
                .hasSameElementsAs(ScreenWords.of(ofEachRule(76, language, CharacterSet.ASCII)));
    }

    private static String ofEachRule(int width, Language language, CharacterSet characters) {
        StringBuilder all = new StringBuilder();
        for (OptimizerKind rule : OptimizerKind.values()) {
            Snapshot run = recorded(rule.create(Map.of("lr", 0.01)));
            for (int step : new int[] {1, 12}) {
                List<Line> lines = lines(run, step, width, language, characters);
                assertThat(lines).allMatch(line -> line.width() <= width);
                all.append(picture(lines)).append('\n');
            }
        }
        return all.toString();
    }

    /** Tests the smallest common screen, whose body has 20 rows. */
    @ParameterizedTest
    @EnumSource(CharacterSet.class)
    void adamFitsASmallScreen(CharacterSet characters) {
        assertThat(lines(recorded(OptimizerKind.ADAM.create(Map.of("lr", 0.01))), 12, 76, Language.ES, characters))
                .hasSizeLessThanOrEqualTo(characters == CharacterSet.UNICODE ? 15 : 18);
    }

    /** Tests that each row keeps its place from step to step, so that only digits change. */
    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void numberOfRowsIsTheSameAtEveryStep(OptimizerKind rule) {
        Snapshot run = recorded(rule.create(Map.of("lr", 0.01)));
        List<Long> heights = new ArrayList<>();
        for (int step = 2; step <= 9; step++) {
            heights.add(lines(run, step, 76, Language.EN, CharacterSet.UNICODE).stream()
                    .filter(line -> line.spans().stream().anyMatch(span -> span.style() == Style.FORMULA))
                    .count());
        }
        assertThat(heights).containsOnly(heights.get(0));
    }

    @Test
    void penaltyAndScheduleAreShown() {
        UpdateRule rule = OptimizerKind.MOMENTUM.create(Map.of("lr", 0.5, "beta", 0.5, "form", 1.0, "l2", 0.25));
        Problem parabola = new Quadratic(new double[] {1}, 0, new double[] {1}, 0, 1);
        Snapshot run = after(2, trial(rule, Schedule.exponential(0.5), parabola).recordingAll());
        assertThat(picture(run, 2)).isEqualTo("""
                Momentum · step 2 of 2 · x: 0.688 → 0.502
                                                                                      step 1
                gₜ = ∇_θ L(θₜ) ≈ 0.688                                                     1
                gₜ ← gₜ + L2 · θₜ ≈ 0.688 + 0.25 · 0.688 ≈ 0.859                        1.25
                ηₜ = η fₜ         = 0.5 · 0.5 = 0.25                                     0.5
                vₜ = β vₜ₋₁ + (1 − β) gₜ
                   ≈ 0.5 · 0.625 + 0.5 · 0.859 ≈ 0.742                                 0.625
                step = −ηₜ vₜ     ≈ −0.25 · 0.742 ≈ −0.186                            −0.312
                θₜ₊₁ = θₜ + step  ≈ 0.688 − 0.186 ≈ 0.502                              0.688
                """);
    }

    @Test
    void effectOfBiasCorrectionIsDescribed() {
        Snapshot adam = recorded(OptimizerKind.ADAM.create(Map.of()));
        assertThat(picture(adam, 2))
                .contains("1 − 0.9² = 0.19 and ")
                .contains("5.26 times")
                .contains("4.25 times");
        Snapshot without = recorded(OptimizerKind.ADAM.create(Map.of("biasCorrection", 0.0)));
        assertThat(picture(without, 1))
                .contains("m̂ₜ = mₜ")
                .contains("There is no bias correction. 1 − 0.9¹ = 0.1 and 1 − 0.999¹ = 0.001:");
        assertThat(picture(recorded(OptimizerKind.NADAM.create(Map.of())), 1))
                .contains("v would be 1000 times too small");
    }

    @Test
    void negligibleBiasCorrectionIsNotDescribed() {
        Snapshot quick = after(
                600,
                trial(OptimizerKind.ADAM.create(Map.of("beta2", 0.99)), new Schedule.Constant(), VALLEY)
                        .recordingAll());
        assertThat(picture(quick, 100)).contains("v would be").doesNotContain("m would be");
        assertThat(picture(quick, 600)).doesNotContain("correction");
    }

    /** Compares the described ratio of steps with a run on the same gradient without the correction. */
    @Test
    void describedEffectOfTheCorrectionEqualsTheMeasuredOne() {
        Problem steady = new Quadratic(new double[] {0}, 0, new double[] {1}, 1, 4);
        Snapshot with = after(
                3,
                trial(OptimizerKind.ADAM.create(Map.of()), new Schedule.Constant(), steady)
                        .recordingAll());
        Snapshot without = after(
                3,
                trial(OptimizerKind.ADAM.create(Map.of("biasCorrection", 0.0)), new Schedule.Constant(), steady)
                        .recordingAll());
        double ratio = step(without, 3) / step(with, 3);
        assertThat(picture(with, 3).replace('\n', ' '))
                .contains("about " + new NumberFormatter(Language.EN).threeDigits(ratio) + " times as long");
    }

    private static double step(Snapshot run, int step) {
        return run.history().state(run.history().stateNames().indexOf("step"), step, 0);
    }

    @Test
    void stepIsLimitedToTheRun() {
        Snapshot run = recorded(OptimizerKind.SGD.create(Map.of()));
        assertThat(picture(run, 51)).isEqualTo(picture(run, 50)).contains("step 50 of 50");
        assertThat(picture(run, -1)).isEqualTo(picture(run, 0)).contains("No step has been taken yet");
    }

    @Test
    void runWithoutRecordedStateIsReported() {
        Snapshot run = after(3, trial(OptimizerKind.SGD.create(Map.of()), new Schedule.Constant(), VALLEY));
        assertThat(picture(run, 2)).endsWith("This run kept no record of its inside.\n");
    }

    @Test
    void stepOfANetworkShowsLossRateAndEpoch() {
        Snapshot network = Snapshot.of(new RunFixture("SGD", OptimizerKind.SGD)
                .losses(2.5, 2.25, 2, 1.75, 1.5)
                .stepsPerEpoch(3)
                .run());
        assertThat(picture(network, 4)).isEqualTo("""
                SGD · step 4 of 4
                A network has too many weights to look inside; this is what each step had to
                go on.

                                          step 4    step 3
                ──────────────────────────────────────────
                loss of the mini-batch      1.75         2
                learning rate η            0.001     0.001
                epoch                   2 of 334  1 of 334
                """);
    }

    @Test
    void lastStepOfADivergedRunIsShown() {
        Snapshot run = after(
                1000,
                trial(OptimizerKind.SGD.create(Map.of("lr", 1e200)), new Schedule.Constant(), VALLEY)
                        .recordingAll());
        assertThat(picture(run, run.steps())).contains("step " + run.steps());
    }
}
