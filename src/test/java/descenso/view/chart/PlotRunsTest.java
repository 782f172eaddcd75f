package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.plot.Range;
import descenso.plot.Raster;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.Outcome;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every chart of every experiment of the course at every stage of its runs, in every size, raster and language.
 */
class PlotRunsTest {

    private static final List<Size> SIZES = List.of(new Size(30, 8), new Size(80, 24), new Size(160, 50));

    /** Number of runs up to which the lab shows all of them together. */
    private static final int HEAT = 8;

    private static final int FEW = 24;

    /** A stage of the runs of a race. */
    private enum RaceStage {
        BEFORE {
            @Override
            Snapshot of(Trial trial) {
                return after(0, trial);
            }
        },
        MIDWAY {
            @Override
            Snapshot of(Trial trial) {
                return after(FEW, trial);
            }
        },
        OVER {
            @Override
            Snapshot of(Trial trial) {
                return after(FEW, within(FEW, trial));
            }
        },
        /** The runs have a learning rate of 1e200, so that they end without finite numbers. */
        FLOWN {
            @Override
            Snapshot of(Trial trial) {
                return after(FEW, within(FEW, trial).with("lr", 1e200));
            }
        };

        abstract Snapshot of(Trial trial);

        private static Trial within(int steps, Trial trial) {
            return new Trial(
                    trial.label(),
                    trial.variables(),
                    trial.rule(),
                    trial.schedule(),
                    trial.problem(),
                    new RunLimit(
                            Math.min(steps, trial.limit().steps()),
                            trial.limit().stop()),
                    trial.recording());
        }

        private static Snapshot after(int steps, Trial trial) {
            Training training = trial.start();
            while (training.isRunning() && training.history().steps() < steps) {
                training.step();
            }
            return training.snapshot();
        }
    }

    static List<String> experiments() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("experiments")
    void everyChartFitsAndHasOnlyCharactersOfItsRaster(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        List<Trial> trials = experiment.comparison().trials();
        List<Trial> heat = heat(trials);
        Random random = new Random(id.hashCode());
        for (RaceStage stage : RaceStage.values()) {
            List<Snapshot> runs = heat.stream().map(stage::of).toList();
            for (LabPlot kind : LabPlot.of(experiment)) {
                PlotRuns.View view = view(runs, random);
                for (Language language : Language.values()) {
                    for (CharacterSet characters : CharacterSet.values()) {
                        UiText texts = new UiText(Messages.in(language), characters);
                        PlotRuns drawn = new PlotRuns(
                                named(runs, texts),
                                view,
                                kind == LabPlot.HEATMAP ? map(trials, runs, texts) : Optional.empty(),
                                texts);
                        String what = String.join(
                                " ", id, stage.name(), kind.key(), drawn.how().toString());
                        for (Size size : SIZES) {
                            Drawing drawing = kind.drawing(drawn, size);
                            rasters(characters)
                                    .forEach(raster -> assertFits(drawing.lines(raster), size, raster, what));
                        }
                    }
                }
            }
        }
    }

    /** Returns the trials that the lab shows together. */
    private static List<Trial> heat(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trials.size() <= HEAT
                        || trial.label()
                                .variables()
                                .equals(trials.get(0).label().variables()))
                .toList();
    }

    private static Stream<Raster> rasters(CharacterSet characters) {
        return characters == CharacterSet.ASCII ? Stream.of(Raster.ASCII) : Stream.of(Raster.BRAILLE, Raster.BLOCK);
    }

    /** Returns a random view, as a learner may have chosen it. */
    private static PlotRuns.View view(List<Snapshot> runs, Random random) {
        int chosen = random.nextInt(runs.size());
        int steps = runs.get(chosen).steps();
        return new PlotRuns.View(
                random.nextBoolean() ? Set.of(chosen) : Set.of(),
                chosen,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(steps + 1)) : OptionalInt.empty(),
                random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Range(random.nextInt(steps + 1), steps + random.nextInt(3))));
    }

    private static List<NamedRun> named(List<Snapshot> runs, UiText texts) {
        return NamedRun.inOrder(runs, RunLabels.names(runs, false, new ExperimentLabels(DisplayNames.none(), texts)));
    }

    /** Returns the map of a sweep of which only the given runs are known. */
    private static Optional<SweepMap> map(List<Trial> trials, List<Snapshot> runs, UiText texts) {
        List<Optional<Snapshot>> known = trials.stream()
                .map(trial -> runs.stream()
                        .filter(run -> run.trial().label().equals(trial.label()))
                        .findFirst())
                .toList();
        return SweepMap.of(trials, known, new ExperimentLabels(DisplayNames.none(), texts));
    }

    private static void assertFits(List<Line> lines, Size size, Raster raster, String what) {
        String text = lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
        assertThat(lines).as(what).hasSize(size.rows());
        assertThat(lines).as("%s%n%s", what, text).allMatch(line -> line.width() == size.columns());
        assertThat(text).as(what).doesNotContain("NaN", "Infinity");
        if (raster == Raster.ASCII) {
            assertThat(text).as("%s: every character has an ASCII form", what).doesNotContain("?");
            assertThat(text.chars().filter(glyph -> glyph != '\n'))
                    .as("%s%n%s", what, text)
                    .allMatch(glyph -> glyph >= ' ' && glyph <= '~');
        }
    }

    /** Tests the chart of an export, which does not depend on what the lab showed. */
    @ParameterizedTest
    @MethodSource("experiments")
    void outcomeOfEveryExperimentIsDrawn(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        List<Run> ended = heat(experiment.comparison().trials()).stream()
                .map(RaceStage.OVER::of)
                .map(run -> new Run(run.trial(), run.status(), run.history(), run.measures()))
                .toList();
        Size size = new Size(100, 30);
        for (Language language : Language.values()) {
            Drawing drawing = PlotRuns.drawing(experiment, new Outcome(ended, List.of(), false), language, size);
            assertFits(drawing.lines(Raster.BRAILLE), size, Raster.BRAILLE, id);
        }
    }

    private static String drawn(List<Snapshot> runs, LabPlot kind, PlotRuns.View view) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.ASCII);
        return kind
                .drawing(new PlotRuns(named(runs, texts), view, Optional.empty(), texts), new Size(100, 30))
                .lines(Raster.ASCII)
                .stream()
                .map(Line::toString)
                .collect(Collectors.joining("\n"));
    }

    private static PlotRuns.View view(Set<Integer> only, boolean flipsScale, int coordinate) {
        return new PlotRuns.View(only, 0, flipsScale, false, OptionalInt.empty(), coordinate, true, Optional.empty());
    }

    /** Tests runs that have hardly moved, with a learning rate of 1e-9. */
    @Test
    void numbersOfAnAxisAreDistinct() {
        List<Snapshot> runs =
                Trials.after(FEW, TestCourse.ABRIDGED.experiment("ball", new Setting("optimizers.lr", "1e-9")));
        List<String> numbers = Pattern.compile("(?m)^ *([0-9.]+) \\+")
                .matcher(drawn(runs, LabPlot.PATH, view(Set.of(), false, 0)))
                .results()
                .map(number -> number.group(1))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(2).doesNotHaveDuplicates().allMatch(number -> number.length() <= 12);
    }

    @Test
    void chartsWithoutRunsHaveNoInvalidNumbers() {
        for (LabPlot kind : LabPlot.values()) {
            String text = drawn(List.of(), kind, view(Set.of(), false, 0));
            assertThat(text).as(kind.key()).doesNotContain("NaN", "Infinity", "?");
        }
    }
}
