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
import descenso.testing.ScreenWords;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.CharacterSet;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

public class LabRunsTextTest {

    private static final Experiment WILD =
            TestCourse.ABRIDGED.experiment("valley", new Setting("optimizers.lr", "0.03"));

    private static final Experiment COMPARISON =
            TestCourse.ABRIDGED.experiment("comparison", new Setting("variables.angle", "45"));

    private static final Experiment NOTEBOOK = TestCourse.ABRIDGED.experiment("notebook", new Setting("epochs", "2"));

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    public static List<NamedRun> named(List<Snapshot> runs, Experiment experiment, Language language, UiText texts) {
        return NamedRun.inOrder(runs, RunLabels.names(runs, false, ExperimentLabels.of(experiment, texts)));
    }

    private static LabRunTable words(
            Experiment experiment, List<Snapshot> runs, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.spoken(language), characters);
        return new LabRunTable(experiment, named(runs, experiment, language, texts), curve -> "", texts);
    }

    private static List<String> lines(RunFixture... runs) {
        List<Snapshot> snapshots =
                Stream.of(runs).map(RunFixture::run).map(Snapshot::of).toList();
        return words(ExperimentFixture.VALLEY.experiment(), snapshots, Language.EN, CharacterSet.LATIN)
                .spoken();
    }

    private static String text(String id, int steps, Language language, CharacterSet characters) {
        return text(TestCourse.ABRIDGED.experiment(id), steps, language, characters);
    }

    private static String text(Experiment experiment, int steps, Language language, CharacterSet characters) {
        return words(experiment, Trials.after(steps, experiment), language, characters).spoken().stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"run-words-es, ES", "run-words-en, EN"})
    void textMatchesGoldenFile(String name, Language language) {
        GoldenFile.compareTable(name, texts(language, CharacterSet.LATIN));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void asciiTextHasTheSameWords(Language language) {
        assertThat(ScreenWords.of(texts(language, CharacterSet.ASCII)))
                .isEqualTo(ScreenWords.of(texts(language, CharacterSet.LATIN)));
    }

    /** Returns the texts on runs of different kinds, one below the other. */
    private static String texts(Language language, CharacterSet characters) {
        return Stream.of(
                        text("ball", 0, language, characters),
                        text("ball", 300, language, characters),
                        text("ball", 2000, language, characters),
                        text("valley", 700, language, characters),
                        text(WILD, 2000, language, characters),
                        text("first-step", 1, language, characters),
                        text(COMPARISON, 100, language, characters),
                        text(NOTEBOOK, 60, language, characters),
                        text(NOTEBOOK, 1000, language, characters))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (int steps : new int[] {0, 1, 7}) {
            List<Snapshot> runs = Trials.after(steps, experiment);
            for (Language language : Language.values()) {
                for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                    List<String> lines =
                            words(experiment, runs, language, characters).spoken();
                    SpokenParagraphs.check(lines, characters);
                    assertThat(lines).hasSizeGreaterThanOrEqualTo(runs.size());
                }
            }
        }
    }

    /**
     * Tests that the text of a run contains every number of the table, except best values, whose columns name a step or
     * epoch.
     */
    @ParameterizedTest
    @MethodSource("experimentIds")
    void everyNumberOfTheTableIsInTheText(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        UiText texts = new UiText(Messages.spoken(Language.ES), CharacterSet.LATIN);
        List<NamedRun> runs = named(Trials.after(9, experiment), experiment, Language.ES, texts);
        List<String> lines = new LabRunTable(experiment, runs, curve -> "", texts).spoken();
        new LabRunTable(experiment, runs, curve -> "", texts)
                .columns().all().stream()
                        .filter(column -> !column.values().name().contains("("))
                        .forEach(column -> {
                            for (int run = 0; run < runs.size(); run++) {
                                String cell =
                                        column.values().cells().get(run).text().replace('\u00A0', ' ');
                                if (cell.matches("[-\\d].*")) {
                                    assertThat(lines.get(run)).containsPattern("(?<![\\d,-])" + cell + "(?![\\d])");
                                }
                            }
                        });
    }

    @Test
    void divergedRunNamesItsStepOfDivergence() {
        assertThat(lines(
                        new RunFixture("wild", OptimizerKind.SGD)
                                .losses(3, 1e200, Double.POSITIVE_INFINITY)
                                .status(Status.DIVERGED),
                        new RunFixture("lame", OptimizerKind.SGD).losses(3, 4),
                        new RunFixture("good", OptimizerKind.SGD).losses(3, 1, 2)))
                .containsExactly(
                        "wild: diverged at step 2; best loss 3 at step 0; eta 0.001.",
                        "lame: finished after 1 step; a higher loss than at the start; loss 4; best loss 3 at step 0; eta 0.001.",
                        "good: finished after 2 steps; loss 2; best loss 1 at step 1; eta 0.001.",
                        "Best in loss: good with 2.");
    }

    @Test
    void bestRunOfEachProblemIsNamed() {
        assertThat(lines(
                        new RunFixture("one", OptimizerKind.SGD).problem("a").losses(3, 1),
                        new RunFixture("two", OptimizerKind.SGD).problem("a").losses(3, 2),
                        new RunFixture("three", OptimizerKind.SGD).problem("b").losses(9, 7),
                        new RunFixture("four", OptimizerKind.SGD)
                                .problem("b")
                                .losses(9, 8)
                                .status(Status.RUNNING)))
                .last()
                .isEqualTo(
                        "Best so far in loss: one with 1 and three with 7. Only runs on the same problem are compared.");
    }

    @Test
    void runWithFewestStepsToTheGoalIsBest() {
        assertThat(lines(
                        new RunFixture("one", OptimizerKind.SGD)
                                .goal(1)
                                .losses(3, 2, 1)
                                .measure("stepsToStop", 2)
                                .status(Status.STOPPED),
                        new RunFixture("two", OptimizerKind.SGD)
                                .goal(1)
                                .losses(3, 1)
                                .measure("stepsToStop", 1)
                                .status(Status.STOPPED)))
                .containsExactly(
                        "one: goal reached after 2 steps; loss 1; eta 0.001.",
                        "two: goal reached after 1 step; loss 1; eta 0.001.",
                        "Best in steps to the goal: two with 1.",
                        "The goal: a loss of at most 1.");
    }

    @Test
    void noRunsGiveNoLines() {
        assertThat(lines()).isEmpty();
    }
}
