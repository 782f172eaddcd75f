package descenso.testing;

import descenso.train.network.EjmlKernel;
import descenso.train.network.Kernel;
import descenso.train.network.Network;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import java.util.List;

/** The kernels that this machine supports, for tests that compare them. */
public final class Kernels {

    private Kernels() {}

    /** Returns EJML's kernel and the fastest one, which may be of the same class. */
    public static List<Kernel> all() {
        return List.of(new EjmlKernel(), Kernel.fastest());
    }

    /** Tests whether this machine has a kernel other than EJML's. */
    public static boolean hasVectors() {
        return !(Kernel.fastest() instanceof EjmlKernel);
    }

    /** Returns the same trial with EJML's kernel, as on a machine without vector instructions. */
    public static Trial withoutVectors(Trial trial) {
        Problem problem = trial.problem();
        return new Trial(
                trial.label(),
                trial.variables(),
                trial.rule(),
                trial.schedule(),
                problem instanceof Network network ? new On(new EjmlKernel(), network) : problem,
                trial.limit(),
                trial.recording());
    }

    /** A network that a given kernel computes. */
    public record On(Kernel kernel, Network network) implements Problem {

        @Override
        public Objective newObjective() {
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

        @Override
        public boolean hasValidation() {
            return network.hasValidation();
        }
    }
}
