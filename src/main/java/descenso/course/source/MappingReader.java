package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Reads the values of a YAML mapping one after another by its {@link Schema}. An invalid value is reported and replaced
 * by a default, so that the next is read too. Call {@link #isValid} or {@link #ifValid} before the values are used.
 */
public final class MappingReader {

    private final YamlMap map;
    private final ReadContext context;
    private final Schema schema;
    private final int diagnosticsBefore;

    /** Creates a reader that accepts any key. */
    public MappingReader(YamlMap map, ReadContext context) {
        this(map, Schema.ofKeys(List.of()), context);
    }

    /** Creates a reader and reports every key that is not in the schema. */
    public MappingReader(YamlMap map, ReadContext context, Schema schema) {
        this(map, schema, context);
        map.unknownKeys(schema.keys()).forEach(context.diagnostics()::error);
    }

    private MappingReader(YamlMap map, Schema schema, ReadContext context) {
        this.map = map;
        this.context = context;
        this.schema = schema;
        this.diagnosticsBefore = context.diagnostics().count();
    }

    /** Returns a reader of the same mapping with other variables. Does not report unknown keys again. */
    public MappingReader withScope(Scope scope) {
        return new MappingReader(map, schema, context.withScope(scope));
    }

    /** Creates a reader and reports every key that is not among the known ones. */
    public MappingReader(YamlMap map, ReadContext context, List<String> known) {
        this(map, context, Schema.ofKeys(known));
    }

    /** A conversion of a value. */
    public interface Reader<T> {
        /** Converts a value. */
        T read(YamlNode node) throws CourseException;
    }

    /** A conversion of an item of a list of mappings. */
    public interface ItemReader<T> {
        /** Converts an item. */
        T read(MappingReader item) throws CourseException;
    }

    /** Returns the items of a list without errors, in order; empty if the key is missing. */
    public <T> List<T> items(String key, Schema known, ItemReader<T> reader) {
        List<T> read = new ArrayList<>();
        for (YamlNode node : optional(key, YamlNode::list).orElse(List.of())) {
            context.diagnostics()
                    .tryRead(() -> reader.read(new MappingReader(node.map(), context, known)))
                    .ifPresent(read::add);
        }
        return read;
    }

    public YamlMap map() {
        return map;
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

    public boolean has(String key) {
        return map.optional(key).isPresent();
    }

    /** Tests whether the schema has a field. */
    public boolean allows(String key) {
        return schema.keys().contains(key);
    }

    /** Returns the converted value; empty if the key is missing or its value is invalid, which is reported. */
    public <T> Optional<T> optional(String key, Reader<T> reader) {
        return map.optional(key).flatMap(node -> context.diagnostics().tryRead(() -> reader.read(node)));
    }

    /** Returns the converted value; the fallback if the key is missing or its value is invalid, which is reported. */
    public <T> T optional(String key, Reader<T> reader, T fallback) {
        return optional(key, reader).orElse(fallback);
    }

    /** Returns the converted value; empty if the key is missing or its value is invalid. Reports both. */
    public <T> Optional<T> required(String key, Reader<T> reader) {
        return context.diagnostics().tryRead(() -> reader.read(map.required(key)));
    }

    /** Returns the converted value as {@link #required}, or as {@link #optional} if the field has a default. */
    public <T> Optional<T> field(String key, Reader<T> reader) {
        return schema.field(key).fallback().isEmpty() ? required(key, reader) : optional(key, reader);
    }

    /** Returns a reader of the mapping at a key with a table of its own; empty if it is missing or no mapping. */
    public Optional<MappingReader> section(String key) {
        return optional(key, YamlNode::map).map(inner -> new MappingReader(inner, context, Schema.of(key)));
    }

    /** Returns the range of the numbers of a field. */
    public Bounds bounds(String key) {
        return schema.field(key).bounds();
    }

    /** Returns a number in its range; if the key is missing, its default; 1 if it has none or cannot be read. */
    public double number(String key) {
        return number(key, bounds(key));
    }

    /** Returns a number in a narrower range, as {@link #number(String)}. */
    public double number(String key, Bounds bounds) {
        return value(key, node -> scope().number(node, bounds));
    }

    private double value(String key, Reader<Double> reader) {
        Optional<Double> fallback = schema.field(key).number();
        Optional<Double> given = fallback.isPresent() ? optional(key, reader) : required(key, reader);
        return given.or(() -> fallback).orElse(1.0);
    }

    /** Returns an optional number in its range, as {@link #number(String)}. */
    public OptionalDouble optionalNumber(String key) {
        return has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }

    /** Returns an integer in its range, as {@link #number(String)}. */
    public int integer(String key) {
        return integer(key, bounds(key));
    }

    /** Returns an integer in a narrower range, as {@link #number(String)}. */
    public int integer(String key, Bounds bounds) {
        return (int) value(key, node -> (double) scope().integer(node, bounds));
    }

    /** Returns an optional integer in a narrower range, as {@link #number(String)}. */
    public OptionalInt optionalInteger(String key, Bounds bounds) {
        return has(key) ? OptionalInt.of(integer(key, bounds)) : OptionalInt.empty();
    }

    /** Returns the seed at a key; the seed of the experiment if the key is missing or its value is invalid. */
    public long seed(String key) {
        return optional(key, node -> Numbers.seed(node, scope())).orElseGet(context::seed);
    }

    /** Returns a Boolean; false if the key is missing or its value is invalid. */
    public boolean optionalBoolean(String key) {
        return optional(key, node -> node.oneOf(List.of("true", "false")), "").equals("true");
    }

    /** Returns a word of a field that lists its words; its default if the key is missing or its value is invalid. */
    public String word(String key) {
        Schema.Field field = schema.field(key);
        return optional(key, node -> node.oneOf(field.words())).orElseGet(field.fallback()::orElseThrow);
    }

    /** Returns a display text, if present; reports an invalid one. */
    public Optional<LocalizedText> text(String key) {
        return optional(key, context::readText);
    }

    /** Returns a list of numbers, or a single number; empty if they cannot be read. */
    public double[] point(String key) {
        return required(key, node -> Numbers.point(node, scope())).orElse(new double[0]);
    }

    /** Reports an error if both keys are present, at the second key, or at the first if a setting added that one. */
    public void alternatives(String one, String other) {
        if (has(one) && has(other)) {
            SourcePosition position = map.positionOf(one).ifInSettingOr(map.positionOf(other));
            report(position, MessageKey.EXPERIMENT_ALTERNATIVES, one, other);
        }
    }

    /** Reports an error at the value of a key, or at the start of the mapping if the key is missing. */
    public void report(String key, MessageKey phrase, String... arguments) {
        report(map.positionOfValue(key), phrase, arguments);
    }

    public void report(SourcePosition position, MessageKey key, String... arguments) {
        context.diagnostics().error(Diagnostic.of(position, key, arguments));
    }
}
