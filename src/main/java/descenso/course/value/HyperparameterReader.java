package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.OptionalDouble;

/** Reads the value of a hyperparameter within its range: a number, or one of the words of its kind. */
public final class HyperparameterReader {

    private HyperparameterReader() {}

    /**
     * Reads an allowed value of a hyperparameter.
     *
     * @throws CourseException if the value is neither an allowed number nor a word of the hyperparameter
     */
    public static double read(Hyperparameter hyperparameter, YamlNode node, Scope scope) throws CourseException {
        boolean isNumber = hyperparameter.kind().words().isEmpty();
        OptionalDouble meant = hyperparameter.read(isNumber ? node.formula() : node.text());
        return meant.isPresent() ? meant.getAsDouble() : number(hyperparameter, node, scope);
    }

    /**
     * Reads a number. If the hyperparameter has words, only a variable can give a number in their place.
     *
     * @throws CourseException if the value is neither an allowed number nor a word of the hyperparameter
     */
    private static double number(Hyperparameter hyperparameter, YamlNode node, Scope scope) throws CourseException {
        List<String> words = hyperparameter.kind().words();
        if (!words.isEmpty() && !scope.values().containsKey(node.text())) {
            return hyperparameter.read(EnumParser.parse(node, words)).orElseThrow();
        }
        double value = scope.number(node, new Bounds(hyperparameter.range()));
        if (!hyperparameter.allows(value)) {
            throw node.error(MessageKey.EXPERIMENT_NOT_WHOLE, node.text());
        }
        return value;
    }
}
