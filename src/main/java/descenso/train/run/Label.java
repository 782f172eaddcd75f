package descenso.train.run;

import descenso.expr.NumberText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The name of a run within its experiment.
 *
 * @param optimizer label of the optimizer, which the key {@code of} of an experiment refers to
 * @param variables values, by name and in the author's order, that distinguish this run from the optimizer's others
 */
public record Label(String optimizer, Map<String, Double> variables) {

    /** Returns the label that is common to all runs that differ only in this variable. */
    public Label without(String variable) {
        Map<String, Double> others = new LinkedHashMap<>(variables);
        others.remove(variable);
        return new Label(optimizer, others);
    }

    /** Returns the optimizer's label with the variables: {@code SGD, k = 100}. */
    @Override
    public String toString() {
        String values = variables.entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " = " + NumberText.of(entry.getValue()))
                .collect(Collectors.joining());
        return optimizer + values;
    }
}
