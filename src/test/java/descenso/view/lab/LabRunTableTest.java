package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.GoldenFile;
import descenso.testing.RunFixture;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("UnnecessaryLambda")
class LabRunTableTest {

    private static final Experiment WILD =
            TestCourse.ABRIDGED.experiment("valley", new Setting("optimizers.lr", "0.03"));

    private static final Experiment NOTEBOOK = TestCourse.ABRIDGED.experiment("notebook", new Setting("epochs", "2"));

    private static final IntFunction<String> LETTERS = number -> Character.toString('A' + number % 26);

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static LabRunTable table(
            Experiment experiment, List<Snapshot> runs, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        List<String> names = RunLabels.names(runs, false, ExperimentLabels.of(experiment, texts));
        return new LabRunTable(experiment, NamedRun.inOrder(runs, names), LETTERS, texts);
    }

    private static LabRunTable table(Snapshot... runs) {
        return table(ExperimentFixture.VALLEY.experiment(), List.of(runs), Language.EN, CharacterSet.UNICODE);
    }

    private static Snapshot run(String label, double... losses) {
        return Snapshot.of(new RunFixture(label, OptimizerKind.SGD)
                .losses(losses)
                .status(Status.RUNNING)
                .run());
    }

    /** Tests every experiment of the course in widths from 58, that of a screen of 60 × 18. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void headIsNeverCut(Language language) {
        for (String id : TestCourse.ABRIDGED.experimentIds()) {
            Experiment experiment = TestCourse.ABRIDGED.experiment(id);
            LabRunTable table = table(experiment, Trials.after(1, experiment), language, CharacterSet.UNICODE);
            for (int width : new int[] {58, 64, 78, 98, 118, 200}) {
                for (int height = 2; height <= 20; height++) {
                    List<String> lines = table.lines(width, height, 0).stream()
                            .map(Line::toString)
                            .toList();
                    assertThat(lines).allMatch(line -> line.stripTrailing().length() <= width);
                    assertThat(lines.stream()
                                    .takeWhile(line -> !Character.isLetter(line.charAt(2)))
                                    .toList())
                            .as("%s, %d × %d", id, width, height)
                            .isNotEmpty()
                            .noneMatch(line -> line.contains("…"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dynamics-es-78, ES, 78"})
    void tableMatchesGoldenFile(String name, Language language, int width) {
        GoldenFile.compareTable(name, dynamics(width, language, CharacterSet.UNICODE));
    }

    /** Returns the tables of runs of different kinds, one below the other. */
    private static String dynamics(int width, Language language, CharacterSet characters) {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        Experiment valley = TestCourse.ABRIDGED.experiment("valley");
        Experiment firstStep = TestCourse.ABRIDGED.experiment("first-step");
        return Stream.of(
                        table(ball, Trials.after(0, ball), language, characters),
                        table(ball, Trials.after(300, ball), language, characters),
                        table(valley, Trials.after(700, valley), language, characters),
                        table(WILD, Trials.after(2000, WILD), language, characters),
                        table(firstStep, Trials.after(1, firstStep), language, characters),
                        table(NOTEBOOK, Trials.after(60, NOTEBOOK), language, characters),
                        table(NOTEBOOK, Trials.after(1000, NOTEBOOK), language, characters))
                .map(table -> table.lines(width, 20, 1))
                .peek(lines -> assertThat(lines).allMatch(line -> line.width() <= width))
                .map(LabRunTableTest::picture)
                .collect(Collectors.joining("\n"));
    }

    /** Number of characters of a title that the first row of the head contains, wherever the title is broken. */
    private static final int BEGINNING = 8;

