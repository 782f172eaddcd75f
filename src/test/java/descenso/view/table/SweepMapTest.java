package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.plot.Raster;
import descenso.testing.RunFixture;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static String text(Drawing drawing, Raster raster) {
        return drawing.lines(raster).stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
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
