package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.testing.ExperimentFolder;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeTest {

    /** An experiment in which x is (1 − ηk)ⁿ after n steps: with k = 1, 0.9ⁿ and 0.5ⁿ; with k = 2, 0.8ⁿ and 0. */
    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [k], start: [1]}
            variables: {k: [1, 2]}
            optimizers:
              - {rule: sgd, lr: 0.1, label: slow}
              - {rule: sgd, lr: 0.5, label: fast}
              - {rule: momentum, lr: 0.1, beta: 0, label: M}
            steps: 20
            stop: {distance: 0.01}
            vary: [optimizers.lr, optimizers.M.beta, problem.noise]
            """;

    @TempDir
    private Path folder;

    private Experiment read(String keys, Setting... settings) {
        return new ExperimentFolder(folder)
                .good(
                        BOWL + "challenges: [{id: a, title: t, goal: g, solution: {optimizers.lr: 1}, " + keys + "}]",
                        settings);
    }

    private String outcome(Experiment experiment) {
        List<Run> runs = experiment.comparison().trials().stream()
                .filter(experiment.challenges().get(0)::dependsOn)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        Challenge.ChallengeOutcome attained = experiment.challenges().get(0).evaluate(runs);
        return attained.bestRun().map(Object::toString).orElse("nobody")
                + (attained.reached() ? " reached" : "")
                + attained.score().stream()
                        .mapToObj(score -> " " + score)
                        .findFirst()
                        .orElse("")
                + (attained.atPar() ? " at par" : "");
    }

    static Stream<Arguments> goals() {
        return Stream.of(
                arguments("when: lr > 0.4", "fast, k = 1 reached at par"),
                arguments("when: lr > 0.5", "nobody"),
                arguments("when: steps < 9, score: steps, par: 5", "fast, k = 2 reached 1.0 at par"),
                arguments("when: steps < 9, score: steps, par: 0", "fast, k = 2 reached 1.0"),
                arguments("when: steps < 9, score: steps, par: 7, best: largest", "fast, k = 1 reached 7.0 at par"),
                arguments("when: steps < 9, score: steps, par: 8, best: largest", "fast, k = 1 reached 7.0"),
                arguments("when: steps < 9 and k == 1, score: steps, par: 7", "fast, k = 1 reached 7.0 at par"),
                arguments("of: slow, when: steps < 9", "nobody"),
                arguments("of: any, when: lr < 0.2, score: lr, par: 0.1", "slow, k = 1 reached 0.1 at par"),
                arguments("of: [M, fast], when: lr < 0.2", "M, k = 1 reached at par"),
                // a condition on a missing measure does not hold, but its negation does
                arguments("of: slow, when: stepsToStop < 100", "nobody"),
                arguments("of: slow, when: not (stepsToStop < 100)", "slow, k = 1 reached at par"),
                // a score that is NaN is the worst of all, and not at par
                arguments(
                        "of: fast, when: steps > 0, score: ln(steps-2), par: 9",
                        "fast, k = 1 reached 1.6094379124341003 at par"),
                arguments("of: slow, when: k == 1, score: stepsToStop, par: 9", "slow, k = 1 reached NaN"),
                arguments("rival: fast, when: rival_steps < steps and k == 2", "slow, k = 2 reached at par"),
                arguments("rival: fast, when: rival_finalLoss > finalLoss", "nobody"),
                arguments(
                        "of: fast, rival: slow, when: rival_lr < lr and rival_steps == 20",
                        "fast, k = 1 reached at par"),
                arguments("of: any, rival: fast, when: lr == rival_lr", "nobody"),
                arguments("of: [fast], rival: fast, when: lr == rival_lr", "fast, k = 1 reached at par"),
                arguments("rival: fast, when: lr == rival_lr", "nobody"));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void challengeIsJudgedByItsRuns(String keys, String expected) {
        assertThat(outcome(read(keys))).isEqualTo(expected);
    }

    private static Challenge.ChallengeOutcome scored(double score) {
        return new Challenge.ChallengeOutcome(true, OptionalDouble.of(score), false, Optional.empty());
    }

    /** Tests that a score that is NaN is worse than any other. */
    @ParameterizedTest
    @CsvSource({
        "smallest, 4, 5, true",
        "smallest, 5, 4, false",
        "smallest, 5, 5, false",
        "largest, 5, 4, true",
        "largest, 4, 5, false",
        "smallest, 1e300, NaN, true",
        "largest, -1e300, NaN, true",
        "smallest, NaN, 5, false",
        "smallest, NaN, NaN, false"
    })
    void betterScoreIsDetermined(String best, double one, double other, boolean better) {
        Challenge challenge = read("when: steps > 0, score: steps, par: 5, best: " + best)
                .challenges()
                .get(0);
        assertThat(challenge.isBetter(scored(one), scored(other))).isEqualTo(better);
    }

    /** Tests that a score equal to the par up to rounding errors matches the par, but does not beat it. */
    @ParameterizedTest
    @CsvSource({
        "smallest, 4, true, true",
        "smallest, 5, true, false",
        "smallest, 4.999999999999, true, false",
        "smallest, 5.000000000001, true, false",
        "smallest, 6, false, false",
        "largest, 6, true, true",
        "largest, 5, true, false",
        "largest, 4, false, false",
        "smallest, NaN, false, false"
    })
    void scoreMatchesOrBeatsThePar(String best, double score, boolean matched, boolean beaten) {
        Challenge challenge = read("when: steps > 0, score: steps, par: 5, best: " + best)
                .challenges()
                .get(0);
        assertThat(challenge.attained(OptionalDouble.of(score)).atPar()).isEqualTo(matched);
        assertThat(challenge.isParBeaten(scored(score))).isEqualTo(beaten);
    }

    @Test
    void challengeIsReachedByTurningAKnob() {
        String goal = "of: slow, when: steps <= 3, score: steps, par: 1, vary: [optimizers.lr]";
        assertThat(outcome(read(goal))).isEqualTo("nobody");
        assertThat(outcome(read(goal, new Setting("optimizers.slow.lr", "0.9"))))
                .isEqualTo("slow, k = 1 reached 2.0");
        assertThat(outcome(read(goal, new Setting("optimizers.lr", "1")))).isEqualTo("slow, k = 1 reached 1.0 at par");
    }

    @Test
    void challengeWithoutRunsIsNotReached() {
        Challenge challenge = read("when: steps > 0").challenges().get(0);
        assertThat(challenge.evaluate(List.of()))
                .isEqualTo(new Challenge.ChallengeOutcome(false, OptionalDouble.empty(), false, Optional.empty()));
    }

    @Test
    void challengeDependsOnItsOptimizersAndTheirRival() {
        Experiment experiment = read("of: M, rival: slow, when: steps < rival_steps");
        assertThat(experiment.comparison().trials().stream()
                        .filter(experiment.challenges().get(0)::dependsOn)
                        .map(trial -> trial.label().optimizer())
                        .distinct())
                .containsExactly("slow", "M");
    }

    @ParameterizedTest
    @CsvSource({
        "optimizers.lr, true",
        "optimizers.slow.lr, true",
        "optimizers.0.lr, true",
        "optimizers.M.beta, true",
        "optimizers.beta, true",
        "optimizers.2.beta, true",
        "optimizers.sgd.lr, true",
        "optimizers.Momentum.lr, false",
        "optimizers.momentum.lr, true",
        "optimizers.0.beta, false",
        "optimizers.3.lr, false",
        "optimizers.0, false",
        "optimizers..lr, false",
        "optimizers.schedule, false",
        "problem.noise, true",
        "problem.rotation, false",
        "problem.x.noise, false",
        "steps, false",
        "optimizers, false",
        "lr, false"
    })
    void onlySettingsOfKnobsArePermitted(String path, boolean permitted) {
        Challenge challenge = read("when: steps > 0").challenges().get(0);
        assertThat(challenge.editable().holds(path)).isEqualTo(permitted);
    }
}
