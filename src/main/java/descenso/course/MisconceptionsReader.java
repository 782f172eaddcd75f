package descenso.course;

import descenso.phrases.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What misconceptions.yaml says: a list, each with its id and its words. */
final class MisconceptionsReader {

    private static final List<String> KEYS = List.of("id", "text", "experiment");

    private final Context context;
    private final Map<String, Misconception> byId = new LinkedHashMap<>();

    private MisconceptionsReader(Context context) {
        this.context = context;
    }

    /**
     * Those without a fault, by their ids, in their order.
     *
     * @param findings is told what is wrong with the others
     */
    static Map<String, Misconception> read(Source source, Findings findings) throws CourseException {
        MisconceptionsReader reader = new MisconceptionsReader(Context.ofCourse(source.file(), findings));
        for (YamlNode item : items(source.whole())) {
            findings.attempt(item::map).flatMap(reader::misconception).ifPresent(reader::add);
        }
        return reader.byId;
    }

    private static List<YamlNode> items(Excerpt text) throws CourseException {
        return Yaml.node(text)
                .orElseThrow(() -> new CourseException(text.place(), Phrase.COURSE_EXPECTED_LIST))
                .list();
    }

    /** Empty where something is wrong with it. */
    private Optional<Misconception> misconception(YamlMap map) {
        Section section = new Section(map, context, KEYS);
        Place place = map.find("id").map(YamlNode::place).orElseGet(map::place);
        Optional<String> id = section.get("id", YamlNode::id);
        Optional<Localised> text = section.get("text", context::localised);
        Optional<String> experiment = section.find("experiment", YamlNode::id);
        return section.sound(() -> new Misconception(id.orElseThrow(), text.orElseThrow(), experiment, place));
    }

    private void add(Misconception misconception) {
        Misconception first = byId.putIfAbsent(misconception.id(), misconception);
        if (first != null) {
            context.findings()
                    .spoil(Fault.of(
                            misconception.place(),
                            Phrase.QUESTION_SAME_ID,
                            misconception.id(),
                            first.place().toString()));
        }
    }
}
