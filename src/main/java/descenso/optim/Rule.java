package descenso.optim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

public enum Rule {
    SGD;

    public String key() {
        return "sgd";
    }

    public String title() {
        return "SGD";
    }

    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    public UpdateRule of(Map<String, Double> given) {
        throw new IllegalArgumentException();
    }

    public static Optional<Rule> named(String key) {
        return Optional.empty();
    }
}
