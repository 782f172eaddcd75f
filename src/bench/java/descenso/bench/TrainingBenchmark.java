package descenso.bench;

import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures steps per second of the training loop with Adam. The options of the JVM determine the kernel. */
@State(Scope.Benchmark)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class TrainingBenchmark {

    @Param({"notebook", "moons", "moons-tanh", "larger"})
    String network;

    private Training training;

    @Setup
    public void begin() {
        training = new Trial(
                        new Label(network, Map.of()),
                        Map.of(),
                        OptimizerKind.ADAM.create(Map.of()),
                        new Schedule.Constant(),
                        new WithoutEpochs(network()),
                        new RunLimit(Integer.MAX_VALUE, StopCriterion.never()),
                        RecordingSpec.none())
                .start();
    }

    private Network network() {
        return switch (network) {
            case "notebook" -> network(digits(), Activation.RELU, 32, 32);
            case "moons" -> network(new DataOrigin.TwoMoons(256, .1, 1).rows(), Activation.RELU, 32, 16, 16);
            case "moons-tanh" -> network(new DataOrigin.TwoMoons(256, .1, 1).rows(), Activation.TANH, 32, 16, 16);
            case "larger" -> network(digits(), Activation.RELU, 64, 128, 64);
            default -> throw new IllegalArgumentException(network);
        };
    }

    private static Network network(Dataset rows, Activation activation, int batch, Integer... hidden) {
        return new Network(
                Preparation.none().apply(rows),
                List.of(hidden),
                activation,
                new Initialisation.Seeded(7),
                new Batches.Shuffled(batch, 123));
    }

    /** Returns random rows of the size of the digits in the notebook: 1437 rows, 64 features, 10 classes. */
    private static Dataset digits() {
        Random random = new Random(1);
        DMatrixRMaj inputs = new DMatrixRMaj(1437, 64);
        for (int i = 0; i < inputs.getNumElements(); i++) {
            inputs.data[i] = random.nextDouble();
        }
        return new Dataset(inputs, random.ints(1437, 0, 10).toArray(), 10);
    }

    /**
     * The network without epochs, because the program that it is compared with does not evaluate all rows after each
     * epoch either.
     */
    private record WithoutEpochs(Network network) implements Problem {

        @Override
        public Objective newObjective() {
            return network.newObjective();
        }

        @Override
        public List<String> coordinates() {
            return network.coordinates();
        }
    }

    /** Measures a step with the options of run.sh. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {
                "-XX:+UseSerialGC",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableVectorSupport",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=CompileThresholdScaling,descenso.train.network.VectorKernel::*,0.05",
                "-XX:CompileCommand=BackgroundCompilation,descenso.train.network.VectorKernel::*,false",
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"
            })
    public void vector() {
        training.step();
    }

    /** Measures a step with EJML's kernel. */
    @Benchmark
    @Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
    public void ejml() {
        training.step();
    }
}
