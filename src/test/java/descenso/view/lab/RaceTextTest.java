package descenso.view.lab;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RaceTextTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static RaceView words(
            String id,
            RaceView.State state,
            int steps,
            Language language,
            CharacterSet characters,
            Setting... settings) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id, settings);
        return words(experiment, Trials.after(steps, experiment), state, language, characters);
    }

    private static RaceView words(
            Experiment experiment,
            List<Snapshot> runs,
            RaceView.State state,
            Language language,
            CharacterSet characters) {
        UiText texts = new UiText(Messages.spoken(language), characters);
        int limit =
                runs.stream().mapToInt(run -> run.trial().limit().steps()).max().orElse(0);
        return new RaceView(
                state,
                LabRunsTextTest.named(runs, experiment, language, texts),
                limit,
                "",
                new RaceView.Pace(0, 0, -1),
                texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball       | READY     | 0    | ES | Listo: hasta 2000 pasos.
            ball       | READY     | 0    | EN | Ready: up to 2000 steps.
            ball       | RUNNING   | 1    | EN | Running: step 1 of 2000.
            ball       | PAUSED    | 120  | ES | En pausa en el paso 120 de 2000.
            ball       | MEASURING | 2000 | ES | Los ensayos han terminado; midiendo.
            ball       | OVER      | 2000 | EN | Over, after 2000 steps.
            first-step | OVER      | 1    | ES | Terminado, tras 1 paso.
            valley     | PAUSED    | 5    | EN | Paused at step 5 of 100 000. The goal: a distance to the minimum of at most 1e-6 times the initial one.
            valley     | RUNNING   | 5    | EN | Running: step 5 of 100 000.
            """)
    void stateOfARaceIsDescribed(String id, RaceView.State state, int steps, Language language, String expected) {
        assertThat(words(id, state, steps, language, CharacterSet.LATIN).spoken())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball       | 120 | ES | Paso 120 de 2000. Pérdida: beta 0, 0,0448; beta 0,81, 8,81e-10; beta 0,9, 1,30e-6; beta 0,99, 0,109.
            same-start | 1   | EN | Epoch 0 of 1. Loss: SGD, 2.43; Momentum, 2.43.
            valley     | 1   | EN | Step 1 of 100 000. Lowest loss: SGD, kappa = 1 with 0.
            first-step | 0   | EN | Step 0 of 1.
            """)
    void progressOfARaceIsDescribed(String id, int steps, Language language, String expected) {
        assertThat(words(id, RaceView.State.RUNNING, steps, language, CharacterSet.LATIN)
                        .spokenProgress())
                .isEqualTo(expected);
    }

    @Test
    void divergedRunHasNoLoss() {
        RaceView wild = words(
                "ball",
                RaceView.State.RUNNING,
                2000,
                Language.EN,
                CharacterSet.LATIN,
                new Setting("optimizers.0.lr", "3"),
                new Setting("steps", "2000"));
        assertThat(wild.spokenProgress()).startsWith("Step 2000 of 2000. Loss: beta 0 diverged; beta 0.81, ");
    }

    @Test
    void heatIsNamed() {
        RaceView all = words("ball", RaceView.State.RUNNING, 3, Language.EN, CharacterSet.LATIN);
        RaceView heat = new RaceView(all.state(), List.of(), all.limit(), "turn = 45", all.pace(), all.texts());
        assertThat(heat.spoken()).isEqualTo("Running: step 0 of 2000. These runs have turn = 45.");
        assertThat(heat.spokenProgress()).isEqualTo("Step 0 of 2000. Turn = 45.");
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        List<Snapshot> runs = Trials.after(3, experiment);
        for (RaceView.State state : RaceView.State.values()) {
            for (Language language : Language.values()) {
                for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                    RaceView words = words(experiment, runs, state, language, characters);
                    SpokenParagraphs.check(List.of(words.spoken(), words.spokenProgress()), characters);
                    assertThat(words.spokenProgress()).hasSizeLessThan(160);
                }
            }
        }
    }
}
