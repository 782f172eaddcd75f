package descenso.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MoonsTest {

    @Test
    void twoHalfCirclesThatReachIntoOneAnother() {
        Rows rows = Moons.rows(7, 0, 1);
        assertThat(rows.labels()).containsExactly(0, 0, 0, 1, 1, 1, 1);
        assertThat(rows.classes()).isEqualTo(2);
        double half = Math.sqrt(3) / 2;
        assertThat(rows.inputs().data)
                .containsExactly(
                        new double[] {1, 0, 0, 1, -1, 0, 0, .5, .5, .5 - half, 1.5, .5 - half, 2, .5}, within(1e-15));
    }

    @Test
    void noiseHasItsSizeAndItsSeed() {
        double[] clean = Moons.rows(2000, 0, 1).inputs().data;
        double[] noisy = Moons.rows(2000, .2, 1).inputs().data;
        double[] noise = new double[clean.length];
        Arrays.setAll(noise, i -> noisy[i] - clean[i]);
        double variance = Arrays.stream(noise).map(e -> e * e).sum() / noise.length;
        assertThat(Math.sqrt(variance)).isCloseTo(.2, within(.01));
        assertThat(Moons.rows(2000, .2, 1).inputs().data).isEqualTo(noisy);
        assertThat(Moons.rows(2000, .2, 2).inputs().data).isNotEqualTo(noisy);
    }
}
