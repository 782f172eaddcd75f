package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.value.ReadContext;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code names}: display names of variables. */
final class NamesReader {

    private final YamlNode root;
    private final YamlNode written;
    private final ReadContext context;

    /**
     * Creates a reader of one experiment.
     *
     * @param root the experiment with its settings applied
     * @param written the experiment without settings; it may have variables that a setting removed
     */
    NamesReader(YamlNode root, YamlNode written, ReadContext context) {
        this.root = root;
        this.written = written;
        this.context = context;
    }

    /**
     * Reads the display names by variable. Reports a name of an unknown variable.
     *
     * @throws CourseException if the value is not a mapping, or a display name is invalid
     */
    Map<String, LocalizedText> read(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        List<String> known = new ArrayList<>(variables(root));
        known.addAll(variables(written));
        map.unknownKeys(known.stream().distinct().toList()).forEach(context.diagnostics()::error);
        Map<String, LocalizedText> names = new HashMap<>();
        for (String name : map.keys()) {
            names.put(name, context.readName(map.required(name)));
        }
        return names;
    }

    private static List<String> variables(YamlNode root) {
        Optional<YamlNode> node = root.mapping().flatMap(map -> map.optional("variables"));
        return node.flatMap(YamlNode::mapping).map(YamlMap::keys).orElse(List.of());
    }
}
