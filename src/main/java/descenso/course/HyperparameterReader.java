package descenso.course;

import descenso.optim.Hyperparameter;
import descenso.phrases.Phrase;

/** The value of one hyperparameter, a number or one of its kind's words, within its range. */
final class HyperparameterReader {

    private HyperparameterReader() {}

    static double read(Hyperparameter hyperparameter, YamlNode node, Scope scope) throws CourseException {
        if (hyperparameter.kind().words().contains(node.text())) {
            return hyperparameter.read(node.text()).orElseThrow();
        }
        double value = scope.number(node, new Bounds(hyperparameter.range()));
        if (!hyperparameter.allows(value)) {
            throw node.fault(
                    Phrase.EXPERIMENT_UNKNOWN_WORD,
                    node.text(),
                    String.join(", ", hyperparameter.kind().words()));
        }
        return value;
    }
}
