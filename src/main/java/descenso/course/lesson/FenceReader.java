package descenso.course.lesson;

import descenso.course.markdown.MarkdownContext;
import descenso.course.question.ExerciseReader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourcePosition;
import descenso.course.source.SpellingSuggestion;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** Reads a fenced block: YAML for a question or an experiment, code for any other. */
final class FenceReader {

    private static final String QUESTION = "question";
    private static final String EXPERIMENT = "experiment";
    private static final List<String> EXPERIMENT_KEYS = List.of("id");

    private final FencedCodeBlock fence;
    private final MarkdownContext context;
    private final SourcePosition position;

    private FenceReader(FencedCodeBlock fence, MarkdownContext context) {
        this.fence = fence;
        this.context = context;
        this.position = context.position(fence);
    }

    /**
     * Reads a fenced block. A question or an experiment with errors becomes a block that contains the diagnostics, so
     * that the lesson can still be read.
     */
    static Block read(FencedCodeBlock fence, MarkdownContext context) {
        String info = Objects.requireNonNullElse(fence.getInfo(), "").strip();
        FenceReader reader = new FenceReader(fence, context);
        return switch (info) {
            case QUESTION -> reader.whole(info, reader::question);
            case EXPERIMENT -> reader.whole(info, reader::experiment);
            default -> reader.code(info);
        };
    }

    /** Creates a block from YAML. Adds its diagnostics to a context of its own. */
    private interface BlockMaker {
        /**
         * Creates the block; empty if a value in it is invalid.
         *
         * @throws CourseException if an error ends the reading of the block
         */
        Optional<Block> make(YamlMap map, MarkdownContext own) throws CourseException;
    }

    private Block whole(String info, BlockMaker maker) {
        Diagnostics findings = new Diagnostics();
        Optional<Block> made = findings.tryRead(() -> maker.make(yaml(), context.withDiagnostics(findings)))
                .flatMap(block -> block);
        List<Diagnostic> faults = findings.diagnostics().stream()
                .distinct()
                .sorted(Diagnostic.FROM_TOP_TO_BOTTOM)
                .toList();
        context.diagnostics().warn(faults);
        return made.filter(block -> !findings.hasErrors())
                .orElseGet(() -> new Block.Unreadable(position, info, faults));
    }

    private YamlMap yaml() throws CourseException {
        String text = context.text().text();
        int inside = text.indexOf('\n', context.offset(fence)) + 1;
        return Yaml.read(context.text().aligned(fence.getLiteral(), inside));
    }

    private Optional<Block> question(YamlMap map, MarkdownContext own) throws CourseException {
        return ExerciseReader.read(map, position, own, BlockReader::readParagraph)
                .map(Block.QuestionBlock::new);
    }

    private Optional<Block> experiment(YamlMap map, MarkdownContext own) throws CourseException {
        own.diagnostics().warn(map.unknownKeys(EXPERIMENT_KEYS));
        YamlNode id = map.required("id");
        return Optional.of(new Block.ExperimentBlock(id.position(), id.id()));
    }

    private Block code(String info) {
        SpellingSuggestion.to(info, List.of(QUESTION, EXPERIMENT))
                .ifPresent(meant -> context.diagnostics()
                        .warn(List.of(Diagnostic.of(position, MessageKey.COURSE_MISSPELT_BLOCK, info, meant))));
        return new Block.Code(position, info, fence.getLiteral().lines().toList());
    }
}
