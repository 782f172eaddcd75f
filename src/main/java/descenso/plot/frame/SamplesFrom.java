package descenso.plot.frame;

import descenso.plot.shape.Samples;

/**
 * The samples from an index to the end.
 *
 * @param from the index of the first sample, 0-based
 */
public record SamplesFrom(Samples samples, int from) implements Samples {

    @Override
    public int size() {
        return samples.size() - from;
    }

    @Override
    public double x(int i) {
        return samples.x(from + i);
    }

    @Override
    public double y(int i) {
        return samples.y(from + i);
    }
}
