package descenso.train.network;

import descenso.optim.Optimizer;
import descenso.train.data.Batches;
import descenso.train.data.DataSplit;
import descenso.train.data.Dataset;
import descenso.train.problem.Objective;
import descenso.train.problem.TrainingMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;

/**
 * The objective of a network, for one run: dense layers with an activation between them, and work space for one batch.
 */
final class NetworkObjective implements Objective {

    /** Least number of rows that an evaluation over all takes at once; few enough to stay in a core's own cache. */
    private static final int CHUNK = 64;

    private final DataSplit data;
    private final Kernel kernel;
    private final Activation activation;
    private final List<DenseLayer> layers = new ArrayList<>();

    /**
     * Arrays of parameters: at index 2·layer the weights (inputs × units, row-major), at 2·layer + 1 the bias (units).
     * Layers are 0-based, from the input on. Read at each batch.
     */
    private final double[][] parameters;

    /** Gradient of the loss by the parameters; of the same lengths and order. Overwritten by {@link #backward}. */
    private final double[][] gradient;

    private final CrossEntropy crossEntropy;
    private final boolean isWhole;
    private final Supplier<int[]> orders;

    /** Exclusive end of each batch in the order of an epoch; see {@code Batches.ends}. */
    private final int[] ends;

    /** Row indices 0, 1, 2, …; as many as the largest of the three data sets has rows. */
    private final int[] inOrder;

    /** Largest number of rows that are computed at once: that of the largest batch, at least {@link #CHUNK}. */
    private final int capacity;

    /** Inputs of the current batch: rows × features, row-major. */
    private final DMatrixRMaj inputs;

    /** Class of each row of the current batch, 0-based. */
    private final int[] labels;

    private TrainingMonitor monitor = TrainingMonitor.NONE;

    /** Row indices of the current epoch, 0-based. */
    private int[] order = {};

    /** Index of the next batch of the epoch, 0-based. */
    private int batch;

    /** Number of correct predictions that the last call of {@link #meanLoss(Dataset, int[], int)} counted. */
    private int right;

    NetworkObjective(Kernel kernel, Network problem) {
        this.data = problem.data();
        int rows = data.train().count();
        this.isWhole = problem.batches().isFull();
        this.orders = problem.batches().orders(rows);
        this.ends = problem.batches().ends(rows);
        this.inOrder = Batches.inOrder(
                Math.max(rows, Math.max(data.validation().count(), data.test().count())));
        this.capacity = Math.max(CHUNK, largest(ends));
        this.inputs = Kernel.workSpace(capacity, data.train().features());
        this.labels = new int[capacity];
        this.crossEntropy = new CrossEntropy(kernel);
        this.kernel = kernel;
        this.activation = problem.activation();
        this.parameters = problem.initialisation().parameters(problem.sizes());
        this.gradient = Arrays.stream(parameters)
                .map(values -> new double[values.length])
                .toArray(double[][]::new);
        for (int i = 0; i < parameters.length; i += 2) {
            double[][] layer = {parameters[i], parameters[i + 1]};
            layers.add(new DenseLayer(kernel, layer, new double[][] {gradient[i], gradient[i + 1]}, capacity));
        }
    }

    /** Returns the number of rows of the largest batch. */
    private static int largest(int[] ends) {
        int largest = ends[0];
        for (int i = 1; i < ends.length; i++) {
            largest = Math.max(largest, ends[i] - ends[i - 1]);
        }
        return largest;
    }

    @Override
    public void watchedBy(TrainingMonitor other) {
        monitor = other;
    }

    @Override
    public double[][] parameters() {
        return parameters;
    }

