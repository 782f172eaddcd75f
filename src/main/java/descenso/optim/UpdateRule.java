package descenso.optim;

import java.util.Map;

public interface UpdateRule {
    Rule rule();

    double lr();

    Optimizer start(int size);

    Map<String, Double> hyperparameters();

    UpdateRule with(String name, double value);
}
