package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTextTest {

    /** Matches what a screen reader cannot read well. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[-=_*~]{2,}|NaN|Infinity|[{}|<>]|\\binf\\b| {2}|[\\r\\n]");

    /** Matches a plural noun after the number 1. */
    private static final Pattern PLURAL =
            Pattern.compile("(?<![\\d.,e-])1 (steps|epochs|times|runs|pasos|épocas|epocas|veces|ensayos)\\b");

    private static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static List<String> paragraphs(
            Experiment experiment, List<Snapshot> runs, LabPlot kind, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        List<String> names = RunLabels.names(runs, false, ExperimentLabels.of(experiment, texts));
        PlotRuns all = new PlotRuns(NamedRun.inOrder(runs, names), PlotRuns.View.ofAll(0), Optional.empty(), texts);
        return kind.description(all);
    }

    private static List<String> english(String id, int steps, LabPlot kind, Setting... settings) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id, settings);
        return paragraphs(experiment, Trials.after(steps, experiment), kind, Language.EN, CharacterSet.LATIN);
    }

    /** Tests every experiment of the course before, during and after its runs, with at most 8 of them. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("experimentIds")
    void everyChartOfEveryExperimentIsSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (int steps : new int[] {0, 1, 2, 60}) {
            List<Snapshot> runs = experiment.comparison().trials().stream()
                    .limit(8)
                    .map(trial -> after(steps, trial))
                    .toList();
            for (LabPlot kind : LabPlot.of(experiment)) {
                for (Language language : Language.values()) {
                    for (CharacterSet characters : CharacterSet.values()) {
                        assertSpeakable(
                                paragraphs(experiment, runs, kind, language, characters),
                                runs.size(),
                                kind,
                                characters,
                                String.join(" ", id, Integer.toString(steps), kind.key()));
                    }
                }
            }
        }
    }

    private static Snapshot after(int steps, Trial trial) {
        Training training = trial.start();
        while (training.isRunning() && training.history().steps() < steps) {
            training.step();
        }
        return training.snapshot();
    }

    private static void assertSpeakable(
            List<String> paragraphs, int runs, LabPlot kind, CharacterSet characters, String what) {
        if (kind == LabPlot.HEATMAP) {
            assertThat(paragraphs).as(what).isEmpty();
            return;
        }
        assertThat(paragraphs).as(what).hasSizeGreaterThanOrEqualTo(runs).hasSizeLessThanOrEqualTo(2 * runs);
        for (String paragraph : paragraphs) {
            String joined = paragraph.replaceAll("(?<=\\d)\\u00A0(?=\\d{3})", ""); // as line mode writes groups
            assertThat(paragraph)
                    .as(what)
                    .endsWith(".")
                    .doesNotContainPattern(UNSPEAKABLE)
                    .doesNotContainPattern(PLURAL);
            if (characters == CharacterSet.ASCII) {
                assertThat(joined.chars()).as("%s%n%s", what, paragraph).allMatch(c -> c >= ' ' && c <= '~');
            }
            if (characters == CharacterSet.LATIN) {
                assertThat(joined.codePoints()).as("%s%n%s", what, paragraph).allMatch(PlotTextTest::isLatin);
            }
        }
        for (String paragraph : paragraphs.subList(0, runs)) {
            assertThat(paragraph.split("\\. (?=\\p{Lu})", -1)).as(paragraph).hasSizeLessThanOrEqualTo(3);
        }
    }

    private static boolean isLatin(int codePoint) {
        boolean isLetter =
                Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
        return isLetter || (codePoint >= ' ' && codePoint <= '~');
    }

    @Test
    void numberOfTurnsEqualsTheMeasuredOscillations() {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        List<Snapshot> runs = Trials.after(2000, ball);
        List<String> steps = paragraphs(ball, runs, LabPlot.STEP_SIZES, Language.EN, CharacterSet.LATIN);
        List<String> landscape = paragraphs(ball, runs, LabPlot.LANDSCAPE, Language.EN, CharacterSet.LATIN);
        for (int i = 0; i < runs.size(); i++) {
            int oscillations = runs.get(i)
                    .measures()
                    .getOrDefault(Measures.OSCILLATIONS, Double.NaN)
                    .intValue();
            if (oscillations == 0) {
                assertThat(landscape.get(i)).doesNotContain("turns back");
                assertThat(steps.get(i)).doesNotContain("change direction");
            } else {
                assertThat(landscape.get(i)).contains("turns back " + oscillations + " times");
                assertThat(steps.get(i)).contains("change direction " + oscillations + " times");
            }
        }
    }

    /** Compares with the measure “overshoot” of the experiment, which is the lowest point too. */
    @Test
    void farthestPointEqualsTheMeasuredOvershoot() {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        List<Snapshot> runs = Trials.after(2000, ball);
        List<String> paragraphs = paragraphs(ball, runs, LabPlot.PATH, Language.ES, CharacterSet.LATIN);
        for (int i = 2; i < runs.size(); i++) {
            double lowest = runs.get(i).measures().getOrDefault("overshoot", Double.NaN);
            assertThat(paragraphs.get(i))
                    .contains("llega hasta "
                            + new NumberFormatter(Language.ES)
                                    .threeDigits(lowest)
                                    .replace('−', '-'));
        }
    }

    @Test
    void pathThroughTheValleyIsDescribedAsZigzag() {
        Experiment valley = TestCourse.ABRIDGED.experiment("valley");
        List<Snapshot> runs = Trials.after(1000, valley).subList(1, 3);
        List<String> paragraphs = paragraphs(valley, runs, LabPlot.LANDSCAPE, Language.ES, CharacterSet.LATIN);
        assertThat(paragraphs.get(1))
                .isEqualTo("SGD, kappa = 100: de x = 1, y = 1 hasta x = 9,95e-7, y = -9,95e-7 en 691 pasos. "
                        + "Distancia al mínimo, que está en x = 0, y = 0: de 1,41 a 1,41e-6. "
                        + "Va en zigzag: en la dirección más empinada da la vuelta 690 veces.");
        assertThat(runs.get(1).measures()).containsEntry(Measures.OSCILLATIONS, 690.0);
    }

    /** Compares epochs and losses with the measures of the table of runs. */
    @Test
    void lossOfANetworkIsDescribedByEpoch() {
        Experiment network = TestCourse.ABRIDGED.experiment("fast-is-not-good", new Setting("epochs", "20"));
        List<Snapshot> runs = Trials.after(200, network);
        List<String> paragraphs = paragraphs(network, runs, LabPlot.LOSS, Language.ES, CharacterSet.LATIN);
        NumberFormatter numbers = new NumberFormatter(Language.ES);
        int runsWithGap = 0;
        for (int i = 0; i < runs.size(); i++) {
            int epoch = runs.get(i)
                    .measures()
                    .getOrDefault(Measures.BEST_EPOCH, Double.NaN)
                    .intValue();
            double best = runs.get(i).measures().getOrDefault(Measures.BEST_LOSS, Double.NaN);
            int peaks = runs.get(i)
                    .measures()
                    .getOrDefault(Measures.OSCILLATIONS, Double.NaN)
                    .intValue();
            String times = peaks == 1 ? "una vez" : peaks + " veces";
            assertThat(paragraphs.get(i))
                    .contains(
                            "en 20 épocas",
                            numbers.threeDigits(best),
                            epoch == 20 ? "en la última época" : "en la época " + epoch);
            assertThat(paragraphs.get(i).contains("sube y vuelve a bajar " + times))
                    .isEqualTo(peaks > 0);
            runsWithGap += paragraphs.get(i).contains("mientras la de entrenamiento sigue bajando") ? 1 : 0;
        }
        assertThat(runsWithGap).isEqualTo(1);
        assertThat(paragraphs).hasSize(4);
        assertThat(paragraphs.get(3)).startsWith("Hasta bajar a ").contains("Mejor pérdida de validación: Adam, ");
    }

    /** Compares with the measure “lowestAt” of the experiment, the rate of the lowest smoothed loss. */
    @ParameterizedTest
    @CsvSource({"EN, touches bottom at", "ES, toca fondo en"})
    void rateOfTheLowestLossEqualsTheMeasuredOne(Language language, String words) {
        Experiment finder = TestCourse.ABRIDGED.experiment("lr-finder");
        List<Snapshot> runs = Trials.after(200, finder);
        List<String> paragraphs = paragraphs(finder, runs, LabPlot.RATE, language, CharacterSet.LATIN);
        for (int i = 0; i < runs.size(); i++) {
            double lowest = runs.get(i).measures().getOrDefault("lowestAt", Double.NaN);
            assertThat(paragraphs.get(i)).contains(words + " " + new NumberFormatter(language).threeDigits(lowest));
        }
    }

    /** Tests that two losses tie if the text gives the same number for both. */
    @Test
    void lossesWithEqualRoundedNumbersTie() {
        assertThat(compared("0.01", new Setting("optimizers.1.beta", "0.900001")))
                .contains("Lowest now: beta 0.900001 and beta 0.9, with 0.00820; ");
    }

    private static String compared(String rate, Setting... settings) {
        List<Setting> all = new ArrayList<>(List.of(settings));
        all.add(new Setting("optimizers.0.lr", rate));
        List<String> paragraphs = english("ball", 30, LabPlot.LOSS, all.toArray(Setting[]::new));
        return paragraphs.get(paragraphs.size() - 1);
    }

    /** Uses the experiment “notebook”, whose epochs consist of many small batches. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Not reached by: Momentum. Lowest at the end: RMSProp, with 0.279; highest: Momentum, with
        ES | No llegan: Momentum. Más abajo al final: RMSProp, con 0,279; más arriba: Momentum, con
        """)
    void networkThatEndsWorseIsTheHighest(Language language, String words) {
        Experiment notebook = TestCourse.ABRIDGED.experiment(
                "notebook", new Setting("epochs", "2"), new Setting("optimizers.1.lr", "5"));
        List<Snapshot> runs = Trials.after(10_000, notebook);
        assertThat(runs.get(1).status()).isEqualTo(Status.FINISHED);
        assertThat(RunFacts.isBad(runs.get(1))).isTrue();
        List<String> paragraphs = paragraphs(notebook, runs, LabPlot.LOSS, language, CharacterSet.LATIN);
        assertThat(paragraphs.get(paragraphs.size() - 1)).contains(words);
    }

    @Test
    void runsThatReachTheGoalAreThoseThatStopped() {
        Experiment saddle = TestCourse.ABRIDGED.experiment("saddle");
        List<Snapshot> runs = Trials.after(30, saddle).subList(0, 4);
        List<String> paragraphs = paragraphs(saddle, runs, LabPlot.LOSS, Language.ES, CharacterSet.LATIN);
        List<String> stopped = new ArrayList<>();
        runs.stream()
                .filter(run -> run.status() == Status.STOPPED)
                .forEach(run -> stopped.add("en el paso " + run.steps()));
        assertThat(stopped).hasSize(3);
        assertThat(paragraphs.get(4))
                .startsWith("Llegan a la meta: primero RMSProp")
                .contains(stopped)
                .endsWith("No llegan: SGD, y inicial = 0,001.");
    }
}
