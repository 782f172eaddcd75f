package descenso.course;

import descenso.expr.Expression;
import descenso.phrases.Phrase;
import descenso.quiz.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list {@code options} of a prediction: each with its words and with what decides about it. */
final class OptionsReader {

    private static final List<String> OF_CHOICE = List.of("text", "when", "reply");
    private static final List<String> OF_ORDER = List.of("text", "figure", "never");

    private final Section section;
    private final WordingReader asked;
    private final WordingReader told;
    private final List<String> figures;
    private final List<PredictionOption> words = new ArrayList<>();

    OptionsReader(Section section, WordingReader asked, WordingReader told, List<String> figures) {
        this.section = section;
        this.asked = asked;
        this.told = told;
        this.figures = figures;
    }

    /** Of the options that were read. */
    List<PredictionOption> words() {
        return words;
    }

    Prediction choice() throws CourseException {
        requireTwo();
        List<Expression> conditions = section.items("options", OF_CHOICE, item -> {
            Expression when = ExpressionReader.condition(item.get("when"), figures);
            words.add(new PredictionOption(asked.read(item.get("text")), item.find("reply", told::read), false));
            return when;
        });
        return new Prediction.Choice(conditions);
    }

    Prediction order() throws CourseException {
        requireTwo();
        List<String> sorted = section.items("options", OF_ORDER, item -> {
            String figure = Choice.of(item.get("figure"), figures);
            words.add(new PredictionOption(asked.read(item.get("text")), Optional.empty(), item.flag("never")));
            return figure;
        });
        return new Prediction.Order(sorted);
    }

    private void requireTwo() throws CourseException {
        YamlNode node = section.get("options");
        if (node.list().size() < 2) {
            throw node.fault(Phrase.EXPERIMENT_FEW_OPTIONS);
        }
    }
}
