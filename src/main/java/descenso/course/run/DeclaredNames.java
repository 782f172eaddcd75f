package descenso.course.run;

import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.value.MappingReader;
import descenso.course.value.VariablesReader;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of an experiment's measures and searches, each unique, with their titles. */
final class DeclaredNames {

    private final Set<String> names = new HashSet<>(Measures.BUILT_IN);
    private final Map<String, LocalizedText> titles = new LinkedHashMap<>();

    DeclaredNames() {
        names.addAll(Expression.constants());
    }

    /**
     * Adds the {@code name} and the {@code title} of a measure or a search, and returns the name.
     *
     * @throws CourseException if the name is missing, invalid or taken
     */
    String enter(MappingReader section) throws CourseException {
        YamlNode node = section.required("name");
        String name = node.text();
        if (!VariablesReader.isName(name)) {
            throw node.error(MessageKey.EXPERIMENT_BAD_NAME, name);
        }
        if (!names.add(name)) {
            throw node.error(MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        section.optional("title", section.context()::readText).ifPresent(words -> titles.put(name, words));
        return name;
    }

    Map<String, LocalizedText> titles() {
        return titles;
    }
}
