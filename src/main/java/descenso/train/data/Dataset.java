package descenso.train.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** A labelled data set: inputs (rows × features) and a class index per row. Callers must not modify its arrays. */
public final class Dataset {

    /** Rows × features, row-major. */
    private final DMatrixRMaj inputs;

    /** Class of each row, from 0 to {@code classes − 1}. */
    private final int[] labels;

    private final int classes;

    /**
     * Creates a data set on the given arrays, without copying them.
     *
     * @param inputs rows × features, row-major
     * @param labels class of each row, from 0 to {@code classes − 1}
     * @param classes number of classes
     */
    public Dataset(DMatrixRMaj inputs, int[] labels, int classes) {
        this.inputs = inputs;
        this.labels = labels;
        this.classes = classes;
    }

    /** Returns the inputs: rows × features, row-major. */
    public DMatrixRMaj inputs() {
        return inputs;
    }

    /** Returns the class of each row, 0-based. */
    public int[] labels() {
        return labels;
    }

    /** Returns the number of classes; a class may have no rows. */
    public int classes() {
        return classes;
    }

    /**
     * Creates a data set from rows as arrays, which it copies; the labels are not copied.
     *
     * @param inputs one array per row, each with one element per feature
     * @param labels class of each row, from 0 to {@code classes − 1}
     * @param classes number of classes
     */
    public static Dataset of(double[][] inputs, int[] labels, int classes) {
        return new Dataset(new DMatrixRMaj(inputs), labels, classes);
    }

    /** Returns the number of rows. */
    public int count() {
        return labels.length;
    }

    /** Returns the number of features, that is, of columns. */
    public int features() {
        return inputs.numCols;
    }

    /** Returns the row indices, 0-based and ascending, of the non-empty classes with the fewest rows. */
    public int[] ofRarestClasses() {
        return ofClassesWith(sizes().min().orElse(0));
    }

    /** Returns the row indices, 0-based and ascending, of the classes with the most rows. */
    public int[] ofCommonestClasses() {
        return ofClassesWith(sizes().max().orElse(0));
    }

    /** Returns the share of the rows that the class with the most rows has, from 0 to 1; NaN without rows. */
    public double shareOfCommonestClass() {
        return (double) sizes().max().orElse(0) / count();
    }

    private int[] ofClassesWith(int size) {
        int[] sizes = classSizes();
        return IntStream.range(0, count())
                .filter(row -> sizes[labels[row]] == size)
                .toArray();
    }

    /** Returns the numbers of rows of the classes that have any. */
    private IntStream sizes() {
        return Arrays.stream(classSizes()).filter(size -> size > 0);
    }

    /** Returns the number of rows of each class. */
    private int[] classSizes() {
        int[] sizes = new int[classes];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /**
     * Returns a copy of some rows.
     *
     * @param numbers row indices, 0-based
     * @param from first position in {@code numbers}, 0-based
     * @param to last position in {@code numbers}, exclusive
     */
    public Dataset chosen(int[] numbers, int from, int to) {
        DMatrixRMaj chosen = new DMatrixRMaj(to - from, features());
        int[] theirLabels = new int[to - from];
        copy(numbers, from, to, chosen, theirLabels);
        return new Dataset(chosen, theirLabels, classes);
    }

    /**
     * Copies some rows into existing arrays.
     *
     * @param numbers row indices, 0-based
     * @param from first position in {@code numbers}, 0-based
     * @param to last position in {@code numbers}, exclusive
     * @param chosen receives the inputs; reshaped to (to − from) × features, row-major
     * @param theirLabels receives the class of each row in its first {@code to − from} elements
     */
    public void copy(int[] numbers, int from, int to, DMatrixRMaj chosen, int[] theirLabels) {
        int features = features();
        chosen.reshape(to - from, features);
        for (int i = from; i < to; i++) {
            System.arraycopy(inputs.data, numbers[i] * features, chosen.data, (i - from) * features, features);
            theirLabels[i - from] = labels[numbers[i]];
        }
    }
}
