package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the values of a YAML mapping one after another. An invalid value is reported and replaced by a default, so that
 * the next value is read too. Call {@link #isValid} or {@link #ifValid} before the values are used.
 */
public final class MappingReader {

    private final YamlMap map;
    private final ReadContext context;
    private final int diagnosticsBefore;

    /** Creates a reader that accepts any key. */
    public MappingReader(YamlMap map, ReadContext context) {
        this.map = map;
        this.context = context;
        this.diagnosticsBefore = context.diagnostics().count();
    }

    /** Creates a reader and reports every key that is not among the known ones. */
    public MappingReader(YamlMap map, ReadContext context, List<String> known) {
        this(map, context);
        map.unknownKeys(known).forEach(context.diagnostics()::error);
    }

    /** A conversion of a value. */
    public interface Reader<T> {
        /**
         * Converts a value.
         *
         * @throws CourseException if the value is invalid
         */
        T read(YamlNode node) throws CourseException;
    }

    /** A conversion of an item of a list of mappings. */
    public interface ItemReader<T> {
        /**
         * Converts an item.
         *
         * @throws CourseException if an error ends the reading of the item
         */
        T read(MappingReader item) throws CourseException;
    }

    /**
     * Returns the items without errors, in order; empty if the key is missing.
     *
     * @param key the key of the list
     * @param known the keys that an item may have
     * @param reader the conversion of an item
     */
    public <T> List<T> items(String key, List<String> known, ItemReader<T> reader) {
        List<T> read = new ArrayList<>();
        for (YamlNode node : optional(key, YamlNode::list).orElse(List.of())) {
            context.diagnostics()
                    .tryRead(() -> reader.read(new MappingReader(node.map(), context, known)))
                    .ifPresent(read::add);
        }
        return read;
    }

    public ReadContext context() {
        return context;
    }

    public Scope scope() {
        return context.scope();
    }

    public SourcePosition position() {
        return map.position();
    }

    /** Tests whether no diagnostic was added since this reader was created, including those inside its values. */
    public boolean isValid() {
        return context.diagnostics().count() == diagnosticsBefore;
    }

    /** Returns the object made of the values; empty if a diagnostic was added. */
    public <T> Optional<T> ifValid(Supplier<T> made) {
        return isValid() ? Optional.of(made.get()) : Optional.empty();
    }

    /** Returns a reader of the mapping at a key; empty if the key is missing or its value is not a mapping. */
    public Optional<MappingReader> section(String key, List<String> known) {
        return optional(key, YamlNode::map).map(inner -> new MappingReader(inner, context, known));
    }

    /**
     * Returns the value at a key.
     *
     * @throws CourseException if the key is missing
     */
    public YamlNode required(String key) throws CourseException {
        return map.required(key);
    }

    public Optional<YamlNode> optional(String key) {
        return map.optional(key);
    }

    /**
     * Returns the converted value of an optional key; empty if the key is missing or its value is invalid. Reports an
     * invalid value.
     */
    public <T> Optional<T> optional(String key, Reader<T> reader) {
        return map.optional(key).flatMap(node -> context.diagnostics().tryRead(() -> reader.read(node)));
    }

    /**
     * Returns the converted value of a required key; empty if the key is missing or its value is invalid. Reports both.
     */
    public <T> Optional<T> required(String key, Reader<T> reader) {
        return context.diagnostics().tryRead(() -> reader.read(map.required(key)));
    }

    /** Returns a number within bounds; 1 if it cannot be read. */
    public double number(String key, Bounds bounds) {
        return required(key, node -> scope().number(node, bounds)).orElse(1.0);
    }

    public double number(String key, Bounds bounds, double fallback) {
        return optional(key, node -> scope().number(node, bounds)).orElse(fallback);
    }

    /** Returns an integer within bounds; 1 if it cannot be read. */
    public int integer(String key, Bounds bounds) {
        return required(key, node -> scope().integer(node, bounds)).orElse(1);
    }

    public int integer(String key, Bounds bounds, int fallback) {
        return optional(key, node -> scope().integer(node, bounds)).orElse(fallback);
    }

    /** Returns the seed at a key; the seed of the experiment if the key is missing or its value is invalid. */
    public long seed(String key) {
        return optional(key, node -> Numbers.seed(node, scope())).orElseGet(context::seed);
    }

    /** Returns a Boolean; false if the key is missing or its value is invalid. */
    public boolean optionalBoolean(String key) {
        return optional(key, node -> EnumParser.parse(node, List.of("true", "false")))
                .map("true"::equals)
                .orElse(false);
    }

    /** Returns a list of numbers, or a single number; empty if they cannot be read. */
    public double[] point(String key) {
        return required(key, node -> Numbers.point(node, scope())).orElse(new double[0]);
    }

    /**
     * Reports an error if both keys are present. The error is at the second key, or at the first if a setting added
     * that one.
     */
    public void alternatives(String one, String other) {
        if (map.optional(one).isPresent() && map.optional(other).isPresent()) {
            SourcePosition position = map.positionOf(one).ifInSettingOr(map.positionOf(other));
            report(position, MessageKey.EXPERIMENT_ALTERNATIVES, one, other);
        }
    }

    /** Reports an error at the value of a key, or at the start of the mapping if the key is missing. */
    public void report(String key, MessageKey phrase, String... arguments) {
        report(map.optional(key).map(YamlNode::position).orElse(position()), phrase, arguments);
    }

    public void report(SourcePosition position, MessageKey key, String... arguments) {
        context.diagnostics().error(Diagnostic.of(position, key, arguments));
    }
}
