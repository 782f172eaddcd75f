package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunDetailsTextTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static List<String> lines(Experiment experiment, Snapshot run, Language language, CharacterSet characters) {
        return new RunDetails(experiment, run, new UiText(Messages.spoken(language), characters)).spoken();
    }

    private static List<String> lines(String id, int steps, int run, Language language, Setting... settings) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id, settings);
        return lines(experiment, Trials.after(steps, experiment).get(run), language, CharacterSet.LATIN);
    }

    @Test
    void detailsOfARunAreDescribed() {
        assertThat(lines("valley", 100, 1, Language.ES))
                .containsExactly(
                        "SGD, kappa = 10: meta alcanzada tras 69 pasos; pérdida final 5,17176e-12; "
                                + "mejor pérdida 5,17176e-12 en el paso 69; largo del último paso 2,16564e-6; "
                                + "pérdida al empezar 5,5; pérdida, final / inicio 9,40320e-13; mayor pérdida 5,5; "
                                + "primer paso / eta 10,0499; oscilaciones 68.",
                        "Valores: kappa 10; eta 0,181818; L2 0.",
                        "La meta: una distancia al mínimo de a lo sumo 1e-6 veces la inicial.");
        assertThat(lines("notebook", 45, 3, Language.EN, new Setting("epochs", "1")))
                .element(0)
                .asString()
                .startsWith("Adam: finished after 1 epoch (45 steps); training loss 1.2715850578")
                .contains("; best accuracy 0.758333 after epoch 1; ");
        assertThat(lines("valley", 2000, 4, Language.EN, new Setting("optimizers.lr", "0.03")))
                .element(0)
                .asString()
                .startsWith("SGD, kappa = 10 000: diverged at step 62; best loss 5000.5 at step 0; ");
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        for (int steps : new int[] {0, 3}) {
            for (Snapshot run : Trials.after(steps, experiment)) {
                SpokenParagraphs.check(lines(experiment, run, Language.ES, CharacterSet.LATIN), CharacterSet.LATIN);
                SpokenParagraphs.check(lines(experiment, run, Language.EN, CharacterSet.ASCII), CharacterSet.ASCII);
            }
        }
    }

    /**
     * Tests that the text contains the numbers of the screen, except steps, status and goal, which it words
     * differently.
     */
    @ParameterizedTest
    @MethodSource("experimentIds")
    void everyNumberOnTheScreenIsInTheText(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        Snapshot run = Trials.after(4, experiment).get(0);
        UiText texts = new UiText(Messages.spoken(Language.EN), CharacterSet.LATIN);
        String text = String.join(" ", lines(experiment, run, Language.EN, CharacterSet.LATIN));
        new RunDetails(experiment, run, texts)
                .columns().stream()
                        .map(column -> column.cells().get(0).text())
                        .filter(cell -> cell.matches("-?\\d\\S*"))
                        .forEach(cell -> assertThat(text).contains(" " + cell));
    }
}
