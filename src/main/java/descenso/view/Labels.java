package descenso.view;

import descenso.train.Label;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The names of an experiment's runs, with the values that tell each from the others, in as many digits as that takes. A
 * value stays on one line with its name.
 *
 * @param separator between values
 */
record Labels(DoubleFunction<String> value, String separator) {

    /** As short as tells these apart. */
    static Labels of(List<Label> labels, Digits digits) {
        Labels few = new Labels(digits::few, digits.separator());
        boolean tellsApart = labels.stream().map(few::of).distinct().count()
                == labels.stream().distinct().count();
        return tellsApart ? few : new Labels(digits::all, digits.separator());
    }

    String of(Label label) {
        String values = label.variables().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + value.apply(entry.getValue()))
                .collect(Collectors.joining(separator));
        return (values.isEmpty() ? label.optimizer() : label.optimizer() + ", " + values)
                .replace(" = ", "\u00A0=\u00A0");
    }
}
