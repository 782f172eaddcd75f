package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which previews of experiments a page gets, and in which order. */
class PreviewRunnerTest {

    private static final ExperimentLibrary LIBRARY = SharedLibrary.of(TestCourse.ABRIDGED);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final SharedRaces shared = new SharedRaces(() -> scheduler);
    private final List<String> made = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Preview> drawn = new ArrayList<>();

    @Test
    void runThatAnotherSessionShowsIsNotTrainedAgain() {
        List<Snapshot> first = preview("ball", true);
        made.clear();
        drawn.clear();
        assertThat(preview("ball", true))
                .hasSize(4)
                .zipSatisfy(first, (run, other) -> assertThat(run).isSameAs(other));
    }

    private PreviewRunner previews(boolean isKnown) {
        return previews(experiment -> judged(experiment, isKnown));
    }

    private static Optional<Attempt> judged(Experiment experiment, boolean isKnown) {
        return isKnown ? Optional.of(NewAttempt.unpredicted(experiment.id()).at(Instant.EPOCH)) : Optional.empty();
    }

    private PreviewRunner previews(Function<Experiment, Optional<Attempt>> judged) {
        return new PreviewRunner(scheduler, shared, LIBRARY, true, judged, this::receive);
    }

    private void receive(Message message) {
        Report.Previewed previewed = (Report.Previewed) ((Message.WorkerReport) message).report();
        if (previewed.preview().isEmpty()) {
            refused.add(previewed.name());
        } else {
            made.add(previewed.name());
            drawn.add(previewed.preview().get());
        }
    }

    private void work() {
        while (scheduler.work(Desk.PREVIEWING)) {
            // makes all that was requested
        }
    }

    private List<Snapshot> preview(String id, boolean isKnown) {
        PreviewRunner previews = previews(isKnown);
        previews.request(id);
        previews.setVisible(List.of(id), List.of());
        work();
        assertThat(made).containsExactly(id, id);
        assertThat(drawn.get(0).runs()).isEmpty();
        return drawn.get(1).runs();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ball", "rotation", "same-start"})
    void knownExperimentIsShownAtItsEnd(String id) {
        List<Run> expected = TestCourse.ABRIDGED.experiment(id).comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        List<Snapshot> found = preview(id, true);
        assertThat(found).isNotEmpty();
        for (int run = 0; run < found.size(); run++) {
            assertThat(found.get(run).status()).isEqualTo(expected.get(run).status());
            assertThat(found.get(run).loss())
                    .isEqualTo(Snapshot.of(expected.get(run)).loss());
            assertThat(found.get(run).measures()).isEqualTo(expected.get(run).measures());
        }
    }

    @Test
    void unknownExperimentIsShownAtItsStart() {
        assertThat(preview("ball", false)).hasSize(4).allMatch(run -> run.steps() == 0);
    }

    @Test
    void visiblePreviewsAreMadeInTheirOrder() {
        PreviewRunner previews = previews(false);
        for (String id : List.of("ball", "valley", "rotation")) {
            previews.request(id);
        }
        work();
        assertThat(made).isEmpty();
        previews.setVisible(List.of("rotation", "ball"), List.of());
        work();
        assertThat(made).containsExactly("rotation", "ball", "rotation", "ball");
        previews.setVisible(List.of("valley"), List.of());
        work();
        assertThat(made.subList(4, made.size())).containsExactly("valley", "valley");
    }

    /** Returns a runner that performs an action while it makes its next preview, as when the learner turns the page. */
    private PreviewRunner runnerWith(Runnable[] action) {
        return previews(experiment -> {
            Runnable now = action[0];
            action[0] = () -> {};
            now.run();
            return judged(experiment, true);
        });
    }

    @Test
    void hiddenPreviewIsMadeAgainOnceVisible() {
        Runnable[] action = {() -> {}};
        PreviewRunner previews = runnerWith(action);
        action[0] = () -> previews.setVisible(List.of(), List.of());
        previews.setVisible(List.of("noise-floor"), List.of());
        previews.request("noise-floor");
        work();
        assertThat(made).isEmpty();
        previews.setVisible(List.of("noise-floor"), List.of());
        work();
        assertThat(made).containsExactly("noise-floor", "noise-floor");
        assertThat(drawn.get(1).runs()).allMatch(run -> run.status() != Status.RUNNING);
    }

    @Test
    void previewRequestedAgainIsReportedOnceForEachStage() {
        Runnable[] action = {() -> {}};
        PreviewRunner previews = runnerWith(action);
        action[0] = () -> previews.request("ball");
        previews.setVisible(List.of("ball"), List.of());
        previews.request("ball");
        work();
        assertThat(made).containsExactly("ball", "ball");
        assertThat(drawn.get(1).runs()).allMatch(run -> run.status() != Status.RUNNING);
    }

    /** Tests that the traces of a page do not wait for the runs of its other experiments. */
    @Test
    void allPreviewsAreMadeBeforeRunsAreTrained() {
        PreviewRunner previews = previews(true);
        previews.setVisible(List.of("ball", "bump"), List.of());
        previews.request("ball");
        previews.request("bump");
        work();
        assertThat(made).containsExactly("ball", "bump", "ball", "bump");
    }

    @Test
    void nothingIsReportedAfterClose() {
        Runnable[] action = {() -> {}};
        PreviewRunner previews = runnerWith(action);
        action[0] = previews::close;
        previews.setVisible(List.of("ball", "valley"), List.of());
        previews.request("ball");
        previews.request("valley");
        work();
        assertThat(made).isEmpty();
    }

    @Test
    void unreadableExperimentIsReportedAndDelaysNoOther() {
        PreviewRunner previews = previews(experiment -> {
            if (experiment.id().equals("ball")) {
                throw new OutOfMemoryError("no room");
            }
            return Optional.empty();
        });
        previews.setVisible(List.of("ball", "nowhere", "valley", "\0"), List.of());
        for (String id : List.of("valley", "ball", "nowhere", "\0")) {
            previews.request(id);
        }
        work();
        assertThat(made).containsExactly("valley", "valley");
        assertThat(refused).containsExactly("nowhere");
    }

    /** Tests that the page stays sealed, because the experiment may ask for a prediction. */
    @Test
    void pageStaysSealedIfItsPreviewExceedsMemory() {
        ScriptedLearner learner = ScriptedLearner.fresh(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE);
        Function<Experiment, Optional<Attempt>> judged = experiment -> {
            throw new OutOfMemoryError("no room");
        };
        PreviewRunner previews = new PreviewRunner(scheduler, shared, LIBRARY, true, judged, learner::hear);
        previews.setVisible(List.of("ball"), List.of());
        previews.request("ball");
        work();
        assertThat(learner.state().page().seal()).hasValue("ball");
    }
}
