package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.lab.LabSelection.LabViewState.Drawn;
import descenso.app.lab.LabSelection.LabViewState.Extent;
import descenso.app.screen.Race;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.InlineExperiments;
import descenso.testing.TestCourse;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.view.chart.LabPlot;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabSelectionTest {

    private static final LabPlot PATH = LabPlot.find("path").orElseThrow();

    @TempDir
    private Path folder;

    private static LabSession bench(String id) {
        return LabSession.start(id, List.of(), TestCourse.ABRIDGED.experiment(id), Race.Speed.FASTEST);
    }

    /**
     * Returns a session with three optimizers on eight bowls, each bowl a heat, of which those up to the given one
     * have begun.
     */
    private static LabSession rotation(int heat) {
        return reached(bench("rotation"), heat);
    }

    private static LabSession reached(LabSession session, int heat) {
        Race race = session.race();
        List<Optional<Snapshot>> snapshots = IntStream.range(0, race.trials().size())
                .mapToObj(trial -> Optional.of(trial)
                        .filter(number ->
                                race.heats().subList(0, heat + 1).stream().anyMatch(trials -> trials.contains(number)))
                        .map(number -> race.trials().get(number).start().snapshot()))
                .toList();
        return session.withTrained(
                new Race.RaceProgress(race, snapshots, heat, Duration.ZERO, Optional.empty()), Duration.ZERO);
    }

    private static LabSelection of(LabSession session, LabViewState viewState) {
        return new LabSelection(session, viewState, KnobEdit.none());
    }

    private static LabViewState row(int row) {
        return LabViewState.first().withRow(row);
    }

    // heats

    /** Tests that the running heat is shown if none is chosen, and the last one if a heat beyond it is chosen. */
    @ParameterizedTest
    @CsvSource({
        "0, , 0",
        "3, , 3",
        "7, , 7",
        "3, 0, 0",
        "3, 2, 2",
        "3, 3, 3",
        "3, 5, 5",
        "3, 99, 7",
    })
    void chosenOrRunningHeatIsShown(int reached, Integer chosen, int shown) {
        LabViewState viewState =
                chosen == null ? LabViewState.first() : LabViewState.first().withHeat(OptionalInt.of(chosen));
        LabSelection selection = of(rotation(reached), viewState);
        assertThat(selection.heat()).isEqualTo(shown);
        assertThat(selection.trials()).containsExactly(3 * shown, 3 * shown + 1, 3 * shown + 2);
        assertThat(selection.runs()).hasSize(shown <= reached ? 3 : 0);
        assertThat(selection.run().isPresent()).isEqualTo(shown <= reached);
    }

    @ParameterizedTest
    @CsvSource({
        "3, , 1, 3",
        "3, , -1, 2",
        "3, 2, 1, 3",
        "3, 3, 1, 3",
        "3, 0, -1, 0",
        "3, 1, -1, 0",
        "0, , 1, 0",
        "0, , -1, 0",
        "3, 5, 1, 3",
        // a choice beyond the last heat counts as the last
        "7, 99, -1, 6",
    })
    void nextHeatIsLimitedToThoseThatHaveBegun(int reached, Integer chosen, int by, int expected) {
        LabViewState viewState =
                chosen == null ? LabViewState.first() : LabViewState.first().withHeat(OptionalInt.of(chosen));
        assertThat(of(rotation(reached), viewState).heat(by)).isEqualTo(viewState.withHeat(OptionalInt.of(expected)));
    }

    // rows

    /** Tests also with RMSProp off: two runs, and then RMSProp. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, SGD",
        "'', 1, RMSProp",
        "'', 2, Adam",
        "'', 3, Adam",
        "'', 99, Adam",
        "RMSProp, 0, SGD",
        "RMSProp, 1, Adam",
        "RMSProp, 2, RMSProp",
        "RMSProp, 3, RMSProp",
    })
    void rowSelectsARunOrAnOptimizerThatIsOff(String off, int row, String label) {
        LabSession session =
                off.isEmpty() ? bench("rotation") : bench("rotation").withOptimizerToggled(off);
        LabSelection selection = of(reached(session, 0), row(row));
        assertThat(selection.label()).isEqualTo(label);
        assertThat(selection.row()).isEqualTo(Math.min(row, 2));
        assertThat(selection.off()).isEqualTo(off.isEmpty() ? List.of() : List.of(off));
        assertThat(selection.run().map(run -> run.trial().label().optimizer()))
                .isEqualTo(Optional.of(label).filter(name -> !name.equals(off)));
    }

    /**
     * Tests the order of the experiment, not that of switching off; with many optimizers, because a set may have a few
     * in either order.
     */
    @Test
    void optimizersThatAreOffFollowTheRunsInOrder() {
        LabSession session = bench("unscaled-data");
        List<String> others = new ArrayList<>(session.experiment().labels());
        String on = others.remove(4);
        assertThat(others).hasSize(9);
        for (int i = others.size() - 1; i >= 0; i--) {
            session = session.withOptimizerToggled(others.get(i));
        }
        LabSelection selection = of(session, row(0));
        assertThat(selection.off()).isEqualTo(others);
        assertThat(selection.label()).isEqualTo(on);
        for (int row = 1; row < 10; row++) {
            assertThat(of(session, row(row)).label()).isEqualTo(others.get(row - 1));
        }
    }

    /** Tests the number of the curve, which determines its colour and mark. */
    @ParameterizedTest
    @CsvSource({
        "ball, '', 0 1 2 3",
        "ball, β .81, 0 2 3",
        "ball, β 0; β .9, 1 3",
        "rotation, SGD, 1 2",
        // eight heats of one optimizer each are merged into one
        "rotation, SGD; RMSProp, 0 1 2 3 4 5 6 7"
    })
    void runKeepsItsCurveIfOthersAreOff(String id, String off, String curves) {
        LabSession session = bench(id);
        for (String label : off.isEmpty() ? new String[0] : off.split("; ")) {
            session = session.withOptimizerToggled(label);
        }
        LabSelection selection = of(reached(session, 0), row(0));
        ExperimentLabels names = selection.naming(new UiText(Messages.in(Language.EN), CharacterSet.UNICODE));
        assertThat(selection.shownRuns(names).stream().map(seen -> Integer.toString(seen.curve())))
                .isEqualTo(List.of(curves.split(" ")));
        assertThat(selection.shownRuns(names).stream().map(NamedRun::run)).isEqualTo(selection.runs());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 2", "2, 1, 0", "0, -1, 2", "2, -1, 1", "99, 1, 0", "99, -1, 1"})
    void nextRowWrapsAround(int row, int by, int expected) {
        for (LabSession session : List.of(rotation(0), bench("rotation").withOptimizerToggled("SGD"))) {
            assertThat(of(session, row(row)).row(by)).isEqualTo(row(expected));
        }
    }

    /**
     * Tests the row of the optimizer's first run that is shown. An optimizer that is off or unknown has a row after
     * all runs.
     */
    @ParameterizedTest
    @CsvSource({
        "'', SGD, 0",
        "'', RMSProp, 1",
        "'', Adam, 2",
        "'', nobody, 3",
        "SGD, RMSProp, 0",
        "SGD, Adam, 1",
        "SGD, SGD, 2"
    })
    void rowOfAnOptimizerIsFound(String off, String label, int row) {
        LabSession session =
                off.isEmpty() ? bench("rotation") : bench("rotation").withOptimizerToggled(off);
        assertThat(of(session, row(1)).rowOf(label)).isEqualTo(row(row));
    }

    // knobs

    private LabSession bowl() {
        return LabSession.start(
                "bowl", List.of(), new InlineExperiments(folder).read(InlineExperiments.BOWL), Race.Speed.FASTEST);
    }

    private static List<String> names(List<Knob> knobs) {
        return knobs.stream()
                .map(knob -> knob.optimizer().map(label -> label + " ").orElse("") + knob.name())
                .toList();
    }

    @Test
    void knobsAreThoseOfTheChosenOptimizerAndTheProblem() {
        List<Knob> all = bowl().experiment().knobs();
        LabSelection slow = of(bowl(), row(0));
        assertThat(names(slow.knobs())).contains("slow lr").doesNotContain("fast lr");
        assertThat(names(of(bowl(), row(1)).knobs())).contains("fast lr").doesNotContain("slow lr");
        assertThat(slow.knobs())
                .containsExactlyElementsOf(all.stream()
                        .filter(knob -> !knob.optimizer().equals(Optional.of("fast")))
                        .toList())
                .hasSizeGreaterThan(1);
        assertThat(of(bowl().withOptimizerToggled("fast"), row(1)).knobs())
                .isEqualTo(of(bowl(), row(1)).knobs());
    }

    /** Tests a change that is still being loaded: its knob has the new value, the others stay. */
    @Test
    void pendingValueIsShownInItsKnob() {
        List<Knob> knobs = of(bowl(), row(0)).knobs();
        Knob turned = knobs.get(0);
        LabSelection selection = new LabSelection(
                bowl(),
                LabViewState.first(),
                KnobEdit.none().withRequested(List.of(turned.set("0.3"), turned.set("0.2"))));
        assertThat(selection.knob()).contains(turned.withValue("0.2"));
        assertThat(selection.knobs().subList(1, knobs.size())).isEqualTo(knobs.subList(1, knobs.size()));
    }

    /** Tests a learning rate of 2/(1 + κ), which differs between the runs. */
    @Test
    void knobThatDependsOnVariablesHasTheValueOfTheChosenRun() {
        LabSession valley = bench("valley");
        List<Double> rates = IntStream.range(0, 3)
                .mapToObj(row -> of(valley, row(row)).knobs().stream()
                        .filter(knob -> knob.name().equals("lr"))
                        .findFirst()
                        .orElseThrow()
                        .number()
                        .orElseThrow())
                .toList();
        assertThat(rates).containsExactly(2.0 / 2, 2.0 / 11, 2.0 / 101);
    }

    @Test
    void nextKnobWrapsAround() {
        int count = of(bowl(), row(0)).knobs().size();
        for (int knob = 0; knob < count; knob++) {
            LabSelection selection = of(bowl(), LabViewState.first().withKnob(knob));
            assertThat(selection.knobNumber()).isEqualTo(knob);
            assertThat(selection.knob()).contains(selection.knobs().get(knob));
            assertThat(selection.knob(1)).isEqualTo(LabViewState.first().withKnob((knob + 1) % count));
            assertThat(selection.knob(-1)).isEqualTo(LabViewState.first().withKnob((knob + count - 1) % count));
        }
    }

    /** Tests a row that has fewer knobs than the row selected before. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 96})
    void knobBeyondTheLastCountsAsTheLast(int beyond) {
        int count = of(bowl(), row(0)).knobs().size();
        LabSelection selection = of(bowl(), LabViewState.first().withKnob(count + beyond));
        assertThat(selection.knobNumber()).isEqualTo(count - 1);
        assertThat(selection.knob()).contains(selection.knobs().get(count - 1));
        assertThat(selection.knob(1)).isEqualTo(LabViewState.first().withKnob(0));
        assertThat(selection.knob(-1)).isEqualTo(LabViewState.first().withKnob(count - 2));
    }

    @Test
    void experimentMayHaveNoKnobs() {
        LabSession session = bowl();
        LabSession fixed = LabSession.start("fixed", List.of(), withoutKnobs(session), Race.Speed.FASTEST);
        LabSelection selection = of(fixed, LabViewState.first().withKnob(2));
        assertThat(selection.knobs()).isEmpty();
        assertThat(selection.knob()).isEmpty();
        assertThat(selection.knobNumber()).isZero();
        assertThat(selection.knob(1)).isEqualTo(LabViewState.first());
        assertThat(selection.knob(-1)).isEqualTo(LabViewState.first());
    }

    private static Experiment withoutKnobs(LabSession session) {
        Experiment all = session.experiment();
        return new Experiment(
                all.id(),
                all.title(),
                all.look(),
                all.seed(),
                all.comparison(),
                all.show(),
                all.first(),
                List.of(),
                List.of(),
                all.names(),
                all.theories(),
                all.prediction(),
                all.observation(),
                all.challenges(),
                all.position());
    }

    // charts

    @Test
    void nextChartWrapsAround() {
        LabSession session = bench("rotation");
        List<LabPlot> charts = of(session, LabViewState.first()).charts();
        assertThat(charts)
                .startsWith(
                        LabPlot.find("landscape").orElseThrow(),
                        LabPlot.find("loss").orElseThrow())
                .hasSizeGreaterThan(2);
        LabViewState viewState = LabViewState.first();
        for (LabPlot chart : charts) {
            assertThat(of(session, viewState).chart()).isEqualTo(chart);
            viewState = of(session, viewState).chart(1);
        }
        assertThat(viewState).isEqualTo(LabViewState.first());
        LabViewState last = of(session, viewState).chart(-1);
        assertThat(of(session, last).chart()).isEqualTo(charts.get(charts.size() - 1));
    }

    /** Tests a change of settings that leaves fewer charts. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 96})
    void chartBeyondTheLastCountsAsTheLast(int beyond) {
        List<LabPlot> charts = of(bench("rotation"), LabViewState.first()).charts();
        LabSelection selection = of(bench("rotation"), LabViewState.first().withChart(charts.size() + beyond));
        assertThat(selection.chart()).isEqualTo(charts.get(charts.size() - 1));
        assertThat(selection.chart(1)).isEqualTo(LabViewState.first());
        assertThat(selection.chart(-1)).isEqualTo(LabViewState.first().withChart(charts.size() - 2));
    }

    /** Tests a problem with two coordinates, and problems without a choice. */
    @ParameterizedTest
    @CsvSource({"rotation, 0, 1", "rotation, 1, 0", "ball, 0, 0", "same-start, 0, 0"})
    void nextCoordinateWrapsAround(String id, int coordinate, int next) {
        LabViewState viewState = LabViewState.first().withCoordinate(coordinate);
        assertThat(of(bench(id), viewState).nextCoordinate()).isEqualTo(viewState.withCoordinate(next));
    }

    @Test
    void changeOfOneChoiceKeepsTheOthers() {
        LabViewState viewState = new LabViewState(
                1, Drawn.ALONE, OptionalInt.of(1), 1, 1, 1, Map.of(PATH, true), true, Extent.CHART, Optional.empty());
        LabSelection selection = of(rotation(2), viewState);
        assertThat(selection.row(1))
                .isEqualTo(new LabViewState(
                        2,
                        Drawn.ALONE,
                        OptionalInt.of(1),
                        1,
                        1,
                        1,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
        assertThat(selection.rowOf("SGD"))
                .isEqualTo(new LabViewState(
                        0,
                        Drawn.ALONE,
                        OptionalInt.of(1),
                        1,
                        1,
                        1,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
        assertThat(selection.heat(1))
                .isEqualTo(new LabViewState(
                        1,
                        Drawn.ALONE,
                        OptionalInt.of(2),
                        1,
                        1,
                        1,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
        assertThat(selection.knob(-1))
                .isEqualTo(new LabViewState(
                        1,
                        Drawn.ALONE,
                        OptionalInt.of(1),
                        0,
                        1,
                        1,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
        assertThat(selection.chart(1))
                .isEqualTo(new LabViewState(
                        1,
                        Drawn.ALONE,
                        OptionalInt.of(1),
                        1,
                        2,
                        1,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
        assertThat(selection.nextCoordinate())
                .isEqualTo(new LabViewState(
                        1,
                        Drawn.ALONE,
                        OptionalInt.of(1),
                        1,
                        1,
                        0,
                        Map.of(PATH, true),
                        true,
                        Extent.CHART,
                        Optional.empty()));
    }
}
