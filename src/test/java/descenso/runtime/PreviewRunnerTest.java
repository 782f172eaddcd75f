package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Message;
import descenso.app.screen.Preview;
import descenso.app.screen.Report;
import descenso.phrases.Language;
import descenso.testing.Learner;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ShippedExperiments;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lessons are shown of experiments, and when. */
class PreviewRunnerTest {

    private static final ExperimentLibrary LIBRARY = new ExperimentLibrary(Path.of("lessons", "optimizers"));

    private final ManualScheduler crew = new ManualScheduler();
    private final List<String> told = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<Preview> shown = new ArrayList<>();

    private PreviewRunner previews(boolean isKnown) {
        return new PreviewRunner(crew, LIBRARY, experiment -> isKnown);
    }

    private void hear(Message message) {
        Report report = ((Message.WorkerReport) message).report();
        if (report instanceof Report.Unpreviewed unpreviewed) {
            broken.add(unpreviewed.name());
        } else {
            Report.Previewed previewed = (Report.Previewed) report;
            told.add(previewed.name());
            shown.add(previewed.preview());
        }
    }

    private void work() {
        while (crew.work(Desk.PREVIEWING)) {
            // all that was asked for
        }
    }

    private List<Snapshot> preview(String id, boolean isKnown) {
        PreviewRunner previews = previews(isKnown);
        previews.request(id, this::hear);
        previews.setVisible(List.of(id));
        work();
        assertThat(told).containsExactly(id);
        return shown.get(0).runs();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ball", "rotation", "same-start"})
    void whatIsKnownIsShownAtItsEnd(String id) {
        List<Run> expected = ShippedExperiments.experiment(id).comparison().trials().stream()
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
    void whatIsNotIsShownAtItsStart() {
        assertThat(preview("ball", false)).hasSize(4).allMatch(run -> run.steps() == 0);
    }

    /** They would take runs of their own; nor is kept what nobody looks into. */
    @Test
    void nothingIsSearchedAndNothingRecorded() {
        assertThat(preview("stability", true)).hasSize(8).allSatisfy(run -> {
            assertThat(run.status()).isNotEqualTo(Status.RUNNING);
            assertThat(run.measures()).doesNotContainKey("limit");
            assertThat(run.history().hasGradient()).isFalse();
            assertThat(run.history().memory()).isEmpty();
        });
    }

    @Test
    void theLastWishIsTheFirstMadeAndOnlyWhatIsInSight() {
        PreviewRunner previews = previews(false);
        for (String id : List.of("ball", "valley", "rotation")) {
            previews.request(id, this::hear);
        }
        work();
        assertThat(told).isEmpty();
        previews.setVisible(List.of("ball", "rotation"));
        work();
        assertThat(told).containsExactly("rotation", "ball");
        previews.setVisible(List.of("valley"));
        work();
        assertThat(told).containsExactly("rotation", "ball", "valley");
    }

    /** What is asked of it while it is made is asked by whoever turns the page. */
    private PreviewRunner turningThePage(Runnable[] meanwhile) {
        Predicate<descenso.course.experiment.Experiment> isKnown = experiment -> {
            Runnable now = meanwhile[0];
            meanwhile[0] = () -> {};
            now.run();
            return true;
        };
        return new PreviewRunner(crew, LIBRARY, isKnown);
    }

    @Test
    void whatGoesOutOfSightIsDroppedAndMadeAnewWhenItIsBack() {
        Runnable[] meanwhile = {() -> {}};
        PreviewRunner previews = turningThePage(meanwhile);
        meanwhile[0] = () -> previews.setVisible(List.of());
        previews.setVisible(List.of("noise-floor"));
        previews.request("noise-floor", this::hear);
        work();
        assertThat(told).isEmpty();
        previews.setVisible(List.of("noise-floor"));
        work();
        assertThat(told).containsExactly("noise-floor");
        assertThat(shown.get(0).runs()).allMatch(run -> run.status() != Status.RUNNING);
    }

    @Test
    void whatIsAskedForAnewIsToldOnce() {
        Runnable[] meanwhile = {() -> {}};
        PreviewRunner previews = turningThePage(meanwhile);
        meanwhile[0] = () -> previews.request("ball", this::hear);
        previews.setVisible(List.of("ball"));
        previews.request("ball", this::hear);
        work();
        assertThat(told).containsExactly("ball");
        assertThat(shown.get(0).runs()).allMatch(run -> run.status() != Status.RUNNING);
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        Runnable[] meanwhile = {() -> {}};
        PreviewRunner previews = turningThePage(meanwhile);
        meanwhile[0] = previews::close;
        previews.setVisible(List.of("ball", "valley"));
        previews.request("ball", this::hear);
        previews.request("valley", this::hear);
        work();
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidToBeBrokenAndHoldsNothingUp() {
        PreviewRunner previews = new PreviewRunner(crew, LIBRARY, experiment -> {
            if (experiment.id().equals("ball")) {
                throw new OutOfMemoryError("no room");
            }
            return false;
        });
        previews.setVisible(List.of("ball", "nowhere", "valley", "\0"));
        for (String id : List.of("valley", "ball", "nowhere", "\0")) {
            previews.request(id, this::hear);
        }
        work();
        assertThat(told).containsExactly("valley");
        assertThat(broken).containsExactly("nowhere");
    }

    /** Memory that is full while an experiment is sketched does not open the page below it. */
    @Test
    void whatCannotBeDrawnStaysSealed() {
        Learner learner = Learner.fresh(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE);
        PreviewRunner previews = new PreviewRunner(crew, LIBRARY, experiment -> {
            throw new OutOfMemoryError("no room");
        });
        previews.setVisible(List.of("ball"));
        previews.request("ball", learner::hear);
        work();
        assertThat(learner.study().page().seal()).hasValue("ball");
    }

    @Test
    void anIntroductionThatBreaksOffTellsNothing() {
        TextPreviews introductions = new TextPreviews(crew, LIBRARY);
        for (String id : List.of("\0", "nowhere", "ball")) {
            introductions.request(id, this::hear);
        }
        crew.workAll();
        assertThat(broken).containsExactly("nowhere");
        assertThat(told).containsExactly("ball");
    }
}
