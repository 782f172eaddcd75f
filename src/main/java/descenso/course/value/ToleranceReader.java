package descenso.course.value;

import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.quiz.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a tolerance: a mapping with one key, the kind of tolerance. */
public final class ToleranceReader {

    private ToleranceReader() {}

    /**
     * Reads a tolerance of one of these kinds. Reports a mapping with more than one kind.
     *
     * @param kinds the kinds allowed here
     * @throws CourseException if the value is not a mapping or has none of the kinds
     */
    public static Tolerance read(YamlNode node, ReadContext context, List<Tolerance.Kind> kinds)
            throws CourseException {
        List<String> words = kinds.stream().map(ToleranceReader::word).toList();
        Schema schema = new Schema(Schema.of("tolerance").fields().stream()
                .filter(field -> words.contains(field.key()))
                .toList());
        MappingReader section = new MappingReader(node.map(), context, schema);
        Optional<Tolerance.Kind> given = kinds.stream()
                .filter(kind -> section.optional(word(kind)).isPresent())
                .findFirst();
        if (given.isEmpty()) {
            throw node.error(MessageKey.EXPERIMENT_NEEDS_ONE, String.join(", ", words));
        }
        kinds.stream()
                .filter(kind -> kind != given.get())
                .forEach(kind -> section.alternatives(word(given.get()), word(kind)));
        return new Tolerance(
                given.get(),
                given.get() == Tolerance.Kind.DIGITS
                        ? section.integer(word(given.get()))
                        : section.number(word(given.get())));
    }

    private static String word(Tolerance.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
