package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.OptionalDouble;

/** The value of one hyperparameter, a number or one of its kind's words, within its range. */
public final class HyperparameterReader {

    private HyperparameterReader() {}

    public static double read(Hyperparameter hyperparameter, YamlNode node, Scope scope) throws CourseException {
        boolean isNumber = hyperparameter.kind().words().isEmpty();
        OptionalDouble meant = hyperparameter.read(isNumber ? node.formula() : node.text());
        return meant.isPresent() ? meant.getAsDouble() : number(hyperparameter, node, scope);
    }

    /** Where words are meant, only a variable can be a number in their place. */
    private static double number(Hyperparameter hyperparameter, YamlNode node, Scope scope) throws CourseException {
        List<String> words = hyperparameter.kind().words();
        if (!words.isEmpty() && !scope.values().containsKey(node.text())) {
            return hyperparameter.read(EnumParser.of(node, words)).orElseThrow();
        }
        double value = scope.number(node, new Bounds(hyperparameter.range()));
        if (!hyperparameter.allows(value)) {
            throw node.fault(MessageKey.EXPERIMENT_NOT_WHOLE, node.text());
        }
        return value;
    }
}
