package descenso.plot;

/** The samples that there were when they were counted, whatever comes after. */
record Taken(Samples samples, int size) implements Samples {

    static Curve of(Curve curve) {
        Samples samples = new Taken(curve.samples(), curve.samples().size());
        return new Curve(curve.name(), curve.number(), curve.stroke(), samples, curve.diverged());
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
