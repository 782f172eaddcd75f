package descenso.course;

import descenso.phrases.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** A fenced block: YAML where it is a question or an experiment, code where it is neither. */
final class FenceReader {

    private static final String QUESTION = "question";
    private static final String EXPERIMENT = "experiment";
    private static final List<String> EXPERIMENT_KEYS = List.of("id");

    private final Passage passage;
    private final Place place;

    private FenceReader(Passage passage, Place place) {
        this.passage = passage;
        this.place = place;
    }

    /** Empty where it is a question with a fault, which is then told. */
    static Optional<Block> read(FencedCodeBlock fence, Passage passage) throws CourseException {
        FenceReader reader = new FenceReader(passage, passage.place(fence));
        String info = Objects.requireNonNullElse(fence.getInfo(), "").strip();
        return switch (info) {
            case QUESTION ->
                ExerciseReader.read(reader.yaml(fence), reader.place, passage).map(Block.QuestionBlock::new);
            case EXPERIMENT -> Optional.of(reader.experiment(reader.yaml(fence)));
            default -> Optional.of(reader.code(info, fence.getLiteral()));
        };
    }

    private YamlMap yaml(FencedCodeBlock fence) throws CourseException {
        String text = passage.text().text();
        int inside = text.indexOf('\n', passage.offset(fence)) + 1;
        return Yaml.read(passage.text().aligned(fence.getLiteral(), inside));
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
