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
 * A YAML mapping whose values are read one after another. A value that cannot be read is reported and stood in for, so that
 * the next one is read all the same; whoever makes something of the values asks first whether they are sound.
 */
public final class MappingReader {

    private final YamlMap map;
    private final ReadContext context;
    private final int faultsBefore;

    /** Any key may be there. */
    public MappingReader(YamlMap map, ReadContext context) {
        this.map = map;
        this.context = context;
        this.faultsBefore = context.findings().count();
    }

    /** Reports every key that is none of the known ones. */
    public MappingReader(YamlMap map, ReadContext context, List<String> known) {
        this(map, context);
        map.unknownKeys(known).forEach(context.findings()::error);
    }

    /** What is made of a value. */
    public interface Reader<T> {
        T read(YamlNode node) throws CourseException;
    }

    /** What is made of the keys of an item in a list. */
    public interface ItemReader<T> {
        T read(MappingReader item) throws CourseException;
    }

    /** Those that can be read; none where the key is missing. */
    public <T> List<T> items(String key, List<String> known, ItemReader<T> reader) {
        List<T> read = new ArrayList<>();
        for (YamlNode node : optional(key, YamlNode::list).orElse(List.of())) {
            context.findings()
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

    public SourcePosition place() {
        return map.place();
    }

    /** Whether all was well since it was opened, what was read within its values included. */
    public boolean isValid() {
        return context.findings().count() == faultsBefore;
    }

    /** What is made of its values, if they are sound. */
    public <T> Optional<T> ifValid(Supplier<T> made) {
        return isValid() ? Optional.of(made.get()) : Optional.empty();
    }

    /** A mapping among its values. */
    public Optional<MappingReader> section(String key, List<String> known) {
        return optional(key, YamlNode::map).map(inner -> new MappingReader(inner, context, known));
    }

    public YamlNode required(String key) throws CourseException {
        return map.required(key);
    }

    public Optional<YamlNode> optional(String key) {
        return map.optional(key);
    }

    /** Empty where the key is missing or its value no good. */
    public <T> Optional<T> optional(String key, Reader<T> reader) {
        return map.optional(key).flatMap(node -> context.findings().tryRead(() -> reader.read(node)));
    }

    /** The same of a key that must be there. */
    public <T> Optional<T> required(String key, Reader<T> reader) {
        return context.findings().tryRead(() -> reader.read(map.required(key)));
    }

    /** 1 where it cannot be read. */
    public double number(String key, Bounds bounds) {
        return required(key, node -> scope().number(node, bounds)).orElse(1.0);
    }

    public double number(String key, Bounds bounds, double fallback) {
        return optional(key, node -> scope().number(node, bounds)).orElse(fallback);
    }

    /** 1 where it cannot be read. */
    public int integer(String key, Bounds bounds) {
        return required(key, node -> scope().whole(node, bounds)).orElse(1);
    }

    public int integer(String key, Bounds bounds, int fallback) {
        return optional(key, node -> scope().whole(node, bounds)).orElse(fallback);
    }

    /** The experiment's seed where there is none. */
    public long seed(String key) {
        return optional(key, node -> Numbers.seed(node, scope())).orElseGet(context::seed);
    }

    /** False where it does not say. */
    public boolean optionalBoolean(String key) {
        return optional(key, node -> EnumParser.of(node, List.of("true", "false")))
                .map("true"::equals)
                .orElse(false);
    }

    /** A list of numbers, or one alone; empty where it cannot be read. */
    public double[] point(String key) {
        return required(key, node -> Numbers.point(node, scope())).orElse(new double[0]);
    }

    /** Reports that of two keys only one may be there, at the second, or at the first where that was set. */
    public void alternatives(String one, String other) {
        if (map.optional(one).isPresent() && map.optional(other).isPresent()) {
            SourcePosition place = map.positionOf(one);
            fault(place.isInSetting() ? place : map.positionOf(other), MessageKey.EXPERIMENT_ALTERNATIVES, one, other);
        }
    }

    /** Reports something at a key's value, or where the section begins if it has none. */
    public void fault(String key, MessageKey phrase, String... arguments) {
        fault(map.optional(key).map(YamlNode::place).orElse(place()), phrase, arguments);
    }

    public void fault(SourcePosition place, MessageKey phrase, String... arguments) {
        context.findings().error(Diagnostic.of(place, phrase, arguments));
    }
}
