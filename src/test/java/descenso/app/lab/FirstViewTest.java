package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.lab.LabSelection.LabViewState.Drawn;
import descenso.app.screen.Race;
import descenso.app.screen.RenderCache;
import descenso.course.experiment.Experiment;
import descenso.plot.Range;
import descenso.testing.ExperimentFolder;
import descenso.testing.InlineExperiments;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.view.chart.LabPlot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the lab begins with what the author wants to be shown first, and that a learner can choose the rest. */
class FirstViewTest {

    private static final String VALLEYS = """
            id: valleys
            problem: {kind: quadratic, curvature: [1, k], start: [1, 1]}
            variables: {k: [1, 10, 100]}
            optimizers: [{rule: sgd, lr: 0.01}, {rule: momentum, lr: 0.01}, {rule: adam, lr: 0.01}]
            steps: 40
            show: [loss, path]
            vary: [variables.k, optimizers.lr]
            first: {where: {k: 100}, of: [momentum, adam], picture: path, flipped: true, from: 2, to: 9}
            """;

    @TempDir
    private Path folder;

    private LabSelection selection(LabViewState viewState) {
        return new LabSelection(session(), viewState, KnobEdit.none());
    }

    private LabSession session() {
        return LabSession.start("valleys", List.of(), experiment(), Race.Speed.FASTEST);
    }

    private Experiment experiment() {
        return new ExperimentFolder(folder).good(VALLEYS);
    }

    private static Race.RaceProgress trained(LabSession session) {
        Outcome outcome = InlineExperiments.outcome(session.experiment());
        return new Race.RaceProgress(
                session.race(),
                outcome.runs().stream()
                        .map(run -> Optional.of(Snapshot.of(run)))
                        .toList(),
                session.race().heats().size() - 1,
                Duration.ZERO,
                Optional.of(outcome));
    }

    @Test
    void labBeginsWithTheRunsPictureAndWindowOfTheAuthor() {
        LabViewState viewState = selection(LabViewState.first()).atClaim();
        LabSelection selection = selection(viewState);
        assertThat(selection.chart()).isEqualTo(LabPlot.PATH);
        assertThat(selection.trials()).containsExactly(6, 7, 8);
        assertThat(selection.row()).isEqualTo(1);
        assertThat(selection.drawn()).containsExactlyInAnyOrder(1, 2);
        assertThat(selection.window()).contains(new Range(2, 9));
        assertThat(viewState.scales()).containsExactly(entry(LabPlot.PATH, true));
    }

    @Test
    void drawnRunsAreThoseOfTheAuthorThenAllThenTheChosenOne() {
        LabViewState all = selection(LabViewState.first().withRow(1)).nextDrawn();
        assertThat(selection(all).drawn()).isEmpty();
        assertThat(selection(all).window()).isEmpty();
        LabViewState alone = selection(all).nextDrawn();
        assertThat(selection(alone).drawn()).isEqualTo(Set.of(1));
        assertThat(selection(alone).nextDrawn().drawn()).isEqualTo(Drawn.CLAIM);
    }

    /** Tests that the picture does not stand still while heats are played that it does not show. */
    @Test
    void onlyTheHeatThatTheAuthorShowsIsPlayed() {
        LabSession session = LabSession.start("valleys", List.of(), experiment(), Race.Speed.USUAL);
        assertThat(session.race().heats()).hasSize(3);
        Race.RaceProgress whole = trained(session);
        LabSession played = session.withRunning(true);
        int moments = 0;
        while (played.isRunning()) {
            played = played.withTrained(whole, Duration.ofMillis(100));
            moments++;
            assertThat(played.progress().isOver() || played.playback().heat() == 0)
                    .isTrue();
        }
        assertThat(moments).isBetween(40, 80);
    }

    /** Tests that a part is one of the heat that is shown, not of the one that was played last. */
    @Test
    void axisIsThatOfTheHeatThatIsShown() {
        String stopping = VALLEYS.replace("steps: 40", "steps: 400\nstop: {distance: 0.5}");
        LabSession session =
                LabSession.start("valleys", List.of(), new ExperimentFolder(folder).good(stopping), Race.Speed.FASTEST);
        LabSession ended = session.withTrained(trained(session), Duration.ZERO);
        List<Integer> lengths = IntStream.range(0, 3)
                .mapToObj(heat -> new LabSelection(
                                ended, LabViewState.first().withHeat(OptionalInt.of(heat)), KnobEdit.none())
                        .axisLength())
                .toList();
        List<Integer> longest = IntStream.range(0, 3)
                .mapToObj(heat -> ended.trained().of(ended.race().heats().get(heat)).stream()
                        .mapToInt(Snapshot::steps)
                        .max()
                        .orElseThrow())
                .toList();
        assertThat(lengths).isEqualTo(longest);
        assertThat(lengths.stream().distinct()).hasSizeGreaterThan(1);
    }

    /** Tests a window that lies beyond the end of all runs, as of runs that a knob lets diverge. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "2, 0", "1, 0.5", "1, -0.5"})
    void zoomOfAWindowBeyondTheEndShowsAll(double factor, double shift) {
        for (String author : List.of("from: 2, to: 9", "from: 39", "from: 40", "from: 9990, to: 9999")) {
            Experiment late = new ExperimentFolder(folder).good(VALLEYS.replace("from: 2, to: 9", author));
            LabSession session = LabSession.start("valleys", List.of(), late, Race.Speed.FASTEST);
            LabSession ended = session.withTrained(trained(session), Duration.ZERO);
            LabSelection selection = new LabSelection(ended, LabViewState.first(), KnobEdit.none());
            Range part = selection
                    .zoomed(factor, shift)
                    .orElse(LabViewState.first())
                    .zoom()
                    .orElse(new Range(0, 40));
            assertThat(part.min()).isBetween(0.0, 39.0);
            assertThat(part.max()).isBetween(part.min() + 1, 40.0);
        }
    }

    /**
     * Tests that a path of very different runs is drawn on a logarithmic scale once it is trained, unless a key says
     * else.
     */
    @Test
    void scaleIsLogarithmicByItselfWhereRunsDifferVeryMuch() {
        String scaled = VALLEYS.replaceAll("first: .*", "")
                .replaceAll("variables: .*", "variables: {k: [1]}")
                .replaceAll("problem: .*", "problem: {kind: quadratic, curvature: [1, 1], start: [1, 1e6]}");
        LabSession session =
                LabSession.start("valleys", List.of(), new ExperimentFolder(folder).good(scaled), Race.Speed.FASTEST);
        LabSession ended = session.withTrained(trained(session), Duration.ZERO);
        LabViewState second = LabViewState.first().withCoordinate(1);
        for (LabViewState viewState : List.of(second, second.withScale(LabPlot.STEP_SIZES, false))) {
            boolean isChosen = viewState.scales().containsKey(LabPlot.STEP_SIZES);
            assertThat(new LabSelection(session, viewState, KnobEdit.none())
                            .isFlipped(LabPlot.STEP_SIZES, new RenderCache()))
                    .isFalse();
            assertThat(new LabSelection(ended, viewState, KnobEdit.none())
                            .isFlipped(LabPlot.STEP_SIZES, new RenderCache()))
                    .isEqualTo(!isChosen);
        }
        assertThat(new LabSelection(ended, LabViewState.first(), KnobEdit.none())
                        .isFlipped(LabPlot.STEP_SIZES, new RenderCache()))
                .isFalse();
    }
}
