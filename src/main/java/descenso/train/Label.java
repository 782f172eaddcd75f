package descenso.train;

import descenso.expr.Numeral;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run is called among the others of its experiment.
 *
 * @param optimizer the optimizer's own label, as {@code of} names it
 * @param variables the values, by name and in the author's order, that tell this run from the optimizer's others
 */
public record Label(String optimizer, Map<String, Double> variables) {

    /** With the variables: {@code SGD, k = 100}. */
    @Override
    public String toString() {
        String values = variables.entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " = " + Numeral.of(entry.getValue()))
                .collect(Collectors.joining());
        return optimizer + values;
    }
}
