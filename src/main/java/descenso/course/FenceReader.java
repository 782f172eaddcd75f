package descenso.course;

import descenso.phrases.Phrase;
import descenso.quiz.Kind;
import descenso.quiz.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** A fenced block: YAML where it is a question or an experiment, code where it is neither. */
final class FenceReader {

    private static final String QUESTION = "question";
    private static final String EXPERIMENT = "experiment";
    private static final List<String> QUESTION_KEYS = List.of("id", "kind", "ask");
    private static final List<String> EXPERIMENT_KEYS = List.of("id");

    private final Passage passage;
    private final Place place;

    private FenceReader(Passage passage, Place place) {
        this.passage = passage;
        this.place = place;
    }

    static Block read(FencedCodeBlock fence, Passage passage) throws CourseException {
        FenceReader reader = new FenceReader(passage, passage.place(fence));
        String info = Objects.requireNonNullElse(fence.getInfo(), "").strip();
        return switch (info) {
            case QUESTION -> reader.question(reader.yaml(fence));
            case EXPERIMENT -> reader.experiment(reader.yaml(fence));
            default -> reader.code(info, fence.getLiteral());
        };
    }

    private YamlMap yaml(FencedCodeBlock fence) throws CourseException {
        String text = passage.text().text();
        int inside = text.indexOf('\n', passage.offset(fence)) + 1;
        return Yaml.read(passage.text().aligned(fence.getLiteral(), inside));
    }

    private Block question(YamlMap map) throws CourseException {
        passage.findings().note(map.unknown(QUESTION_KEYS));
        YamlNode ask = map.get("ask");
        Question question = new Question(map.get("id").id(), kind(map.get("kind")), ask.text());
        return new Block.QuestionBlock(place, question, paragraph(ask));
    }

    private static Kind kind(YamlNode node) throws CourseException {
        String word = node.text();
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty()) {
            throw node.fault(Phrase.COURSE_UNKNOWN_KIND, word, kinds());
        }
        return kind.get();
    }

    private static String kinds() {
        List<String> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            words.add(kind.word());
        }
        return String.join(", ", words);
    }

    private List<Inline> paragraph(YamlNode node) throws CourseException {
        List<Block> blocks = Markdown.read(passage.inner(node.excerpt()));
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        throw node.fault(Phrase.COURSE_NOT_A_PARAGRAPH);
    }

    private Block experiment(YamlMap map) throws CourseException {
        passage.findings().note(map.unknown(EXPERIMENT_KEYS));
        YamlNode id = map.get("id");
        return new Block.ExperimentBlock(id.place(), id.id());
    }

    private Block code(String info, String literal) {
        Nearest.to(info, List.of(QUESTION, EXPERIMENT))
                .ifPresent(meant ->
                        passage.findings().note(List.of(Fault.of(place, Phrase.COURSE_MISSPELT_BLOCK, info, meant))));
        return new Block.Code(place, info, literal.lines().toList());
    }
}