    @Override
    public List<Optimizer.ArrayShape> shapes() {
        List<Optimizer.ArrayShape> shapes = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            int units = parameters[i + 1].length;
            shapes.add(new Optimizer.ArrayShape(parameters[i].length / units, units));
            shapes.add(Optimizer.ArrayShape.row(units));
        }
        return shapes;
    }

    @Override
    public double[][] gradient() {
        return gradient;
    }

    @Override
    public double computeGradient() {
        if (batch == 0) {
            order = orders.get();
        }
        int from = batch == 0 ? 0 : ends[batch - 1];
        int to = ends[batch];
        batch = (batch + 1) % ends.length;
        double sum = loss(data.train(), order, from, to);
        backward();
        return sum / (to - from);
    }

    /**
     * Returns the sum of the loss over some rows. Leaves their inputs and outputs in the work space, for
     * {@link #backward}.
     *
     * @param numbers row indices, 0-based
     * @param from first position in {@code numbers}, 0-based
     * @param to last position in {@code numbers}, exclusive
     */
    private double loss(Dataset rows, int[] numbers, int from, int to) {
        rows.copy(numbers, from, to, inputs, labels);
        forward();
        return crossEntropy.loss(top().output, labels, top().delta);
    }

    /** Returns the last layer. The loss fills its {@link DenseLayer#delta}. */
    private DenseLayer top() {
        return layers.get(layers.size() - 1);
    }

    /**
     * Computes the outputs of all layers for {@link #inputs}, from the first to the last. The monitor may stop the work
     * between two layers, because a large layer takes seconds.
     */
    private void forward() {
        DMatrixRMaj below = inputs;
        for (int i = 0; i < layers.size() && !monitor.isOver(); i++) {
            layers.get(i).forward(below);
            below = layers.get(i).output;
            if (i < layers.size() - 1) {
                activation.forward(kernel, below);
            }
        }
    }

    /** Computes {@link #gradient} from the delta of the last layer, from the last to the first layer. */
    private void backward() {
        for (int i = layers.size() - 1; i > 0 && !monitor.isOver(); i--) {
            DenseLayer below = layers.get(i - 1);
            layers.get(i).computeGradient(below.output);
            layers.get(i).backward(below.delta);
            activation.backward(kernel, below.output, below.delta);
        }
        if (!monitor.isOver()) {
            layers.get(0).computeGradient(inputs);
        }
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public double loss() {
        return meanLoss(data.train());
    }

    @Override
    public void evaluate(Objective.EvaluationListener listener) {
        double trainLoss = loss();
        double validationLoss = meanLoss(data.validation());
        if (!monitor.isOver()) {
            listener.onEvaluation(
                    trainLoss,
                    validationLoss,
                    (double) right / data.validation().count());
        }
    }

    @Override
    public double rareLoss() {
        int[] rare = data.train().ofRarestClasses();
        return meanLoss(data.train(), rare, rare.length);
    }

    @Override
    public double commonLoss() {
        int[] common = data.train().ofCommonestClasses();
        return meanLoss(data.train(), common, common.length);
    }

    /** Returns the test loss and the test accuracy; empty if there are no test rows. */
    @Override
    public Map<String, Double> results() {
        Map<String, Double> results = new LinkedHashMap<>();
        int count = data.test().count();
        if (count > 0) {
            results.put(Network.TEST_LOSS, meanLoss(data.test()));
            results.put(Network.TEST_ACCURACY, (double) right / count);
        }
        return results;
    }

    private double meanLoss(Dataset rows) {
        return meanLoss(rows, inOrder, rows.count());
    }

    /**
     * Returns the mean loss over rows, NaN if there are none, and counts the correct predictions in {@link #right}.
     * Returns an unusable number if the run is stopped meanwhile.
     *
     * @param numbers row indices, 0-based
     * @param count how many elements of {@code numbers} are used
     */
    private double meanLoss(Dataset rows, int[] numbers, int count) {
        double loss = 0;
        right = 0;
        for (int from = 0; from < count && !monitor.isOver(); from += capacity) {
            loss += loss(rows, numbers, from, Math.min(from + capacity, count));
            right += CrossEntropy.right(top().output, labels);
        }
        return loss / count;
    }
}
