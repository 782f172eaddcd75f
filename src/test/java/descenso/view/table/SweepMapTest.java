package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.plot.Raster;
import descenso.testing.RunFixture;
import descenso.testing.TestCourse;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SweepMapTest {

    private static final Size ROOM = new Size(60, 9);

    private static RunFixture of(OptimizerKind rule, double lr) {
        return new RunFixture(rule.title(), rule).variable("lr", lr).hyperparameter("lr", lr);
    }

    /**
     * Returns two optimizers at three rates in the order of a sweep: all optimizers at the first rate, then at the
     * next.
     */
    private static List<Run> runs() {
        return List.of(
                of(OptimizerKind.SGD, 0.01).losses(3, 2.75, 2.5).run(),
                of(OptimizerKind.ADAM, 0.01).losses(3, 0.125).run(),
                of(OptimizerKind.SGD, 0.1).losses(3, 1.25, 0.75).run(),
                of(OptimizerKind.ADAM, 0.1).losses(3, 4, 4.5).run(),
                of(OptimizerKind.SGD, 1)
                        .losses(3, 1e200, Double.NaN)
                        .status(Status.DIVERGED)
                        .run(),
                of(OptimizerKind.ADAM, 1).losses(3, 2).status(Status.RUNNING).run());
    }

    private static List<Optional<Snapshot>> first(int known, List<Run> runs) {
        List<Optional<Snapshot>> snapshots = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            snapshots.add(i < known ? Optional.of(Snapshot.of(runs.get(i))) : Optional.empty());
        }
        return snapshots;
    }

    private static SweepMap map(List<Run> runs, int known, Language language, CharacterSet characters) {
        List<Trial> trials = runs.stream().map(Run::trial).toList();
        UiText texts = new UiText(Messages.in(language), characters);
        return SweepMap.of(trials, first(known, runs), new ExperimentLabels(DisplayNames.none(), texts))
                .orElseThrow();
    }

    private static SweepMap map(int known) {
        return map(runs(), known, Language.EN, CharacterSet.UNICODE);
    }

    private static String text(Drawing drawing, Raster raster) {
        return drawing.lines(raster).stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the drawing without its legend, the last two rows. */
    private static String grid(Drawing drawing, Raster raster) {
        return text(drawing, raster)
                .lines()
                .limit(ROOM.rows() - 2)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void mapHasOptimizersAsRowsAndSweptValuesAsColumns() {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        List<Trial> alone = Stream.of(OptimizerKind.SGD, OptimizerKind.ADAM)
                .map(rule ->
                        new RunFixture(rule.title(), rule).losses(3, 2).run().trial())
                .toList();
        assertThat(SweepMap.of(
                        alone,
                        Collections.nCopies(2, Optional.empty()),
                        new ExperimentLabels(DisplayNames.none(), texts)))
                .isEmpty();
        SweepMap map = map(0);
        assertThat(map.swept()).isEqualTo("lr");
        assertThat(map.rows()).extracting(Object::toString).containsExactly("SGD", "Adam");
        assertThat(map.values()).containsExactly(0.01, 0.1, 1.0);
    }

    /** Sweeps an optimizer whose rate in the file is neither of the swept ones. */
    @Test
    void rowsDoNotNameTheSweptHyperparameter() {
        Experiment comparison = TestCourse.ABRIDGED.experiment("comparison");
        Trial adam = comparison.comparison().trials().get(4);
        List<Trial> trials = List.of(adam.swept("lr", 0.5), adam.swept("lr", 1));
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        SweepMap map = SweepMap.of(
                        trials, Collections.nCopies(2, Optional.empty()), ExperimentLabels.of(comparison, texts))
                .orElseThrow();
        assertThat(map.cell(0, 0)).startsWith("Adam, turn = 0, η 0.5: ");
    }

    /** Tests the runs in the order of a sweep and in reverse. */
    @Test
    void cellHasTheIndexOfItsTrial() {
        assertThat(map(0).trial(0, 0)).contains(0);
        assertThat(map(0).trial(1, 0)).contains(1);
        assertThat(map(0).trial(0, 2)).contains(4);
        assertThat(map(0).trial(1, 2)).contains(5);
        List<Run> shuffled = new ArrayList<>(runs());
        Collections.reverse(shuffled);
        SweepMap map = map(shuffled, 0, Language.EN, CharacterSet.UNICODE);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                Trial trial = map.trials().get(map.trial(row, column).orElseThrow());
                assertThat(trial.label().without("lr")).isEqualTo(map.rows().get(row));
                assertThat(trial.rule().lr()).isEqualTo(map.values().get(column));
            }
        }
    }

    /** Tests the map while it fills. A run that goes on has no number yet, since its number may change. */
    @Test
    void mapIsDrawnWhileItFills() {
        assertThat(grid(map(0).drawing(ROOM), Raster.BRAILLE)).isEqualTo("""
                             final loss by η
                                 0.01         0.1          1

                         SGD       ·           ·           ·


                        Adam       ·           ·           ·
                        """);
        assertThat(grid(map(3).drawing(ROOM, 1, 0), Raster.BRAILLE)).isEqualTo("""
                             final loss by η
                                 0.01         0.1          1
                                         ============
                         SGD      2.5    === 0.75* ==      ·
                                         ============

                        Adam    [0.125]        ·           ·
                        """);
        assertThat(grid(map(runs(), 6, Language.ES, CharacterSet.ASCII).drawing(ROOM, 0, 2), Raster.ASCII))
                .isEqualTo("""
                             perdida final por eta
                                 0,01         0,1          1
                                         ;;;;;;;;;;;;
                         SGD      2,5    ;;; 0,75* ;;    [--!]
                                         ;;;;;;;;;;;;
                             $$$$$$$$$$$$
                        Adam $$ 0,125* $$    4,5!          -
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 0 | ES | SGD, η 0,01: aún no se sabe
            6 | 0 | 0 | ES | SGD, η 0,01: pérdida final 2,5 (paso 2)
            6 | 0 | 0 | EN | SGD, η 0.01: final loss 2.5 (step 2)
            6 | 0 | 1 | EN | SGD, η 0.1: final loss 0.75 (step 2)
            6 | 1 | 0 | EN | Adam, η 0.01: final loss 0.125 (step 1)
            6 | 1 | 0 | ES | Adam, η 0,01: pérdida final 0,125 (paso 1)
            6 | 1 | 1 | EN | Adam, η 0.1: final loss 4.5 (step 2)
            6 | 0 | 2 | EN | SGD, η 1: diverged at step 2
            6 | 1 | 2 | EN | Adam, η 1: not known yet
            2 | 0 | 1 | EN | SGD, η 0.1: not known yet
            """)
    void cellIsDescribed(int known, int row, int column, Language language, String expected) {
        assertThat(map(runs(), known, language, CharacterSet.UNICODE).cell(row, column))
                .isEqualTo(expected);
    }

    /** Tests that each row marks its least loss, not counting bad runs and runs that go on. */
    @Test
    void bestOfEachRowIsMarked() {
        String text = text(map(6).drawing(new Size(80, 9)), Raster.BRAILLE);
        assertThat(text.lines().filter(line -> line.startsWith(" SGD") || line.startsWith("SGD")))
                .singleElement()
                .asString()
                .contains(" 2.5 ", " 0.75*", " —!");
        assertThat(text.lines().filter(line -> line.startsWith("Adam")))
                .singleElement()
                .asString()
                .contains(" 0.125*", " 4.5!", " ·");
    }

    /** Tests that steps are compared if a run reached its goal, and accuracies if there is validation. */
    @Test
    void comparedMeasureDependsOnGoalAndValidation() {
        assertThat(text(map(withGoal(), 3, Language.EN, CharacterSet.UNICODE).drawing(ROOM), Raster.BRAILLE))
                .contains("steps to the goal by η", " 1*", " — ");
        List<Run> validated = List.of(
                of(OptimizerKind.SGD, 0.1)
                        .losses(3, 2)
                        .validating()
                        .epoch(3, 3, 0.5)
                        .epoch(2, 2, 0.875)
                        .run(),
                of(OptimizerKind.SGD, 1)
                        .losses(3, 2)
                        .validating()
                        .epoch(3, 3, 0.5)
                        .epoch(2, 2, 0.75)
                        .run());
        assertThat(text(map(validated, 2, Language.EN, CharacterSet.UNICODE).drawing(ROOM), Raster.BRAILLE))
                .contains("validation accuracy by η", "0.875*", "0.750");
    }

    /** Tests that final losses are compared once all runs have ended without reaching the goal. */
    @Test
    void lossesAreComparedIfNoRunReachesTheGoal() {
        List<Run> runs = List.of(
                of(OptimizerKind.SGD, 0.01).goal(0.1).losses(3, 2, 1.5).run(),
                of(OptimizerKind.SGD, 0.1).goal(0.1).losses(3, 2, 1).run());
        assertThat(text(map(runs, 1, Language.EN, CharacterSet.UNICODE).drawing(ROOM), Raster.BRAILLE))
                .contains("steps to the goal by η", " — ");
        assertThat(text(map(runs, 2, Language.EN, CharacterSet.UNICODE).drawing(ROOM), Raster.BRAILLE))
                .contains("final loss by η", " 1.5 ", " 1*")
                .doesNotContain("—");
        List<Run> running = List.of(
                runs.get(0),
                of(OptimizerKind.SGD, 0.1)
                        .goal(0.1)
                        .losses(3, 2)
                        .status(Status.RUNNING)
                        .run());
        assertThat(text(map(running, 2, Language.EN, CharacterSet.UNICODE).drawing(ROOM), Raster.BRAILLE))
                .contains("steps to the goal by η");
    }

    private static List<Run> withGoal() {
        return List.of(
                of(OptimizerKind.SGD, 0.01).goal(1).losses(3, 2, 1.5).run(),
                of(OptimizerKind.SGD, 0.1)
                        .goal(1)
                        .losses(3, 2, 1)
                        .status(Status.STOPPED)
                        .run(),
                of(OptimizerKind.SGD, 1)
                        .goal(1)
                        .losses(3, 0.5)
                        .status(Status.STOPPED)
                        .run());
    }

    /** Tests that the compared measure does not change while the map fills, so that each cell keeps its number. */
    @Test
    void comparedMeasureIsTheSameFromTheFirstRunOn() {
        for (int known = 0; known <= 3; known++) {
            SweepMap map = map(withGoal(), known, Language.EN, CharacterSet.UNICODE);
            assertThat(text(map.drawing(ROOM), Raster.BRAILLE)).contains("steps to the goal by η");
        }
    }

    /** Tests that a run that did not reach the goal is described by its loss. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | SGD, η 0.01: final loss 1.5 (step 2)
            1 | SGD, η 0.1: steps to the goal 2
            2 | SGD, η 1: steps to the goal 1
            """)
    void cellIsDescribedByStepsToTheGoal(int column, String expected) {
        assertThat(map(withGoal(), 3, Language.EN, CharacterSet.UNICODE).cell(0, column))
                .isEqualTo(expected);
    }

    /** Tests that each value of a variable has a row, whose cells may be missing. */
    @Test
    void eachValueOfAVariableHasARow() {
        List<Run> runs = List.of(
                of(OptimizerKind.SGD, 0.1).variable("k", 1).losses(3, 2).run(),
                of(OptimizerKind.SGD, 0.1).variable("k", 2).losses(3, 2).run(),
                of(OptimizerKind.SGD, 0.2).variable("k", 2).losses(3, 1).run());
        SweepMap map = map(runs, 3, Language.EN, CharacterSet.UNICODE);
        assertThat(map.rows()).extracting(Object::toString).containsExactly("SGD, k = 1", "SGD, k = 2");
        assertThat(map.trial(0, 1)).isEmpty();
        assertThat(map.cell(0, 1)).isEqualTo("SGD, k = 1, η 0.2: not known yet");
        assertThat(map.trial(1, 1)).contains(2);
    }

    /** Tests that the drawing has its size and shows the cursor. */
    @ParameterizedTest
    @EnumSource(Raster.class)
    void drawingFitsEverySize(Raster raster) {
        CharacterSet characters = raster == Raster.ASCII ? CharacterSet.ASCII : CharacterSet.UNICODE;
        SweepMap map = map(runs(), 6, Language.ES, characters);
        for (int columns = 12; columns < 90; columns += 7) {
            for (int rows = 2; rows < 30; rows += 3) {
                Size size = new Size(columns, rows);
                for (int column = 0; column < 3; column++) {
                    List<Line> lines = map.drawing(size, 1, column).lines(raster);
                    assertThat(lines).hasSize(rows).allMatch(line -> line.width() == size.columns());
                    String text = lines.stream().map(Line::toString).collect(Collectors.joining());
                    assertThat(text).contains("[").doesNotContain("NaN", "Infinity");
                }
            }
        }
    }
}
