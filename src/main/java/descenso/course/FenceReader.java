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

    private final FencedCodeBlock fence;
    private final Passage passage;
    private final Place place;

    private FenceReader(FencedCodeBlock fence, Passage passage) {
        this.fence = fence;
        this.passage = passage;
        this.place = passage.place(fence);
    }

    /** Where it is a question or an experiment with a fault, a block that says so; the lesson can be read all the same. */
    static Block read(FencedCodeBlock fence, Passage passage) {
        String info = Objects.requireNonNullElse(fence.getInfo(), "").strip();
        FenceReader reader = new FenceReader(fence, passage);
        return switch (info) {
            case QUESTION -> reader.whole(info, reader::question);
            case EXPERIMENT -> reader.whole(info, reader::experiment);
            default -> reader.code(info);
        };
    }

    /** What is made of the YAML, telling a passage of its own what is wrong with it. */
    private interface BlockMaker {
        Optional<Block> make(YamlMap map, Passage own) throws CourseException;
    }

    private Block whole(String info, BlockMaker maker) {
        Findings findings = new Findings();
        Optional<Block> made = findings.attempt(() -> maker.make(yaml(), passage.telling(findings)))
                .flatMap(block -> block);
        List<Fault> faults = findings.faults().stream()
                .distinct()
                .sorted(Fault.FROM_TOP_TO_BOTTOM)
                .toList();
        passage.findings().note(faults);
        return made.filter(block -> !findings.spoilt()).orElseGet(() -> new Block.Unreadable(place, info, faults));
    }

    private YamlMap yaml() throws CourseException {
        String text = passage.text().text();
        int inside = text.indexOf('\n', passage.offset(fence)) + 1;
        return Yaml.read(passage.text().aligned(fence.getLiteral(), inside));
    }

    private Optional<Block> question(YamlMap map, Passage own) throws CourseException {
        return ExerciseReader.read(map, place, own).map(Block.QuestionBlock::new);
    }

    private Optional<Block> experiment(YamlMap map, Passage own) throws CourseException {
        own.findings().note(map.unknown(EXPERIMENT_KEYS));
        YamlNode id = map.get("id");
        return Optional.of(new Block.ExperimentBlock(id.place(), id.id()));
    }

    private Block code(String info) {
        Nearest.to(info, List.of(QUESTION, EXPERIMENT))
                .ifPresent(meant ->
                        passage.findings().note(List.of(Fault.of(place, Phrase.COURSE_MISSPELT_BLOCK, info, meant))));
        return new Block.Code(place, info, fence.getLiteral().lines().toList());
    }
}
