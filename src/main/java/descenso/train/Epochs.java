package descenso.train;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was measured after epochs, which only ever become more; read as a {@link Series} is. Pictures read all of it many
 * times a second, so nothing is made for who reads.
 */
final class Epochs {

    private volatile @Nullable EpochMeasures[] measures = new EpochMeasures[16];
    private int size;

    void add(EpochMeasures next) {
        if (size == measures.length) {
            measures = Arrays.copyOf(measures, 2 * size);
        }
        measures[size++] = next;
    }

    int size() {
        return size;
    }

    EpochMeasures get(int epoch) {
        return Objects.requireNonNull(measures[epoch]);
    }
}
