package descenso.view.naming;

import descenso.train.run.Label;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The names of an experiment's runs, with the values that tell each from the others, in as many digits as that takes. A
 * value stays on one line with its name.
 *
 * @param value how a value is written
 */
public record RunLabels(ExperimentLabels names, DoubleFunction<String> value) {

    /** As short as tells these apart. */
    public static RunLabels of(List<Label> labels, ExperimentLabels names) {
        RunLabels few = new RunLabels(names, names.digits()::significant);
        boolean tellsApart = labels.stream().map(few::of).distinct().count()
                == labels.stream().distinct().count();
        return tellsApart ? few : new RunLabels(names, names.digits()::all);
    }

    public String of(Label label) {
        String values = label.variables().entrySet().stream()
                .map(entry -> ", " + names.variable(entry.getKey()) + " = " + value.apply(entry.getValue()))
                .collect(Collectors.joining());
        return names.digits()
                .within(names.unwritten(label.optimizer()) + values)
                .replace(" = ", "\u00A0=\u00A0");
    }

    /** For where no line is broken: there a space that forbids it is one like others. */
    public String noBreak(Label label) {
        return of(label).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
