package descenso.train.network;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;

/** The activation function of the hidden units. */
public enum Activation {
    RELU,
    TANH;

    /** Returns the name in experiment files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Applies the function to each element of {@code x} (batch × units, row-major), in place. */
    void forward(Kernel kernel, DMatrixRMaj x) {
        switch (this) {
            case RELU -> kernel.relu(x);
            case TANH -> kernel.tanh(x);
        }
    }

    /**
     * Turns the derivative of the loss by the output into the derivative by the input, in place.
     *
     * @param output batch × units, row-major: the result of {@link #forward}
     * @param delta batch × units, row-major: on entry ∂loss/∂output, on return ∂loss/∂input
     */
    void backward(Kernel kernel, DMatrixRMaj output, DMatrixRMaj delta) {
        switch (this) {
            case RELU -> kernel.reluBackward(output, delta);
            case TANH -> kernel.tanhBackward(output, delta);
        }
    }
}
