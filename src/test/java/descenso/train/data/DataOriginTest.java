package descenso.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DataOriginTest {

    @Test
    void rowsWithoutNoiseLieOnTwoHalfCircles() {
        Dataset rows = new DataOrigin.TwoMoons(7, 0, 1).rows();
        assertThat(rows.labels()).containsExactly(0, 0, 0, 1, 1, 1, 1);
        assertThat(rows.classes()).isEqualTo(2);
        double half = Math.sqrt(3) / 2;
        assertThat(rows.inputs().data)
                .containsExactly(
                        new double[] {1, 0, 0, 1, -1, 0, 0, .5, .5, .5 - half, 1.5, .5 - half, 2, .5}, within(1e-15));
    }

    @Test
    void noiseIsDrawnRowByRowFromTheSeed() {
        double[] clean = new DataOrigin.TwoMoons(2000, 0, 1).rows().inputs().data;
        double[] noisy = new DataOrigin.TwoMoons(2000, .2, 1).rows().inputs().data;
        double[] noise = new double[clean.length];
        Arrays.setAll(noise, i -> noisy[i] - clean[i]);
        Random random = new Random(1);
        double[] gaussians = new double[clean.length];
        Arrays.setAll(gaussians, i -> .2 * random.nextGaussian());
        assertThat(noise).containsExactly(gaussians, within(1e-15));
        assertThat(new DataOrigin.TwoMoons(2000, .2, 2).rows().inputs().data).isNotEqualTo(noisy);
    }
}
