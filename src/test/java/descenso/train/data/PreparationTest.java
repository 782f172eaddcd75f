package descenso.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.testing.DigitImages;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    private static Dataset numbered(int count) {
        DMatrixRMaj inputs = new DMatrixRMaj(count, 1);
        inputs.data =
                java.util.stream.IntStream.range(0, count).mapToDouble(i -> i).toArray();
        return new Dataset(inputs, new int[count], 2);
    }

    private static Preparation split(int train, long seed, OptionalInt rows) {
        return new Preparation(1, Optional.of(new Preparation.Split(train, seed)), rows, Optional.empty(), false);
    }

    @Test
    void rowsAreShuffledAndSplitAsInTheNotebook() {
        DataSplit split = split(1437, 42, OptionalInt.empty()).apply(numbered(1797));
        assertThat(split.train().inputs().data).hasSize(1437).startsWith(487, 12, 1570, 375);
        assertThat(split.validation().count()).isEqualTo(360);
    }

    @Test
    void limitKeepsTheFirstTrainingRowsAndAllValidationRows() {
        DataSplit split = split(1437, 42, OptionalInt.of(3)).apply(numbered(1797));
        assertThat(split.train().inputs().data).containsExactly(487, 12, 1570);
        assertThat(split.validation().count()).isEqualTo(360);
    }

    @Test
    void rowsAfterTheValidationRowsAreTestRows() {
        Preparation halves = new Preparation(
                2,
                Optional.of(new Preparation.Split(1437, OptionalInt.of(180), 42)),
                OptionalInt.empty(),
                Optional.empty(),
                true);
        Preparation whole = new Preparation(
                2, Optional.of(new Preparation.Split(1437, 42)), OptionalInt.empty(), Optional.empty(), true);
        DataSplit withTest = halves.apply(numbered(1797));
        DataSplit withoutTest = whole.apply(numbered(1797));
        assertThat(withTest.train().inputs().data).isEqualTo(withoutTest.train().inputs().data);
        assertThat(withoutTest.validation().inputs().data)
                .startsWith(withTest.validation().inputs().data)
                .endsWith(withTest.test().inputs().data);
        assertThat(withTest.validation().count()).isEqualTo(180);
        assertThat(withTest.test().count()).isEqualTo(180);
        assertThat(withoutTest.test().count()).isZero();
    }

    @Test
    void everyRowIsATrainingRowWithoutSplit() {
        DataSplit split = Preparation.none().apply(numbered(5));
        assertThat(split.train().inputs().data).containsExactly(0, 1, 2, 3, 4);
        assertThat(split.validation().count()).isZero();
    }

    @Test
    void labelNoiseChangesOnlyTrainingRows() throws IOException {
        Preparation quiet = split(1437, 42, OptionalInt.of(200));
        Preparation noisy =
                new Preparation(1, quiet.split(), quiet.rows(), Optional.of(new Preparation.LabelNoise(.2, 5)), false);
        Dataset digits = DigitImages.all();
        DataSplit before = quiet.apply(digits);
        DataSplit after = noisy.apply(digits);
        int changed = 0;
        for (int i = 0; i < 200; i++) {
            changed += before.train().labels()[i] == after.train().labels()[i] ? 0 : 1;
        }
        assertThat(changed).isEqualTo(37);
        assertThat(after.validation().labels()).isEqualTo(before.validation().labels());
    }

    @Test
    void inputsAreDividedByTheScaleInACopy() {
        Dataset rows = numbered(4);
        Preparation halves = new Preparation(2, Optional.empty(), OptionalInt.empty(), Optional.empty(), false);
        assertThat(halves.apply(rows).train().inputs().data).containsExactly(0, .5, 1, 1.5);
        assertThat(rows.inputs().data).containsExactly(0, 1, 2, 3);
    }

    @Test
    void inputsAreStandardisedByTheKeptTrainingRows() {
        DMatrixRMaj inputs = new DMatrixRMaj(4, 2, true, 1, 7, 3, 7, 5, 7, 100, 8);
        Preparation standard =
                new Preparation(1, Optional.of(new Preparation.Split(3, 1)), OptionalInt.of(2), Optional.empty(), true);
        DataSplit split = standard.apply(new Dataset(inputs, new int[4], 2));
        double[] kept = split.train().inputs().data;
        assertThat(kept[0]).isCloseTo(-kept[2], within(1e-15));
        assertThat(Math.abs(kept[0])).isCloseTo(1, within(1e-15));
        assertThat(split.validation().count()).isOne();
    }

    /** Tests 0.1 too, because the rounded sum of three times 0.1 is more than 0.3. */
    @ParameterizedTest
    @ValueSource(doubles = {7, 0.1, -1e-9})
    void constantFeatureBecomesZero(double value) {
        Dataset rows = new Dataset(new DMatrixRMaj(3, 1, true, value, value, value), new int[3], 2);
        Preparation standard = new Preparation(1, Optional.empty(), OptionalInt.empty(), Optional.empty(), true);
        assertThat(standard.apply(rows).train().inputs().data).containsExactly(0, 0, 0);
    }
}
