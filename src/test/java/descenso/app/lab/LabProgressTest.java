package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabProgress.PredictionState;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Race;
import descenso.course.experiment.Challenge;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.testing.InlineExperiments;
import descenso.train.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabProgressTest {

    /**
     * A prediction that is true with the author's values, since the slow optimizer then takes more steps. The
     * challenges change the learning rate.
     */
    private static final String TASKS = """
            predict:
              kind: truth
              figures: {slow: {of: slow, measure: steps}, fast: {of: fast, measure: steps}}
              ask: Is it faster?
              holds: fast < slow
              why: Because.
            challenges:
              - {id: under15, title: t, goal: g, of: slow, when: steps < 15, score: steps, par: 3,
                 vary: [optimizers.lr], solution: {optimizers.slow.lr: 0.8}}
              - {id: under5, title: t, goal: g, of: slow, when: steps < 5,
                 vary: [optimizers.lr], solution: {optimizers.slow.lr: 0.8}}
            """;

    private static final Answer YES = Answer.statement(true);

    @TempDir
    private Path folder;

    /**
     * Creates a session before its race, with that learning rate for the slow optimizer; empty for the author's value.
     */
    private LabSession bench(String lr) {
        List<Setting> settings = lr.isEmpty() ? List.of() : List.of(new Setting("optimizers.slow.lr", lr));
        Experiment experiment =
                new InlineExperiments(folder).read(InlineExperiments.BOWL + TASKS, settings.toArray(Setting[]::new));
        return LabSession.start("bowl", settings, experiment, Race.Speed.FASTEST);
    }

    private static LabSession run(LabSession session) {
        Outcome outcome = InlineExperiments.outcome(session.experiment());
        Race.RaceProgress progress = session.progress();
        return session.withTrained(
                new Race.RaceProgress(session.race(), progress.snapshots(), 0, Duration.ZERO, Optional.of(outcome)),
                Duration.ZERO);
    }

    private LabSession run(String lr) {
        return run(bench(lr));
    }

    private static List<String> news(List<NewAttempt> tried) {
        return tried.stream()
                .map(each -> each.item() + " " + each.grade() + (each.answer().isEmpty() ? "" : " " + each.answer()))
                .toList();
    }

    private static List<String> ids(List<Challenge> challenges) {
        return challenges.stream().map(Challenge::id).toList();
    }

    private LabProgress opening(NewAttempt... earlier) {
        List<Attempt> attempts = Stream.of(earlier)
                .map(newAttempt -> newAttempt.at(Instant.EPOCH))
                .toList();
        return LabProgress.opening(bench("").experiment(), attempts);
    }

    private static NewAttempt predicted(Attempt.Grade grade) {
        return new NewAttempt(Attempt.Kind.PREDICTION, "bowl", "predict", List.of(), "true", grade, Map.of());
    }

    private static NewAttempt reached(String challenge, double score) {
        return new NewAttempt(
                Attempt.Kind.CHALLENGE, "bowl", challenge, List.of(), "", Attempt.Grade.RIGHT, Map.of("score", score));
    }

    // progress after earlier attempts

    @ParameterizedTest
    @EnumSource
    void answeredPredictionIsNotAskedAgain(Attempt.Grade grade) {
        assertThat(opening(predicted(grade)).isAsking()).isFalse();
        assertThat(opening(predicted(grade), predicted(Attempt.Grade.PENDING)).isAsking())
                .isFalse();
    }

    /**
     * Tests that the question is not asked again. The page is open by then, so a second answer would be an informed
     * one.
     */
    @Test
    void unjudgedPredictionWaitsForTheNextRace() {
        LabProgress progress = opening(predicted(Attempt.Grade.PENDING));
        assertThat(progress.prediction()).isEqualTo(PredictionState.none().withAnswer(YES));
        assertThat(news(progress.after(run("")).since(progress, run("")))).contains("predict RIGHT true");
    }

    @Test
    void predictionIsAskedIfItWasNotAnswered() {
        assertThat(opening().isAsking()).isTrue();
        assertThat(opening(reached("under15", 7)).isAsking()).isTrue();
        assertThat(opening()
                        .withPrediction(PredictionState.none().withAnswer(YES))
                        .isAsking())
                .isFalse();
        assertThat(LabProgress.opening(new InlineExperiments(folder).read(InlineExperiments.BOWL), List.of())
                        .isAsking())
                .isFalse();
    }

    @Test
    void challengeReachedEarlierIsNewOnlyIfImproved() {
        LabSession session = run("0.5");
        LabProgress before = opening(reached("under15", 7));
        assertThat(before.challenges().best()).containsOnlyKeys("under15");
        assertThat(before.after(session).since(before, session)).isEmpty();
        LabProgress worse = opening(reached("under15", 8));
        assertThat(news(worse.after(session).since(worse, session))).containsExactly("under15 RIGHT");
    }

    // results of a race

    /** Tests learning rates of the slow optimizer: only the author's values decide the prediction. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; predict RIGHT true",
                "0.3; under15 RIGHT",
                "0.1; ''",
                "0.8; under15 RIGHT, under5 RIGHT",
            })
    void raceDecidesThePredictionOrTheChallenges(String lr, String expected) {
        LabSession session = run(lr);
        LabProgress before = opening().withPrediction(PredictionState.none().withAnswer(YES));
        LabProgress after = before.after(session);
        List<NewAttempt> tried = after.since(before, session);
        assertThat(String.join(", ", news(tried))).isEqualTo(expected);
        assertThat(tried)
                .allMatch(
                        each -> each.subject().equals("bowl") && each.settings().equals(session.settings()));
        assertThat(after.prediction().isPending()).isEqualTo(!lr.isEmpty());
    }

    @Test
    void predictionIsJudgedOnlyWithAllOptimizers() {
        LabSession all = bench("");
        LabProgress before = opening().withPrediction(PredictionState.none().withAnswer(YES));
        assertThat(before.after(run(all.withOptimizerToggled("slow")))
                        .prediction()
                        .isPending())
                .isTrue();
        assertThat(before.after(run(all.withOptimizerToggled("slow").withOptimizerToggled("slow")))
                        .prediction()
                        .isPending())
                .isFalse();
    }

    @Test
    void onlyNewAndBetterResultsAreRecorded() {
        LabProgress before = opening().withPrediction(PredictionState.none().withAnswer(YES));
        LabSession asked = run("");
        LabProgress judged = before.after(asked);
        assertThat(news(judged.since(before, asked))).containsExactly("predict RIGHT true");
        assertThat(judged.after(asked).since(judged, asked)).isEmpty();
        LabSession first = run("0.5");
        LabProgress then = judged.after(first);
        assertThat(news(then.since(judged, first))).containsExactly("under15 RIGHT");
        assertThat(ids(then.reachedSince(judged, first))).containsExactly("under15");
        assertThat(then.after(first).since(then, first)).isEmpty();
        LabSession better = run("0.7");
        LabProgress last = then.after(better);
        assertThat(news(last.since(then, better))).containsExactly("under15 RIGHT", "under5 RIGHT");
        assertThat(ids(last.reachedSince(then, better))).containsExactly("under15", "under5");
        LabSession worse = run("0.3");
        assertThat(last.after(worse).since(last, worse)).isEmpty();
        assertThat(last.after(worse).reachedSince(last, worse)).isEmpty();
    }

    @Test
    void predictionKeepsTheReachedChallenges() {
        LabProgress won = opening().after(run("0.8"));
        LabProgress progress = won.withPrediction(PredictionState.none().withAnswer(YES));
        assertThat(progress.prediction()).isEqualTo(PredictionState.none().withAnswer(YES));
        assertThat(progress.challenges()).isEqualTo(won.challenges());
        assertThat(progress.challenges().best()).containsOnlyKeys("under15", "under5");
    }

    /** Tests that the attempt must be that of this verdict and of this experiment. */
    @Test
    void verdictIsRevealedOnceItIsRecorded() {
        LabProgress asked = opening().withPrediction(PredictionState.none().withAnswer(YES));
        LabProgress judged = asked.after(run(""));
        NewAttempt verdict = judged.prediction().newAttempt("bowl", opening().question());
        assertThat(judged.prediction().isRevealed()).isFalse();
        assertThat(judged.recorded(verdict, "bowl").prediction().isRevealed()).isTrue();
        assertThat(judged.recorded(verdict, "bowl").challenges()).isEqualTo(judged.challenges());
        assertThat(judged.recorded(verdict, "ball")).isEqualTo(judged);
        assertThat(judged.recorded(
                        asked.prediction().newAttempt("bowl", opening().question()), "bowl"))
                .isEqualTo(judged);
        assertThat(judged.recorded(reached("under15", 7), "bowl")).isEqualTo(judged);
        assertThat(asked.recorded(
                        asked.prediction().newAttempt("bowl", opening().question()), "bowl"))
                .isEqualTo(asked);
    }
}
