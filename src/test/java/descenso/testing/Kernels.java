package descenso.testing;

import descenso.train.network.EjmlKernel;
import descenso.train.network.Kernel;
import descenso.train.network.Network;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import java.util.List;

/** Every kernel there is. */
public final class Kernels {

    private Kernels() {}

    public static List<Kernel> all() {
        return List.of(new EjmlKernel(), Kernel.fastest());
    }

    /** Whether there is more than EJML's here. */
    public static boolean hasVectors() {
        return !(Kernel.fastest() instanceof EjmlKernel);
    }

    /** The same trial as it comes out where there are no vectors. */
    public static Trial withoutVectors(Trial trial) {
        Problem problem = trial.problem();
        return new Trial(
                trial.label(),
                trial.variables(),
                trial.rule(),
                trial.schedule(),
                problem instanceof Network network ? new On(new EjmlKernel(), network) : problem,
                trial.limit(),
                trial.readings());
    }

    /** A network that is computed by a given kernel. */
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
