package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Names;
import descenso.course.OfCourse;
import descenso.optim.Rule;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.train.RunFixture;
import descenso.train.Trial;
import descenso.tui.Glyphs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {

    private static RunFixture at(double lr) {
        return new RunFixture("SGD", Rule.SGD).hyperparameter("lr", lr).losses(1);
    }

    private static Trial swept(double k, double lr) {
        return at(lr).variable("k", k)
                .variable("lr", lr)
                .problem("k = " + k)
                .run()
                .trial();
    }

    private static Optional<String> swept(Trial... trials) {
        return new Variation(List.of(trials)).swept();
    }

    @Test
    void findsASweepAmongVariables() {
        assertThat(swept(swept(1, 0.1), swept(1, 0.2), swept(2, 0.1), swept(2, 0.2)))
                .contains("lr");
    }

    @Test
    void findsNoneInOneValueOrInOthers() {
        assertThat(swept(at(0.1).run().trial(), at(0.2).run().trial())).isEmpty();
        assertThat(swept(
                        at(0.1).variable("k", 1).run().trial(),
                        at(0.2).variable("k", 2).run().trial()))
                .isEmpty();
        assertThat(swept(swept(1, 0.1), swept(2, 0.1))).isEmpty();
        assertThat(swept(swept(1, 0.1), at(0.2).variable("lr", 0.3).run().trial()))
                .isEmpty();
    }

    /** A rate that grows or falls is swept by where it begins; one that warms up, by where it gets to. */
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "lr-finder, '', EN, initial η",
                "lr-finder, '', ES, η inicial",
                "ball, '', EN, η",
                "rotation, warmup, EN, η"
            })
    void tellsWhichRateIsSwept(String id, String warmUp, Language language, String name) {
        List<Trial> trials = OfCourse.experiment(id).comparison().trials().stream()
                .map(trial -> warmUp.isEmpty() ? trial : warmingUp(trial))
                .map(trial -> trial.swept("lr", 0.1))
                .toList();
        Speech speech = new Speech(Phrases.in(language), Glyphs.UNICODE);
        assertThat(new Variation(trials).name("lr", new Naming(Names.none(), language, speech)))
                .isEqualTo(name);
        assertThat(new Variation(trials).name("beta", new Naming(Names.none(), language, speech)))
                .isEqualTo("β");
    }

    private static Trial warmingUp(Trial trial) {
        return new Trial(
                trial.label(),
                trial.variables(),
                trial.rule(),
                new Schedule.WarmUp(10),
                trial.problem(),
                trial.limit(),
                trial.readings());
    }

    @Test
    void findsNoneWhereThatMakesAnotherProblem() {
        assertThat(swept(
                        at(0.1).variable("lr", 0.1).problem("steep").run().trial(),
                        at(0.2).variable("lr", 0.2).problem("flat").run().trial()))
                .isEmpty();
    }
}
