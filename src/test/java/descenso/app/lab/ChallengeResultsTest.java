package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabProgress.ChallengeResults;
import descenso.app.screen.NewAttempt;
import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.progress.Attempt;
import descenso.testing.InlineExperiments;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeResultsTest {

    /** Three challenges: fewer steps are better in the first, more steps in the second; the third has no score. */
    private static final String CHALLENGES = """
            challenges:
              - {id: few, title: t, goal: g, of: slow, when: steps < 15, score: steps, par: 4,
                 vary: [optimizers.lr], solution: {optimizers.slow.lr: 0.8}}
              - {id: many, title: t, goal: g, of: slow, when: steps < 15, score: steps, best: largest, par: 14,
                 vary: [optimizers.slow.lr], solution: {optimizers.slow.lr: 0.3}}
              - {id: any, title: t, goal: g, of: slow, when: steps < 15,
                 vary: [optimizers.slow.lr], solution: {optimizers.slow.lr: 0.8}}
            """;

    private static final ChallengeResults NONE = new ChallengeResults(Map.of());

    @TempDir
    private Path folder;

    private Experiment experiment(Setting... settings) {
        return new InlineExperiments(folder).read(InlineExperiments.BOWL + CHALLENGES, settings);
    }

    private static Setting slow(String lr) {
        return new Setting("optimizers.slow.lr", lr);
    }

    private ChallengeResults after(ChallengeResults before, Setting... settings) {
        Experiment experiment = experiment(settings);
        return before.after(InlineExperiments.outcome(experiment), experiment.challenges(), List.of(settings));
    }

    /** Formats results as in {@code any, few 7, many 7}. */
    private static String written(ChallengeResults challenges) {
        return challenges.best().entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().score().stream()
                                .mapToObj(score -> " " + Math.round(score))
                                .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * Tests learning rates η with x = (1 − η)ⁿ: 7 steps with 0.5, 4 with 0.7, 13 with 0.3, 2 with 0.9; never with 0.1.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.1; ''",
                "0.5; any, few 7, many 7",
                "0.5 0.1; any, few 7, many 7",
                "0.1 0.5; any, few 7, many 7",
                "0.5 0.5; any, few 7, many 7",
                "0.5 0.7; any, few 4, many 7",
                "0.5 0.3; any, few 7, many 13",
                "0.7 0.3 0.5 0.9; any, few 2, many 13",
                "0.3 0.7; any, few 4, many 13",
            })
    void bestResultOfSeveralRacesIsKept(String rates, String expected) {
        ChallengeResults challenges = NONE;
        for (String lr : rates.split(" ", -1)) {
            challenges = after(challenges, slow(lr));
        }
        assertThat(written(challenges)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "optimizers.slow.lr=0.5, 'any, few 7, many 7'",
        "optimizers.lr=0.5, few 7",
        "optimizers.slow.lr=0.5 optimizers.fast.lr=0.6, few 7",
        "optimizers.slow.lr=0.5 steps=19, ''",
        "steps=14, ''",
        "problem.start=[0.01] optimizers.slow.lr=0.5, ''",
    })
    void challengeCountsOnlyWithPermittedSettings(String settings, String expected) {
        Setting[] turned = List.of(settings.split(" ")).stream()
                .map(setting -> setting.split("="))
                .map(parts -> new Setting(parts[0], parts[1]))
                .toArray(Setting[]::new);
        assertThat(written(after(NONE, turned))).isEqualTo(expected);
    }

    @Test
    void newAndImprovedChallengesAreFound() {
        List<Challenge> challenges = experiment().challenges();
        ChallengeResults first = after(NONE, slow("0.5"));
        assertThat(ids(first.beyond(NONE, challenges))).containsExactly("few", "many", "any");
        assertThat(ids(after(first, slow("0.7")).beyond(first, challenges))).containsExactly("few");
        assertThat(ids(after(first, slow("0.3")).beyond(first, challenges))).containsExactly("many");
        assertThat(first.beyond(after(first, slow("0.5")), challenges)).isEmpty();
        assertThat(NONE.beyond(first, challenges)).isEmpty();
        assertThat(ids(first.beyond(NONE, challenges.subList(1, 2)))).containsExactly("many");
    }

    private static List<String> ids(List<Challenge> challenges) {
        return challenges.stream().map(Challenge::id).toList();
    }

    private Challenge challenge(String id) {
        return experiment().challenges().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Tests attempts such as {@code few 7}, in their order. An attempt with {@code !} is a prediction, whose score
     * does not count.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ''",
                "few 7; few 7",
                "few 7, few 4, few 9; few 4 at par",
                "many 7, many 14, many 9; many 14 at par",
                "many 7, few 7, any; any at par, few 7, many 7",
                "any, any; any at par",
                "unheard-of 7; ''",
                "!few 7; ''",
            })
    void bestOfEarlierAttemptsCounts(String tries, String expected) {
        List<Attempt> attempts = Stream.of(tries.split(", "))
                .filter(each -> !each.isEmpty())
                .map(ChallengeResultsTest::attempt)
                .toList();
        ChallengeResults challenges = ChallengeResults.of(experiment().challenges(), attempts);
        assertThat(challenges.best().entrySet().stream()
                        .map(entry -> entry.getKey()
                                + entry.getValue().score().stream()
                                        .mapToObj(score -> " " + Math.round(score))
                                        .collect(Collectors.joining())
                                + (entry.getValue().atPar() ? " at par" : ""))
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(challenges.best().values()).allMatch(ChallengeOutcome::reached);
    }

    private static Attempt attempt(String written) {
        String[] parts = written.replace("!", "").split(" ", -1);
        Map<String, Double> figures = parts.length == 1 ? Map.of() : Map.of("score", Double.valueOf(parts[1]));
        Attempt.Kind kind = written.startsWith("!") ? Attempt.Kind.PREDICTION : Attempt.Kind.CHALLENGE;
        return new NewAttempt(kind, "bowl", parts[0], List.of(), "", Attempt.Grade.RIGHT, figures).at(Instant.EPOCH);
    }

    /** Tests that everything except the label of the run is restored. */
    @ParameterizedTest
    @CsvSource({"few, 0.5", "few, 0.9", "many, 0.3", "any, 0.5"})
    void recordedAttemptRestoresTheResult(String id, String lr) {
        ChallengeResults before = after(NONE, slow(lr));
        Attempt kept =
                before.newAttempt(challenge(id), "bowl", List.of(slow(lr))).at(Instant.EPOCH);
        ChallengeResults next = ChallengeResults.of(experiment().challenges(), List.of(kept));
        ChallengeOutcome result = Objects.requireNonNull(before.best().get(id));
        assertThat(next.best())
                .isEqualTo(Map.of(id, new ChallengeOutcome(true, result.score(), result.atPar(), Optional.empty())));
        assertThat(ids(after(next, slow(lr)).beyond(next, experiment().challenges())))
                .doesNotContain(id);
    }
}
