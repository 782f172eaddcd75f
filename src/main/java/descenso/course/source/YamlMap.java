package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A YAML mapping, with each key at most once. */
public final class YamlMap {

    /** Pattern of the second half of {@code lr: 0,1} in braces, where a comma ends a value. */
    private static final String DECIMALS = "[0-9]+([eE][-+]?[0-9]+)?";

    private final SourcePosition position;
    private final boolean inBraces;
    private final Map<String, SourcePosition> keys = new LinkedHashMap<>();
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private YamlMap(SourcePosition position, boolean inBraces) {
        this.position = position;
        this.inBraces = inBraces;
    }

    public static YamlMap empty(SourcePosition position) {
        return new YamlMap(position, false);
    }

    /**
     * Creates the mapping of a YAML node.
     *
     * @throws CourseException if a key is not a text, or occurs twice
     */
    static YamlMap of(MappingNode mapping, SourceText source) throws CourseException {
        YamlMap map = new YamlMap(new YamlNode(mapping, source).position(), mapping.getFlowStyle() == FlowStyle.FLOW);
        for (NodeTuple entry : mapping.getValue()) {
            map.put(new YamlNode(entry.getKeyNode(), source), new YamlNode(entry.getValueNode(), source));
        }
        return map;
    }

    private void put(YamlNode key, YamlNode value) throws CourseException {
        String name = key.text();
        if (values.put(name, value) != null) {
            throw key.error(MessageKey.COURSE_DUPLICATE_KEY, name);
        }
        keys.put(name, key.position());
    }

    void replace(String key, YamlNode value) {
        keys.put(key, value.position());
        values.put(key, value);
    }

    public SourcePosition position() {
        return position;
    }

    /**
     * Returns the value at a key.
     *
     * @throws CourseException if the key is missing
     */
    public YamlNode required(String key) throws CourseException {
        YamlNode value = values.get(key);
        if (value == null) {
            throw new CourseException(missing(key));
        }
        return value;
    }

    /** Returns the diagnostic of a missing key. If a similar key is present, the diagnostic reports a misspelt key. */
    private Diagnostic missing(String key) {
        return keys.keySet().stream()
                .filter(given -> KnownWords.nearest(given, List.of(key)).isPresent())
                .findFirst()
                .map(given -> Diagnostic.of(positionOf(given), MessageKey.COURSE_MISSPELT_KEY, given, key))
                .orElseGet(() -> Diagnostic.of(position, MessageKey.COURSE_MISSING_KEY, key));
    }

    /** Returns the keys in the order of the text. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Returns an unmodifiable view of the keys and values, in the order of the text. */
    public Map<String, YamlNode> entries() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the source position of a key that is present.
     *
     * @throws NullPointerException if the key is missing
     */
    public SourcePosition positionOf(String key) {
        return Objects.requireNonNull(keys.get(key));
    }

    /** Returns the source position of the value at a key, or of the mapping if the key is missing. */
    public SourcePosition positionOfValue(String key) {
        return optional(key).map(YamlNode::position).orElse(position);
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Tests whether a key is the part after a decimal comma: digits without a value, in a mapping in braces. */
    public boolean isDecimals(String key) {
        boolean isBare = optional(key)
                .filter(value -> value.isText() && value.word().isEmpty())
                .isPresent();
        return inBraces && isBare && key.matches(DECIMALS);
    }

    /** Returns the text of a key; empty if the key is missing, or its value is blank or not a text. */
    public Optional<String> word(String key) {
        return optional(key).flatMap(YamlNode::word);
    }

    /** Returns a diagnostic for every key that is not among the known ones. */
    public List<Diagnostic> unknownKeys(List<String> known) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        keys.forEach((key, where) -> {
            if (!known.contains(key)) {
                diagnostics.add(unknownKey(key, where, known));
            }
        });
        return diagnostics;
    }

    private Diagnostic unknownKey(String key, SourcePosition where, List<String> known) {
        return isDecimals(key)
                ? Diagnostic.of(where, MessageKey.EXPRESSION_COMMA)
                : KnownWords.diagnostic(
                        where, MessageKey.COURSE_MISSPELT_KEY, MessageKey.COURSE_UNKNOWN_KEY, key, known);
    }
}