    static List<String> course() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    /**
     * Tests that a table of 118 columns has all measures of the explanation, and one of 78 columns the first of them.
     */
    @ParameterizedTest
    @MethodSource("course")
    void measuresOfThePredictionAreInTheTable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        List<Snapshot> runs = Trials.after(1, experiment);
        ExperimentLabels names =
                ExperimentLabels.of(experiment, new UiText(Messages.in(Language.EN), CharacterSet.UNICODE));
        List<String> titles = experiment.prediction().orElseThrow().figures().read().stream()
                .filter(name -> runs.stream().anyMatch(run -> run.measures().containsKey(name)))
                .filter(name -> !Metric.isShownElsewhere(name) && !name.equals("initialLoss"))
                .map(names::measure)
                .map(title -> title.substring(0, Math.min(BEGINNING, title.length())))
                .toList();
        LabRunTable table = table(experiment, runs, Language.EN, CharacterSet.UNICODE);
        String wide = table.lines(118, 20, 0).get(0).toString();
        String narrow = table.lines(78, 20, 0).get(0).toString();
        assertThat(titles).allMatch(wide::contains, wide);
        assertThat(titles.stream().limit(1)).allMatch(narrow::contains, narrow);
    }

    @Test
    void divergedRunKeepsItsRow() {
        Snapshot diverged = Snapshot.of(new RunFixture("wild", OptimizerKind.SGD)
                .losses(3, 1e200, Double.POSITIVE_INFINITY)
                .status(Status.DIVERGED)
                .run());
        assertThat(picture(table(run("calm", 3, 2), diverged).lines(70, 10, -1)))
                .isEqualTo("""
                    run       η  step      loss      best (step)         status
                  A calm  0.001     1         2*           2 (1)*       running
                  B wild  0.001     2         ∞!           3 (0)  diverged at 2
                * best so far; ! diverged, or has a higher loss than at the start
                """);
    }

    /** Tests that a low table keeps the selected run, the best one and those that diverged, and names the others. */
    @Test
    void lowTableShowsTheRunsThatMatterAndNamesTheOthers() {
        Snapshot wild = Snapshot.of(new RunFixture("wild", OptimizerKind.SGD)
                .losses(3, 1e200, Double.POSITIVE_INFINITY)
                .status(Status.DIVERGED)
                .run());
        LabRunTable table = table(run("a", 3, 2), run("b", 3, 2.5), run("c", 3, 1), run("d", 3, 2.7), wild);
        assertThat(picture(table.lines(70, 5, 3))).isEqualTo("""
                    run       η  step      loss      best (step)         status
                  C c     0.001     1         1*           1 (1)*       running
                ▸ D d     0.001     1       2.7          2.7 (1)        running
                  E wild  0.001     2         ∞!           3 (0)  diverged at 2
                  +2 more:  A a  B b
                """);
        assertThat(picture(table.lines(70, 3, 1))).contains("▸ B b ", "+4 more:  A a  C c  D d  E wild");
        assertThat(table.lines(70, 2, 1)).hasSize(2);
    }

    @Test
    void rateOfAScheduleIsThatOfTheLastUpdate() {
        Experiment finder = TestCourse.ABRIDGED.experiment("lr-finder");
        Snapshot begun = Trials.after(0, finder).get(0);
        Snapshot later = Trials.after(101, finder).get(0);
        double rate = 1e-4 * Math.pow(10 / 1e-4, 100.0 / 199);
        assertThat(rate).isBetween(0.03255, 0.03256);
        for (Snapshot run : List.of(begun, later)) {
            List<Line> lines = table(finder, List.of(run), Language.EN, CharacterSet.UNICODE)
                    .lines(90, 9, -1);
            String words = lines.get(lines.size() - 1).toString();
            int end = lines.get(0).toString().indexOf("η") + 1;
            assertThat(words.substring(0, end)).endsWith(run.steps() == 0 ? " 1e-4" : " 0.0326");
        }
    }

    /** Tests that the table reads a history only up to the step of the snapshot. */
    @Test
    void laterStepsOfTheHistoryAreIgnored() {
        Snapshot now = run("one", 3, 2, 1);
        Snapshot then = new Snapshot(now.trial(), Status.RUNNING, now.history(), 1, 0, now.measures());
        assertThat(picture(table(then).lines(60, 9, -1))).contains(" 2 (1)").doesNotContain(" 1 (2)");
    }

    @Test
    void linesFitEveryWidthAndHeight() {
        Random random = new Random(5);
        Experiment valley = TestCourse.ABRIDGED.experiment("valley");
        List<Snapshot> runs = Trials.after(20, valley);
        for (int i = 0; i < 200; i++) {
            int width = 30 + random.nextInt(120);
            int height = 3 + random.nextInt(12);
            List<Line> lines =
                    table(valley, runs, Language.ES, CharacterSet.ASCII).lines(width, height, random.nextInt(7) - 1);
            assertThat(lines).hasSizeLessThanOrEqualTo(height).allMatch(line -> line.width() <= width);
        }
        assertThat(table().lines(60, 5, 0)).isEmpty();
    }
}
