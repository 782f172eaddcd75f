package descenso.train.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values that a run recorded, by step and by epoch. A history only grows. The training thread adds; another thread
 * may read without copying, up to the numbers of steps and epochs that it received from that thread.
 */
public final class History {

    private final List<String> coordinates;
    private final List<String> memory;

    /** Index: step, from 0. */
    private final GrowableSeries loss;

    /** One series per kept parameter. Index in a series: step, from 0. */
    private final List<GrowableSeries> parameters;

    /**
     * One series per state variable and kept parameter, at index name · parameters + parameter. Index in a series: step
     * − 1, because the state exists from step 1 on.
     */
    private final List<GrowableSeries> states = new ArrayList<>();

    /**
     * One series per kept parameter; empty if gradients are not kept. Index in a series: step − 1, where the step is
     * the one that used the gradient.
     */
    private final List<GrowableSeries> gradient = new ArrayList<>();

    /** Three elements per epoch: train loss, validation loss, validation accuracy. Index: 3 · epoch, from epoch 0. */
    private final GrowableSeries epochs;

    /**
     * Creates an empty history.
     *
     * @param coordinates names of the kept parameters
     * @param memory names of the optimizer's state variables to keep, for each kept parameter
     * @param hasGradient whether gradients are kept, for each kept parameter
     */
    public History(List<String> coordinates, List<String> memory, boolean hasGradient) {
        this.coordinates = List.copyOf(coordinates);
        this.memory = List.copyOf(memory);
        this.loss = new GrowableSeries();
        this.parameters = coordinates.stream().map(name -> new GrowableSeries()).toList();
        this.epochs = new GrowableSeries();
        memory.forEach(name -> coordinates.forEach(coordinate -> states.add(new GrowableSeries())));
        coordinates.stream().filter(name -> hasGradient).forEach(name -> gradient.add(new GrowableSeries()));
    }

    /** Creates a history with the series of another, without its states and gradients. */
    private History(History whole) {
        this.coordinates = whole.coordinates;
        this.memory = List.of();
        this.loss = whole.loss;
        this.parameters = whole.parameters;
        this.epochs = whole.epochs;
    }

    /** Returns the same history without states and gradients, which take much memory. It grows with this one. */
    History withoutStates() {
        return new History(this);
    }

    /** Returns the names of the kept parameters; empty for a network. */
    public List<String> coordinates() {
        return coordinates;
    }

    /** Returns the names of the kept state variables of the optimizer. */
    public List<String> stateNames() {
        return memory;
    }

    /** Returns the number of steps so far; there is one loss more. */
    public int steps() {
        return loss.size() - 1;
    }

    /**
     * Returns the loss after a step. For a network trained in mini-batches it is the loss of the next mini-batch before
     * its step; after the last step it is the whole train loss.
     *
     * @param step number of the step; 0 is the start
     */
    public double loss(int step) {
        return loss.get(step);
    }

    /** Returns a parameter after a step (0 is the start), by its 0-based index in {@link #coordinates}. */
    public double parameter(int step, int coordinate) {
        return parameters.get(coordinate).get(step);
    }

    /**
     * Returns a state variable of the optimizer after a step.
     *
     * @param name index in {@link #stateNames}, 0-based
     * @param step number of the step, from 1
     * @param coordinate index in {@link #coordinates}, 0-based
     */
    public double state(int name, int step, int coordinate) {
        return states.get(name * coordinates.size() + coordinate).get(step - 1);
    }

    /** Tests whether gradients are kept. */
    public boolean hasGradient() {
        return !gradient.isEmpty();
    }

    /** Returns the gradient, if kept, that a step (from 1) used, by its 0-based index in {@link #coordinates}. */
    public double gradient(int step, int coordinate) {
        return gradient.get(coordinate).get(step - 1);
    }

    /** Returns the number of evaluations, including the one before training; 0 if the problem has no epochs. */
    public int epochs() {
        return epochs.size() / 3;
    }

    /** Returns the losses and the accuracy after an epoch; epoch 0 is the start. */
    public Epoch epoch(int epoch) {
        return new Epoch(epochs.get(3 * epoch), epochs.get(3 * epoch + 1), epochs.get(3 * epoch + 2));
    }

    /** Returns the last evaluation; empty if there is none. */
    public Optional<Epoch> lastEpoch() {
        return epochs() == 0 ? Optional.empty() : Optional.of(epoch(epochs() - 1));
    }

    /** Adds the loss after the next step; the first call adds the loss at the start. */
    public void addLoss(double value) {
        loss.add(value);
    }

    /** Adds a parameter, by its 0-based index in {@link #coordinates}, after the next step, first at the start. */
    public void addParameter(int coordinate, double value) {
        parameters.get(coordinate).add(value);
    }

    /**
     * Adds a state variable of the optimizer after the next step, which is step 1 at the first call for an element.
     *
     * @param name index in {@link #stateNames}, 0-based
     * @param coordinate index in {@link #coordinates}, 0-based
     */
    public void addState(int name, int coordinate, double value) {
        states.get(name * coordinates.size() + coordinate).add(value);
    }

    /**
     * Adds an element of the gradient that the next step used, which is step 1 at the first call for an element. Only
     * if gradients are kept.
     *
     * @param coordinate index in {@link #coordinates}, 0-based
     */
    void addGradient(int coordinate, double value) {
        gradient.get(coordinate).add(value);
    }

    /** Adds the evaluation after the next epoch, first before training. An accuracy is from 0 to 1, or NaN. */
    public void addEpoch(double trainLoss, double validationLoss, double validationAccuracy) {
        epochs.add(trainLoss);
        epochs.add(validationLoss);
        epochs.add(validationAccuracy);
    }

    /**
     * A series of numbers that only grows. One thread adds; other threads may read the elements that they know to
     * exist, for example from a message of that thread. A larger array is published only after the elements have been
     * copied.
     */
    private static final class GrowableSeries {

        /** The elements at the indices below {@link #size}; later elements are unused. */
        private volatile double[] values = new double[64];

        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        /** Returns the number of values. Only for the thread that adds. */
        int size() {
            return size;
        }

        /** Returns the value at an index from 0 to {@link #size} − 1. */
        double get(int index) {
            return values[index];
        }
    }

    /**
     * Losses and accuracy of a network after an epoch.
     *
     * @param trainLoss mean cross-entropy over the training rows, in nats
     * @param validationLoss mean cross-entropy over the validation rows, in nats; NaN if there are none
     * @param validationAccuracy fraction, from 0 to 1, of the validation rows whose class has the largest output, the
     *     first one on a tie; NaN if there are none
     */
    public record Epoch(double trainLoss, double validationLoss, double validationAccuracy) {}
}
