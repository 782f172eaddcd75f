package descenso.course.source;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Writes YAML in the layout of the authors: a value that fits on one line is in braces or brackets, except lists of
 * mappings, which have one line per item. Scalars keep their text, without quotes if none are needed.
 */
public final class YamlWriter {

    /** Maximum width of a line, in columns. */
    private static final int WIDTH = 120;

    /** Width of a colon, a comma or a pair of brackets, in columns: each has a second character. */
    private static final int PAIR = 2;

    private YamlWriter() {}

    /**
     * Returns the text of a mapping, with at least one line per key.
     *
     * @throws CourseException if a value has an error
     */
    public static String write(Map<String, YamlNode> entries) throws CourseException {
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new FailsafeSchema())
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        Sink text = new Sink();
        new Dump(settings).dumpNode(block(entries, 0), text);
        return text.toString();
    }

    /**
     * Converts a value to a node of the library.
     *
     * @param indent the indentation of the lines below the value, in columns
     * @throws CourseException if the text is not valid YAML, or is nested too deeply
     */
    private static Node node(YamlNode value, int indent) throws CourseException {
        if (value.isText()) {
            return scalar(value.characters());
        }
        if (value.isList()) {
            return list(value.items(), indent);
        }
        return width(value) + indent <= WIDTH
                ? mapping(value.map().entries(), FlowStyle.FLOW, 0)
                : block(value.map().entries(), indent);
    }

    private static Node block(Map<String, YamlNode> entries, int indent) throws CourseException {
        return mapping(entries, FlowStyle.BLOCK, indent + PAIR);
    }

    private static Node mapping(Map<String, YamlNode> entries, FlowStyle style, int indent) throws CourseException {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
            int before = entry.getKey().length() + PAIR;
            tuples.add(new NodeTuple(scalar(entry.getKey()), node(entry.getValue(), indent + before)));
        }
        return new MappingNode(Tag.MAP, tuples, style);
    }

    private static Node list(List<YamlNode> items, int indent) throws CourseException {
        boolean hasMappings = items.stream().anyMatch(item -> !item.isText() && !item.isList());
        List<Node> nodes = new ArrayList<>();
        for (YamlNode item : items) {
            nodes.add(node(item, hasMappings ? indent + PAIR : 0));
        }
        return new SequenceNode(Tag.SEQ, nodes, hasMappings ? FlowStyle.BLOCK : FlowStyle.FLOW);
    }

    private static Node scalar(String characters) {
        return new ScalarNode(Tag.STR, characters, ScalarStyle.PLAIN);
    }

    /** Returns the approximate width of a value on one line, in columns. */
    private static int width(YamlNode value) throws CourseException {
        if (value.isText()) {
            return value.characters().length();
        }
        int width = PAIR;
        for (YamlNode item : value.items()) {
            width += width(item) + PAIR;
        }
        if (!value.isList()) {
            for (Map.Entry<String, YamlNode> entry : value.map().entries().entrySet()) {
                width += entry.getKey().length() + PAIR + width(entry.getValue());
            }
        }
        return width;
    }

    /** The written text. */
    private static final class Sink extends StringWriter implements StreamDataWriter {}
}
