package descenso.course;

import descenso.phrases.Phrase;
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

/** Keys and values in YAML, each key once. */
final class YamlMap {

    /** The second half of {@code lr: 0,1} in braces, where a comma ends a value. */
    private static final String DECIMALS = "[0-9]+([eE][-+]?[0-9]+)?";

    private final Place place;
    private final boolean inBraces;
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private YamlMap(Place place, boolean inBraces) {
        this.place = place;
        this.inBraces = inBraces;
    }

    static YamlMap empty(Place place) {
        return new YamlMap(place, false);
    }

    static YamlMap of(MappingNode mapping, Excerpt source) throws CourseException {
        YamlMap map = new YamlMap(new YamlNode(mapping, source).place(), mapping.getFlowStyle() == FlowStyle.FLOW);
        for (NodeTuple entry : mapping.getValue()) {
            map.put(new YamlNode(entry.getKeyNode(), source), new YamlNode(entry.getValueNode(), source));
        }
        return map;
    }

    private void put(YamlNode key, YamlNode value) throws CourseException {
        String name = key.text();
        if (values.put(name, value) != null) {
            throw key.fault(Phrase.COURSE_DUPLICATE_KEY, name);
        }
        keys.put(name, key.place());
    }

    void replace(String key, YamlNode value) {
        keys.put(key, value.place());
        values.put(key, value);
    }

    Place place() {
        return place;
    }

    YamlNode get(String key) throws CourseException {
        YamlNode value = values.get(key);
        if (value == null) {
            throw new CourseException(missing(key));
        }
        return value;
    }

    /** One that was misspelt is not missing. */
    private Fault missing(String key) {
        return keys.keySet().stream()
                .filter(given -> Nearest.to(given, List.of(key)).isPresent())
                .findFirst()
                .map(given -> Fault.of(placeOf(given), Phrase.COURSE_MISSPELT_KEY, given, key))
                .orElseGet(() -> Fault.of(place, Phrase.COURSE_MISSING_KEY, key));
    }

    /** In their order. */
    List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Keys and values, in their order. */
    Map<String, YamlNode> entries() {
        return Collections.unmodifiableMap(values);
    }

    /** Where a key that is there stands. */
    Place placeOf(String key) {
        return Objects.requireNonNull(keys.get(key));
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether a key is what follows a decimal comma: digits, and nothing for their value. */
    boolean isDecimals(String key) {
        boolean isBare = find(key)
                .filter(value -> value.isText() && value.word().isEmpty())
                .isPresent();
        return inBraces && isBare && key.matches(DECIMALS);
    }

    /** The value of a key that is there and has text for its value. */
    Optional<String> word(String key) {
        return find(key).flatMap(YamlNode::word);
    }

    /** A fault for every key that is none of the known ones. */
    List<Fault> unknown(List<String> known) {
        List<Fault> faults = new ArrayList<>();
        keys.forEach((key, where) -> {
            if (!known.contains(key)) {
                faults.add(unknown(key, where, known));
            }
        });
        return faults;
    }

    private Fault unknown(String key, Place where, List<String> known) {
        if (isDecimals(key)) {
            return Fault.of(where, Phrase.EXPRESSION_COMMA);
        }
        return Nearest.to(key, known)
                .map(meant -> Fault.of(where, Phrase.COURSE_MISSPELT_KEY, key, meant))
                .orElseGet(() -> Fault.of(where, Phrase.COURSE_UNKNOWN_KEY, key, String.join(", ", known)));
    }
}
