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

/** The key {@code names}: what variables are called for people. */
final class NamesReader {

    private final YamlNode root;
    private final YamlNode written;
    private final ReadContext context;

    /**
     * Of an experiment.
     *
     * @param root all that it says
     * @param written the same before anything was set, which may have taken a variable away
     */
    NamesReader(YamlNode root, YamlNode written, ReadContext context) {
        this.root = root;
        this.written = written;
        this.context = context;
    }

    Map<String, LocalizedText> read(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        List<String> known = new ArrayList<>(variables(root));
        known.addAll(variables(written));
        map.unknownKeys(known.stream().distinct().toList()).forEach(context.findings()::error);
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
