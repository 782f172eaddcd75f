package descenso.optim;

public record Hyperparameter(String name) {}
