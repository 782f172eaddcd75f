package descenso.course.task;

import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the list {@code options} of a prediction: the texts and the decision of each option. */
final class OptionsReader {

    private static final List<String> OF_CHOICE = List.of("id", "text", "when", "reply");
    private static final List<String> OF_ORDER = List.of("id", "text", "figure", "never");

    private final MappingReader section;
    private final WordingReader asked;
    private final WordingReader replies;
    private final DecisionReader decisions;
    private final List<PredictionOption> options = new ArrayList<>();

    OptionsReader(MappingReader section, WordingReader asked, WordingReader replies, DecisionReader decisions) {
        this.section = section;
        this.asked = asked;
        this.replies = replies;
        this.decisions = decisions;
    }

    /** Returns the options read so far. */
    List<PredictionOption> options() {
        return options;
    }

    /**
     * Reads the options of a choice. Reports an option that is invalid.
     *
     * @throws CourseException if the options are missing, are not a list, or are fewer than two
     */
    Prediction choice() throws CourseException {
        requireTwo();
        List<Expression> conditions = section.items("options", OF_CHOICE, item -> {
            Expression when = decisions.condition(item.required("when"));
            add(
                    item,
                    new PredictionOption(
                            id(item, when.text()),
                            asked.read(item.required("text")),
                            item.optional("reply", replies::read),
                            false));
            return when;
        });
        return new Prediction.Choice(conditions);
    }

    /**
     * Reads the options of an order. Reports an option that is invalid.
     *
     * @throws CourseException if the options are missing, are not a list, are fewer than two, or have only figures that
     *     are known before the run
     */
    Prediction order() throws CourseException {
        YamlNode node = requireTwo();
        List<String> sorted = section.items("options", OF_ORDER, item -> {
            String figure = decisions.figure(item.required("figure"));
            add(
                    item,
                    new PredictionOption(
                            id(item, figure),
                            asked.read(item.required("text")),
                            Optional.empty(),
                            item.optionalBoolean("never")));
            return figure;
        });
        if (section.isValid()) {
            decisions.requireMeasured(node, sorted);
        }
        return new Prediction.Order(sorted);
    }

    /** Returns the id of an option; by default its decision, which does not depend on its position or its texts. */
    private static String id(MappingReader item, String decision) throws CourseException {
        Optional<YamlNode> id = item.optional("id");
        return id.isPresent() ? id.get().id() : decision;
    }

    private void add(MappingReader item, PredictionOption option) {
        if (options.stream().anyMatch(other -> other.id().equals(option.id()))) {
            item.report(item.position(), MessageKey.EXPERIMENT_SAME_VALUE, option.id());
        }
        options.add(option);
    }

    private YamlNode requireTwo() throws CourseException {
        YamlNode node = section.required("options");
        if (node.list().size() < 2) {
            throw node.error(MessageKey.EXPERIMENT_FEW_OPTIONS);
        }
        return node;
    }
}
