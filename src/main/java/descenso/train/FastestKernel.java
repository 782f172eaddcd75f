package descenso.train;

/** Chosen at the first network, not before: what is loaded for it costs a start dear. */
final class FastestKernel {

    static final Kernel KERNEL = new EjmlKernel();

    private FastestKernel() {}
}
