package descenso.course;

import descenso.course.lesson.Block;
import descenso.course.lesson.ParsedLesson;
import descenso.course.lesson.ParsedLesson.FrontMatter;
import descenso.course.lesson.ParsedLesson.FrontMatter.PageHeader;
import descenso.course.question.Exercise;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page of the course in one language: its front matter, and its lesson, which is parsed on first use. */
public final class Page {

    private final PageHeader header;
    private final Language language;
    private final Supplier<ParsedLesson> body;
    private final Optional<String> seal;

    /** Cache of the parsed lesson. Benign race: the content is immutable, so two threads compute equal values. */
    private @Nullable ParsedLesson parsed;

    private Page(PageHeader header, Language language, Supplier<ParsedLesson> body, Optional<String> seal) {
        this.header = header;
        this.language = language;
        this.body = body;
        this.seal = seal;
    }

    /** Creates a page from this text. If its front matter is broken, it has the given id and the diagnostic. */
    public static Page parsed(String id, Path file, Language language, String text) {
        return of(id, language, () -> SourceFile.of(file, text));
    }

    /**
     * Creates a page from a file. The file may be missing or may not be text; a file that leads out of the allowed
     * folders is not read. The page then has the given id and contains the diagnostic.
     */
    public static Page read(String id, Path file, Language language, Path course) {
        return of(id, language, () -> SourceFile.read(file, course));
    }

    /** Creates a page from the compiled values of its file. */
    static Page compiled(Language language, CompiledCourse.SourceValues source) {
        return new Page(
                source.value(0, PageHeader.class),
                language,
                () -> source.value(1, ParsedLesson.class),
                Optional.empty());
    }

    private static Page of(String id, Language language, Diagnostics.ReadingStep<SourceText> source) {
        try {
            FrontMatter front = FrontMatter.of(source.make());
            return new Page(front.header(), language, () -> ParsedLesson.read(front), Optional.empty());
        } catch (CourseException e) {
            return failed(id, language, e.diagnostic());
        }
    }

    static Page failed(String id, Language language, Diagnostic diagnostic) {
        PageHeader header = new PageHeader(id, diagnostic.position(), id, Optional.empty());
        return new Page(header, language, () -> ParsedLesson.failed(diagnostic), Optional.empty());
    }

    /**
     * Returns this page down to its seal, the first experiment with an open prediction, because the text below would
     * reveal the result. Returns this page if no prediction is open.
     *
     * @param isOpen tests whether the prediction of the experiment with this id is open
     */
    public Page sealed(Predicate<String> isOpen) {
        List<Block> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.ExperimentBlock experiment && isOpen.test(experiment.id())) {
                int kept = i + 1;
                return new Page(header, language, () -> parsed().upTo(kept), Optional.of(experiment.id()));
            }
        }
        return this;
    }

    /** Returns the id of the experiment at which this page is sealed; empty if the page is whole. */
    public Optional<String> seal() {
        return seal;
    }

    public String id() {
        return header.id();
    }

    /** Returns the language of the page. Differs from the requested one if the translation is missing. */
    public Language language() {
        return language;
    }

    /** Returns the ids of the experiments that the page names, each once, in order. */
    public List<String> experiments() {
        return blocks().stream()
                .filter(Block.ExperimentBlock.class::isInstance)
                .map(block -> ((Block.ExperimentBlock) block).id())
                .distinct()
                .toList();
    }

    /** Returns the questions of the page, in order. */
    public List<Exercise> exercises() {
        return blocks().stream()
                .flatMap(Block::leaves)
                .filter(Block.QuestionBlock.class::isInstance)
                .map(block -> ((Block.QuestionBlock) block).exercise())
                .toList();
    }

    /** Returns the blocks of the lesson; empty if the lesson cannot be read. */
    public List<Block> blocks() {
        return parsed().lesson().orElse(List.of());
    }

    /** Returns the source position of the id, or of the error that kept the page from being read. */
    public SourcePosition position() {
        return header.position();
    }

    /** Returns the title, or the id if the front matter cannot be read. */
    public String title() {
        return header.title();
    }

    public Optional<String> subtitle() {
        return header.subtitle();
    }

    /** Returns the lesson, or the diagnostics that keep it from being read. Parses it at the first call. */
    public ParsedLesson parsed() {
        ParsedLesson known = parsed;
        if (known == null) {
            known = body.get();
            parsed = known;
        }
        return known;
    }
}
