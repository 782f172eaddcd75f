package descenso.optim;

import java.util.Set;

public interface Optimizer {
    void step(double[] parameters, double[] gradient, double lr);

    Set<String> memory();

    double remembered(String name, int coordinate);
}
