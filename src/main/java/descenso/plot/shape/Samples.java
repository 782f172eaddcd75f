package descenso.plot.shape;

/**
 * Points in the order in which they were measured, read where they lie. They may become more while they are read: whoever
 * draws asks once how many there are.
 */
public interface Samples {

    int size();

    double x(int i);

    /** Not finite where nothing was measured or the run diverged. */
    double y(int i);
}
