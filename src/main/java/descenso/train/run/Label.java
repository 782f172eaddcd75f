package descenso.train.run;

import descenso.expr.NumberText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run is called among the others of its experiment.
 *
 * @param optimizer the optimizer's own label, as {@code of} names it
 * @param variables the values, by name and in the author's order, that tell this run from the optimizer's others
 */
public record Label(String optimizer, Map<String, Double> variables) {

    /** The label of all runs that differ in this variable alone. */
    public Label without(String variable) {
        Map<String, Double> others = new LinkedHashMap<>(variables);
        others.remove(variable);
        return new Label(optimizer, others);
    }

    /** With the variables: {@code SGD, k = 100}. */
    @Override
    public String toString() {
        String values = variables.entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " = " + NumberText.of(entry.getValue()))
                .collect(Collectors.joining());
        return optimizer + values;
    }
}
