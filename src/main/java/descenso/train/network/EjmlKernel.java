package descenso.train.network;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A kernel in plain Java, for any JVM. */
public final class EjmlKernel implements Kernel {

    @Override
    public void mult(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        CommonOps_DDRM.mult(a, b, c);
    }

    @Override
    public void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        CommonOps_DDRM.multTransA(a, b, c);
    }

    @Override
    public void relu(DMatrixRMaj x) {
        for (int i = 0; i < x.getNumElements(); i++) {
            x.data[i] = x.data[i] < 0 ? 0 : x.data[i];
        }
    }

    @Override
    public void reluBackward(DMatrixRMaj output, DMatrixRMaj delta) {
        for (int i = 0; i < output.getNumElements(); i++) {
            delta.data[i] = output.data[i] <= 0 ? 0 : delta.data[i];
        }
    }

    @Override
    public void tanh(DMatrixRMaj x) {
        for (int i = 0; i < x.getNumElements(); i++) {
            x.data[i] = Math.tanh(x.data[i]);
        }
    }

    @Override
    public void tanhBackward(DMatrixRMaj output, DMatrixRMaj delta) {
        for (int i = 0; i < output.getNumElements(); i++) {
            delta.data[i] *= 1 - output.data[i] * output.data[i];
        }
    }

    @Override
    public void exp(DMatrixRMaj x) {
        for (int i = 0; i < x.getNumElements(); i++) {
            x.data[i] = Math.exp(Math.max(x.data[i], LOWEST_POWER));
        }
    }
}
