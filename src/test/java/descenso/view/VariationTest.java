package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Rule;
import descenso.train.RunFixture;
import descenso.train.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariationTest {

    private static RunFixture at(double lr) {
        return new RunFixture("SGD", Rule.SGD).hyperparameter("lr", lr).losses(1);
    }

    private static Trial swept(double k, double lr) {
        return at(lr).variable("k", k).variable("lr", lr).run().trial();
    }

    private static Variation of(Trial... trials) {
        return Variation.of(List.of(trials));
    }

    @Test
    void isOfVariablesAndASweep() {
        assertThat(of(at(0.1).run().trial(), at(0.2).run().trial()))
                .isEqualTo(new Variation(Set.of(), Optional.empty()));
        assertThat(of(
                        at(0.1).variable("k", 1).run().trial(),
                        at(0.2).variable("k", 2).run().trial()))
                .isEqualTo(new Variation(Set.of("k"), Optional.empty()));
        assertThat(of(swept(1, 0.1), swept(1, 0.2), swept(2, 0.1), swept(2, 0.2)))
                .isEqualTo(new Variation(Set.of("k"), Optional.of("lr")));
    }

    @Test
    void isNoSweepOfOneValueOrOfOthers() {
        assertThat(of(swept(1, 0.1), swept(2, 0.1))).isEqualTo(new Variation(Set.of("k", "lr"), Optional.empty()));
        assertThat(of(swept(1, 0.1), at(0.2).variable("lr", 0.3).run().trial()).swept())
                .isEmpty();
    }
}
