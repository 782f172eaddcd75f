package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the way back to a run whose values the experiment, changed since, no longer takes. */
class OldSettingsTest {

    @Test
    void labOpensWithTheAuthorsValuesAndSaysSo() {
        AppState state = ScriptedLearner.at(0).state();
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        List<Setting> old = List.of(new Setting("optimizers.gone.lr", "0.02"));
        Attempt judged = new Attempt(
                Attempt.VERSION,
                Instant.EPOCH,
                Attempt.Kind.PREDICTION,
                "ball",
                NewAttempt.PREDICTION,
                NewAttempt.changes(old),
                "",
                Attempt.Grade.WRONG,
                Map.of(),
                Attempt.AttemptEffort.LEAST);
        ParsedExperiment read = new ParsedExperiment(Optional.of(ball), List.of(), Map.of());
        Transition reloading = LabLoadingScreen.toRun(LessonScreen.fresh(), "ball", state)
                .screen()
                .onReport(new Report.ExperimentLoaded("ball", List.of(), read, List.of(judged)), state);
        assertThat(reloading.commands()).containsExactly(new Command.LoadExperiment("ball", old));

        ParsedExperiment unreadable = new ParsedExperiment(Optional.empty(), List.of(), Map.of());
        Transition opened =
                reloading.screen().onReport(new Report.ExperimentLoaded("ball", old, unreadable, List.of()), state);
        assertThat(opened.screen())
                .isInstanceOfSatisfying(
                        LabScreen.class,
                        lab -> assertThat(lab.session().settings()).isEmpty());
        assertThat(opened.state().notice().orElseThrow().key()).isEqualTo(MessageKey.LAB_OLD_VALUES);
    }

    @Test
    void betWhoseNumbersTheAuthorNoLongerAsksWaitsForNoRace() {
        PredictionQuestion question =
                TestCourse.ABRIDGED.experiment("ball").prediction().orElseThrow();
        String answer = question.written(new Answer.Ranking(
                IntStream.range(0, question.options().size()).boxed().toList()));
        Attempt usual = bet(List.of(), answer);
        Attempt gone = bet(List.of(new Attempt.Change("optimizers.gone.lr", "0.02")), answer);
        Attempt unread = bet(List.of(), "an option that is gone");
        assertThat(NewAttempt.waiting(question, List.of(usual, gone))).containsExactly(usual);
        assertThat(NewAttempt.waiting(question, List.of(unread, gone))).isEmpty();
    }

    private static Attempt bet(List<Attempt.Change> changes, String answer) {
        return new Attempt(
                Attempt.VERSION,
                Instant.EPOCH,
                Attempt.Kind.PREDICTION,
                "ball",
                NewAttempt.PREDICTION,
                changes,
                answer,
                Attempt.Grade.PENDING,
                Map.of(),
                Attempt.AttemptEffort.LEAST);
    }
}
