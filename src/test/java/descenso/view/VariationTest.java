package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Rule;
import descenso.train.RunFixture;
import descenso.train.Trial;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void findsNoneWhereThatMakesAnotherProblem() {
        assertThat(swept(
                        at(0.1).variable("lr", 0.1).problem("steep").run().trial(),
                        at(0.2).variable("lr", 0.2).problem("flat").run().trial()))
                .isEmpty();
    }
}
