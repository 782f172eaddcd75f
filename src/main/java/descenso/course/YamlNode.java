package descenso.course;

import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in YAML and where it stands; asked for as what it should be, it is that or a fault. */
final class YamlNode {

    private final Node node;
    private final Excerpt source;

    YamlNode(Node node, Excerpt source) {
        this.node = node;
        this.source = source;
    }

    Place place() {
        return source.place(start());
    }

    private int start() {
        return node.getStartMark()
                .map(mark -> source.offsetOfCodePoint(mark.getIndex()))
                .orElse(0);
    }

    /** Text with something in it. */
    String text() throws CourseException {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault(Phrase.COURSE_EXPECTED_TEXT);
        }
        if (scalar.getValue().isBlank()) {
            throw fault(Phrase.COURSE_EMPTY_VALUE);
        }
        return scalar.getValue();
    }

    /** Text that knows the places of its characters. */
    Excerpt excerpt() throws CourseException {
        return source.aligned(text(), start());
    }

    /** A name that others refer to and that may become part of a path: lower-case letters, digits, hyphens. */
    String id() throws CourseException {
        String id = text();
        for (int i = 0; i < id.length(); i++) {
            if ("abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(id.charAt(i)) < 0) {
                throw fault(Phrase.COURSE_BAD_ID, id);
            }
        }
        return id;
    }

    int integer() throws CourseException {
        String digits = text();
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw fault(Phrase.COURSE_EXPECTED_INTEGER, digits);
        }
    }

    List<YamlNode> list() throws CourseException {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(Phrase.COURSE_EXPECTED_LIST);
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(item, source)));
        return items;
    }

    YamlMap map() throws CourseException {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(Phrase.COURSE_EXPECTED_KEYS);
        }
        return YamlMap.of(mapping, source);
    }

    CourseException fault(Phrase phrase, String... arguments) {
        return new CourseException(place(), phrase, arguments);
    }
}
