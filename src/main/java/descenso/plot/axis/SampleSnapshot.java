package descenso.plot.axis;

import descenso.plot.shape.Samples;

/**
 * The samples that existed at one moment; samples that are added later stay invisible.
 *
 * @param samples the samples, which may grow
 * @param size the number of visible samples
 */
public record SampleSnapshot(Samples samples, int size) implements Samples {

    public static Curve of(Curve curve) {
        return curve.withSamples(
                new SampleSnapshot(curve.samples(), curve.samples().size()));
    }

    @Override
    public double x(int i) {
        return samples.x(i);
    }

    @Override
    public double y(int i) {
        return samples.y(i);
    }
}
