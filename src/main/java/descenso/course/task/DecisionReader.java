package descenso.course.task;

import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import java.util.Collection;
import java.util.List;

/**
 * Reads the expressions over figures that decide a prediction. An expression without a measured figure is an error
 * because it would be decided before the run.
 */
record DecisionReader(Figures figures) {

    /**
     * Reads an expression over the figures.
     *
     * @throws CourseException if the value is not a valid expression, or uses no measured figure
     */
    Expression value(YamlNode node) throws CourseException {
        return measured(node, ExpressionReader.read(node, figures.names()));
    }

    /**
     * Reads a condition over the figures.
     *
     * @throws CourseException if the value is not a valid condition, or uses no measured figure
     */
    Expression condition(YamlNode node) throws CourseException {
        return measured(node, ExpressionReader.condition(node, figures.names()));
    }

    private Expression measured(YamlNode node, Expression decision) throws CourseException {
        requireMeasured(node, decision.used(), decision.text());
        return decision;
    }

    /**
     * Reads the name of a figure.
     *
     * @throws CourseException if no figure has this name
     */
    String figure(YamlNode node) throws CourseException {
        return EnumParser.parse(node, figures.names());
    }

    /**
     * Checks that at least one of the sorted figures is measured.
     *
     * @param node the list that names the figures
     * @throws CourseException if all of them are known before the run
     */
    void requireMeasured(YamlNode node, List<String> sorted) throws CourseException {
        requireMeasured(node, sorted, EnumParser.list(sorted));
    }

    private void requireMeasured(YamlNode node, Collection<String> used, String written) throws CourseException {
        if (figures.given().keySet().containsAll(used)) {
            throw node.error(MessageKey.EXPERIMENT_NOT_MEASURED, written);
        }
    }
}
