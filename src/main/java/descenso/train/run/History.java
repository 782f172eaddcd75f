package descenso.train.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run did, step by step: only ever longer. The thread that trains adds to it; another may read, without copying
 * anything, up to a number of steps and of epochs that it was told of.
 */
public final class History {

    private final List<String> coordinates;
    private final List<String> memory;
    private final GrowableSeries loss = new GrowableSeries();
    private final List<GrowableSeries> parameters = new ArrayList<>();
    private final List<GrowableSeries> remembered = new ArrayList<>();
    private final List<GrowableSeries> gradient = new ArrayList<>();
    private final GrowableSeries epochs = new GrowableSeries();

    /**
     * Nothing yet.
     *
     * @param coordinates names of the parameters that are kept
     * @param memory names of what the optimizer remembers that is kept, for each of these parameters
     * @param hasGradient whether gradients are kept, for each of these parameters
     */
    public History(List<String> coordinates, List<String> memory, boolean hasGradient) {
        this.coordinates = List.copyOf(coordinates);
        this.memory = List.copyOf(memory);
        coordinates.forEach(name -> parameters.add(new GrowableSeries()));
        memory.forEach(name -> coordinates.forEach(coordinate -> remembered.add(new GrowableSeries())));
        coordinates.stream().filter(name -> hasGradient).forEach(name -> gradient.add(new GrowableSeries()));
    }

    /** Names of the parameters that are kept; empty for a network. */
    public List<String> coordinates() {
        return coordinates;
    }

    /** Names of what the optimizer remembered that is kept. */
    public List<String> memory() {
        return memory;
    }

    /** How many updates were made so far; there is one loss more. */
    public int steps() {
        return loss.size() - 1;
    }

    /**
     * The loss after that many updates. Of a network trained in mini-batches: that of the next mini-batch, before its
     * update; after the last update the whole train loss.
     */
    public double loss(int step) {
        return loss.get(step);
    }

    /** A parameter after that many updates. */
    public double parameter(int step, int coordinate) {
        return parameters.get(coordinate).get(step);
    }

    /**
     * What the optimizer remembered of a parameter after that many updates, at least one.
     *
     * @param name index in {@link #memory}
     */
    public double remembered(int name, int step, int coordinate) {
        return remembered.get(name * coordinates.size() + coordinate).get(step - 1);
    }

    /** Whether gradients are kept. */
    public boolean hasGradient() {
        return !gradient.isEmpty();
    }

    /**
     * The gradient that an update was made from, where gradients are kept.
     *
     * @param step the update's number, from 1
     */
    public double gradient(int step, int coordinate) {
        return gradient.get(coordinate).get(step - 1);
    }

    /** How many epochs were measured, the one before training included; 0 where there are none. */
    public int epochs() {
        return epochs.size() / 3;
    }

    /** Losses and accuracy after that many epochs. */
    public EpochMeasures epoch(int epoch) {
        return new EpochMeasures(epochs.get(3 * epoch), epochs.get(3 * epoch + 1), epochs.get(3 * epoch + 2));
    }

    /** The last one measured. */
    public Optional<EpochMeasures> lastEpoch() {
        return epochs() == 0 ? Optional.empty() : Optional.of(epoch(epochs() - 1));
    }

    public void addLoss(double value) {
        loss.add(value);
    }

    public void addParameter(int coordinate, double value) {
        parameters.get(coordinate).add(value);
    }

    public void addRemembered(int name, int coordinate, double value) {
        remembered.get(name * coordinates.size() + coordinate).add(value);
    }

    void addGradient(int coordinate, double value) {
        gradient.get(coordinate).add(value);
    }

    public void addEpoch(double trainLoss, double validationLoss, double validationAccuracy) {
        epochs.add(trainLoss);
        epochs.add(validationLoss);
        epochs.add(validationAccuracy);
    }
}
