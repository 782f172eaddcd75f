package descenso.export;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Translates update rules to the program's optimizer classes: which of them the program needs, and the constructor
 * calls.
 */
final class PythonRules {

    private static final String L2 = "l2";

    private PythonRules() {}

    /** Returns the flags of the template for an update rule. */
    static Set<String> flags(UpdateRule rule) {
        Set<String> flags = new TreeSet<>();
        flags.add(rule.kind().key() + form(rule, "."));
        switch (rule.kind()) {
            case ADAMW -> flags.add("adam");
            case SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM, AMSGRAD, NADAM, ADAGRAD, ADADELTA, LION -> {}
        }
        if (l2(rule) != 0) {
            flags.add(L2);
        }
        return flags;
    }

    private static double l2(UpdateRule rule) {
        return rule.hyperparameters().getOrDefault(L2, 0.);
    }

    /**
     * Returns the name of a variant of an update rule; empty for the usual one.
     *
     * @param before text before the name
     */
    private static String form(UpdateRule rule, String before) {
        Map<String, Double> values = rule.hyperparameters();
        if (values.getOrDefault("form", 0.) != 0) {
            return before + "average";
        }
        return values.getOrDefault("biasCorrection", 1.) == 0 ? before + "uncorrected" : "";
    }

    /** Returns the constructor call of an optimizer. */
    static String optimizer(UpdateRule rule) {
        String form = form(rule, "");
        String title = form.isEmpty() ? "" : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
        String bare = rule.kind().title() + title + "(" + String.join(", ", arguments(rule)) + ")";
        return l2(rule) == 0 ? bare : "L2(" + bare + ", " + L2 + "=" + Python.number(l2(rule)) + ")";
    }

    private static List<String> arguments(UpdateRule rule) {
        List<String> arguments = new ArrayList<>();
        for (Hyperparameter each : rule.kind().hyperparameters()) {
            boolean isOwn = each.kind() == Hyperparameter.Kind.NUMBER
                    && !each.name().equals("lr")
                    && !each.name().equals(L2);
            if (isOwn) {
                double value = rule.hyperparameters().getOrDefault(each.name(), Double.NaN);
                arguments.add(snake(each.name()) + "=" + Python.number(value));
            }
        }
        return arguments;
    }

    /** Converts a name such as weightDecay to snake case. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
