package descenso.plot.shape;

/** Points in the order of their measurement. Samples may be added during reading, so readers ask for the size once. */
public interface Samples {

    int size();

    /**
     * Returns the x of a sample.
     *
     * @param i the index of the sample, 0-based
     */
    double x(int i);

    /**
     * Returns the y of a sample. It is not finite if nothing was measured or the run diverged.
     *
     * @param i the index of the sample, 0-based
     */
    double y(int i);
}
