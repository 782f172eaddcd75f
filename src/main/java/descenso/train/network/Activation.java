package descenso.train.network;

import org.ejml.data.DMatrixRMaj;

/** The activation function of the hidden units. */
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

    /** Returns the name in experiment files. */
    public String key() {
        return key;
    }

    /**
     * Applies the function to each element, in place.
     *
     * @param x batch × units, row-major
     */
    abstract void forward(Kernel kernel, DMatrixRMaj x);

    /**
     * Turns the derivative of the loss by the output into the derivative by the input, in place.
     *
     * @param output batch × units, row-major: the result of {@link #forward}
     * @param delta batch × units, row-major: on entry ∂loss/∂output, on return ∂loss/∂input
     */
    abstract void backward(Kernel kernel, DMatrixRMaj output, DMatrixRMaj delta);
}
