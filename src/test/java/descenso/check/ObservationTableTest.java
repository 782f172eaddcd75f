package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.GoldenFile;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.view.chart.LabPlot;
import descenso.view.observation.ObservationText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the questions about the pictures of the shipped course against a table of histories. */
class ObservationTableTest {

    /** A history: an experiment with settings. */
    private record History(String id, List<Setting> settings) {

        Experiment experiment() {
            return TestCourse.SHIPPED.experiment(id, settings.toArray(Setting[]::new));
        }

        String name() {
            return Stream.concat(
                            Stream.of(id), settings.stream().map(setting -> setting.path() + " = " + setting.value()))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Returns the histories of the experiments without a network: the author's, and those with its question asked
     * again.
     */
    private static List<History> histories() {
        List<History> histories = new ArrayList<>();
        for (Experiment experiment : TestCourse.SHIPPED.experiments()) {
            if (experiment.comparison().trials().stream()
                    .noneMatch(trial -> trial.problem().stepsPerEpoch() > 0)) {
                histories.add(new History(experiment.id(), List.of()));
                experiment.prediction().map(PredictionQuestion::again).orElse(List.of()).stream()
                        .map(again -> new History(experiment.id(), again.settings()))
                        .forEach(histories::add);
            }
        }
        return histories;
    }

    private static String described(History history) {
        Experiment experiment = history.experiment();
        List<Snapshot> ends = Trials.after(Integer.MAX_VALUE, experiment);
        return history.name() + "\n"
                + Stream.of(Language.values())
                        .map(language -> "  " + described(ObservationChecks.of(experiment, ends, language)))
                        .collect(Collectors.joining("\n"));
    }

    /** Returns a question with its answers, and the heights that plain mode says with it. */
    private static String described(ObservationChecks checks) {
        return checks.question()
                .map(text -> text.observation().picture().key() + ": " + text.ask() + "  " + text.choices() + "  → "
                        + text.answer()
                        + told(checks, text).stream()
                                .map(reading -> "\n    " + reading)
                                .collect(Collectors.joining()))
                .orElse("—");
    }

    private static List<String> told(ObservationChecks checks, ObservationText text) {
        UiText spoken = new UiText(Messages.spoken(text.texts().language()), CharacterSet.UNICODE);
        return new ObservationText(text.observation(), text.runs(), spoken)
                .readings(checks.runs(text.observation().picture()));
    }

    /** Tests SGD on 5x² with η = 0.19, where x is (1 − 10η)ᵗ = (−0.9)ᵗ: 0.430 after 8 steps and 0.0424 after 30. */
    @Test
    void readingThatLooksLikeTheMinimumIsOnlyCloseToIt() {
        Experiment experiment = TestCourse.SHIPPED.experiment("learning-rate");
        ObservationChecks checks =
                ObservationChecks.of(experiment, Trials.after(Integer.MAX_VALUE, experiment), Language.EN);
        assertThat(told(checks, checks.question().orElseThrow()))
                .anySatisfy(
                        told -> assertThat(told).contains("step 8, at 0.430;").endsWith("step 30, close to 0."));
    }

    /** Tests that plain mode does not describe a picture of curves above the question about it. */
    @Test
    void descriptionOfThePictureIsNotToldWithItsQuestion() {
        for (History history : histories()) {
            Experiment experiment = history.experiment();
            List<Snapshot> ends = Trials.after(Integer.MAX_VALUE, experiment);
            for (Language language : Language.values()) {
                ObservationChecks checks = ObservationChecks.of(experiment, ends, language);
                checks.question().ifPresent(text -> {
                    LabPlot picture = text.observation().picture();
                    List<String> told = told(checks, text);
                    assertThat(told.isEmpty())
                            .as(history.name())
                            .isEqualTo(picture.placed(checks.runs(picture)).isEmpty());
                    assertThat(told)
                            .as(history.name())
                            .doesNotContainAnyElementsOf(picture.description(checks.runs(picture)));
                });
            }
        }
    }

    @Test
    void historiesHaveTheQuestionsOfTheTable() {
        List<History> histories = histories();
        assertThat(histories).hasSizeGreaterThanOrEqualTo(60);
        GoldenFile.compareTable(
                "observations",
                histories.stream().map(ObservationTableTest::described).collect(Collectors.joining("\n", "", "\n")));
    }
}
