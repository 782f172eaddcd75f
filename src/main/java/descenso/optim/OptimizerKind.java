package descenso.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The update rules, each with the table of its hyperparameters. The defaults are those of PyTorch, except momentum's β.
 */
public enum OptimizerKind {
    SGD("SGD"),
    MOMENTUM("Momentum"),
    NESTEROV("Nesterov"),
    RMSPROP("RMSProp"),
    ADAM("Adam"),
    ADAMW("AdamW"),
    AMSGRAD("AMSGrad"),
    NADAM("NAdam"),
    ADAGRAD("Adagrad"),
    ADADELTA("Adadelta"),
    LION("Lion");

    private final String title;

    OptimizerKind(String title) {
        this.title = title;
    }

    /** Returns the rule with a key; empty if there is none. */
    public static Optional<OptimizerKind> byKey(String key) {
        return Stream.of(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** Returns the name of the rule in experiment files: {@code sgd}, {@code momentum}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name that the rule's authors use; the same in every language. */
    public String title() {
        return title;
    }

    /** Returns the hyperparameters of the rule, the learning rate first. */
    public List<Hyperparameter> hyperparameters() {
        return switch (this) {
            case SGD -> Sgd.TABLE;
            case MOMENTUM -> Momentum.TABLE;
            case NESTEROV -> Nesterov.TABLE;
            case RMSPROP -> RmsProp.TABLE;
            case ADAM -> Adam.TABLE;
            case ADAMW -> AdamW.TABLE;
            case AMSGRAD -> AmsGrad.TABLE;
            case NADAM -> NAdam.TABLE;
            case ADAGRAD -> Adagrad.TABLE;
            case ADADELTA -> Adadelta.TABLE;
            case LION -> Lion.TABLE;
        };
    }

    /**
     * Creates the rule with these hyperparameters, and with defaults for the others.
     *
     * @param given values by hyperparameter name
     * @throws IllegalArgumentException if the rule has no hyperparameter of a given name, or does not allow a value
     */
    public UpdateRule create(Map<String, Double> given) {
        given.keySet().forEach(this::require);
        return create(hyperparameters().stream()
                .mapToDouble(each -> each.checked(given.getOrDefault(each.name(), each.fallback())))
                .toArray());
    }

    private void require(String name) {
        if (hyperparameters().stream().noneMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException(name);
        }
    }

    /** Creates the rule from values in the order of the table. */
    private UpdateRule create(double[] values) {
        return switch (this) {
            case SGD -> new Sgd(values);
            case MOMENTUM -> new Momentum(values);
            case NESTEROV -> new Nesterov(values);
            case RMSPROP -> new RmsProp(values);
            case ADAM -> new Adam(values);
            case ADAMW -> new AdamW(values);
            case AMSGRAD -> new AmsGrad(values);
            case NADAM -> new NAdam(values);
            case ADAGRAD -> new Adagrad(values);
            case ADADELTA -> new Adadelta(values);
            case LION -> new Lion(values);
        };
    }

    /** Returns the values by hyperparameter name. The values are in the order of the table. */
    Map<String, Double> toMap(double... values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(hyperparameters().get(i).name(), values[i]);
        }
        return Collections.unmodifiableMap(named);
    }
}
