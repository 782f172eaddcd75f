package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.RunFixture;
import descenso.testing.TestCourse;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweptParameterTest {

    private static RunFixture at(double lr) {
        return new RunFixture("SGD", OptimizerKind.SGD).hyperparameter("lr", lr).losses(1);
    }

    private static Trial swept(double k, double lr) {
        return at(lr).variable("k", k)
                .variable("lr", lr)
                .problem("k = " + k)
                .run()
                .trial();
    }

    private static Optional<String> swept(Trial... trials) {
        return SweepMap.swept(List.of(trials));
    }

    @Test
    void sweepIsFoundAmongVariables() {
        assertThat(swept(swept(1, 0.1), swept(1, 0.2), swept(2, 0.1), swept(2, 0.2)))
                .contains("lr");
    }

    @Test
    void oneValueOrAnotherVariableIsNoSweep() {
        assertThat(swept(at(0.1).run().trial(), at(0.2).run().trial())).isEmpty();
        assertThat(swept(
                        at(0.1).variable("k", 1).run().trial(),
                        at(0.2).variable("k", 2).run().trial()))
                .isEmpty();
        assertThat(swept(swept(1, 0.1), swept(2, 0.1))).isEmpty();
        assertThat(swept(swept(1, 0.1), at(0.2).variable("lr", 0.3).run().trial()))
                .isEmpty();
    }

    /**
     * Tests that the name refers to the initial rate if the schedule changes it, and to the final rate of a warm-up.
     */
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "lr-finder, '', EN, initial η",
                "lr-finder, '', ES, η inicial",
                "ball, '', EN, η",
                "rotation, warmup, EN, η"
            })
    void nameOfTheSweptRateDependsOnTheSchedule(String id, String warmUp, Language language, String name) {
        List<Trial> trials = TestCourse.ABRIDGED.experiment(id).comparison().trials().stream()
                .map(trial -> warmUp.isEmpty() ? trial : warmingUp(trial))
                .map(trial -> trial.swept("lr", 0.1))
                .toList();
        UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
        assertThat(name(trials, "lr", texts)).isEqualTo(name);
        assertThat(name(trials, "beta", texts)).isEqualTo("β");
    }

    private static Trial warmingUp(Trial trial) {
        return new Trial(
                trial.label(),
                trial.variables(),
                trial.rule(),
                new Schedule.WarmUp(10),
                trial.problem(),
                trial.limit(),
                trial.recording());
    }

    @Test
    void variableOfTheProblemIsNoSweep() {
        assertThat(swept(
                        at(0.1).variable("lr", 0.1).problem("steep").run().trial(),
                        at(0.2).variable("lr", 0.2).problem("flat").run().trial()))
                .isEmpty();
    }

    private static String name(List<Trial> trials, String swept, UiText texts) {
        return new SweepMap(trials, List.of(), swept, new ExperimentLabels(DisplayNames.none(), texts)).sweptName();
    }
}
