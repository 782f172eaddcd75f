package descenso.train.network;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** What the hidden units do with their sums. */
public enum Activation {
    RELU("relu") {
        @Override
        void forward(Kernel kernel, DMatrixRMaj x) {
            kernel.relu(x);
        }

        @Override
        void backward(Kernel kernel, DMatrixRMaj output, DMatrixRMaj delta) {
            kernel.reluBackward(output, delta);
        }
    },
    TANH("tanh") {
        @Override
        void forward(Kernel kernel, DMatrixRMaj x) {
            kernel.tanh(x);
        }

        @Override
        void backward(Kernel kernel, DMatrixRMaj output, DMatrixRMaj delta) {
            kernel.tanhBackward(output, delta);
        }
    };

    private final String key;

    Activation(String key) {
        this.key = key;
    }

    /** As experiments write it. */
    public String key() {
        return key;
    }

    /** The one that is written so. */
    public static Optional<Activation> named(String key) {
        return Arrays.stream(values())
                .filter(activation -> activation.key.equals(key))
                .findFirst();
    }

    /** Of each number, in place. */
    abstract void forward(Kernel kernel, DMatrixRMaj x);

    /** From the loss's derivative by the output to that by the input, in place. */
    abstract void backward(Kernel kernel, DMatrixRMaj output, DMatrixRMaj delta);
}
