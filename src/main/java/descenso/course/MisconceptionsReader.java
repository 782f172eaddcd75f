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
            findings.attempt(() -> reader.misconception(item.map())).ifPresent(reader::add);
        }
        return reader.byId;
    }

    private static List<YamlNode> items(Excerpt text) throws CourseException {
        return Yaml.node(text)
                .orElseThrow(() -> new CourseException(text.place(), Phrase.COURSE_EXPECTED_LIST))
                .list();
    }

    private Misconception misconception(YamlMap map) throws CourseException {
        Section section = new Section(map, context, KEYS);
        YamlNode id = map.get("id");
        Localised text = context.localised(map.get("text"));
        Optional<YamlNode> experiment = map.find("experiment");
        return new Misconception(
                id.id(),
                text,
                experiment.isPresent() ? Optional.of(experiment.get().id()) : Optional.empty(),
                id.place());
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
