package descenso.train;

import java.util.List;

/** Every kernel there is. */
final class Kernels {

    private Kernels() {}

    static List<Kernel> all() {
        return List.of(new EjmlKernel(), Kernel.fastest());
    }

    /** A network that is computed by a given kernel. */
    record On(Kernel kernel, Network network) implements Problem {

        @Override
        public Objective objective() {
            return network.objective(kernel);
        }

        @Override
        public List<String> coordinates() {
            return network.coordinates();
        }

        @Override
        public int stepsPerEpoch() {
            return network.stepsPerEpoch();
        }
    }
}
