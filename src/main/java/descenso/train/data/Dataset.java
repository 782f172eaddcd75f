package descenso.train.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Examples with their classes. Whoever gets them leaves them as they are. */
public final class Dataset {

    private final DMatrixRMaj inputs;
    private final int[] labels;
    private final int classes;

    /**
     * Of these, which are kept and not copied.
     *
     * @param inputs rows × features
     * @param labels one a row, from 0 and under {@code classes}
     */
    public Dataset(DMatrixRMaj inputs, int[] labels, int classes) {
        this.inputs = inputs;
        this.labels = labels;
        this.classes = classes;
    }

    /** Rows × features. */
    public DMatrixRMaj inputs() {
        return inputs;
    }

    /** The class of each row, from 0. */
    public int[] labels() {
        return labels;
    }

    /** How many there may be. */
    public int classes() {
        return classes;
    }

    /** Of rows as lists of numbers, all of one length. */
    public static Dataset of(double[][] inputs, int[] labels, int classes) {
        return new Dataset(new DMatrixRMaj(inputs), labels, classes);
    }

    /** How many there are. */
    public int count() {
        return labels.length;
    }

    /** How many numbers each of them has. */
    public int features() {
        return inputs.numCols;
    }

    /** Returns the numbers of those whose class has as few of them as any class that has one. */
    public int[] ofRarestClasses() {
        return ofClassesWith(sizes().min().orElse(0));
    }

    /** Returns the numbers of those whose class has as many of them as any. */
    public int[] ofCommonestClasses() {
        return ofClassesWith(sizes().max().orElse(0));
    }

    private int[] ofClassesWith(int size) {
        int[] sizes = classSizes();
        return IntStream.range(0, count())
                .filter(row -> sizes[labels[row]] == size)
                .toArray();
    }

    /** Of the classes that have any. */
    private IntStream sizes() {
        return Arrays.stream(classSizes()).filter(size -> size > 0);
    }

    /** Returns how many there are of each class. */
    private int[] classSizes() {
        int[] sizes = new int[classes];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /** Copies of those with these numbers, from {@code from} on and before {@code to}, in that order. */
    public Dataset chosen(int[] numbers, int from, int to) {
        DMatrixRMaj chosen = new DMatrixRMaj(to - from, features());
        int[] theirLabels = new int[to - from];
        copy(numbers, from, to, chosen, theirLabels);
        return new Dataset(chosen, theirLabels, classes);
    }

    /** The same into what is already there and has room for them. */
    public void copy(int[] numbers, int from, int to, DMatrixRMaj chosen, int[] theirLabels) {
        int features = features();
        chosen.reshape(to - from, features);
        for (int i = from; i < to; i++) {
            System.arraycopy(inputs.data, numbers[i] * features, chosen.data, (i - from) * features, features);
            theirLabels[i - from] = labels[numbers[i]];
        }
    }
}
