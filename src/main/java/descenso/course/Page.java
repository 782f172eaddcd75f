package descenso.course;

import descenso.course.lesson.Block;
import descenso.course.lesson.FrontMatter;
import descenso.course.lesson.Lesson;
import descenso.course.lesson.LessonReader;
import descenso.course.lesson.ParsedLesson;
import descenso.course.question.Exercise;
import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is on disk for one screen in one language: its front matter, and its lesson once somebody asks for it. */
public final class Page {

    private final String id;
    private final Language language;
    private final SourcePosition place;
    private final String title;
    private final Optional<String> subtitle;
    private final Supplier<ParsedLesson> body;
    private final Optional<String> seal;

    /** Remembers; the text is immutable, so two threads that both read it remember equal things. */
    private @Nullable ParsedLesson reading;

    private Page(
            String id,
            Language language,
            SourcePosition place,
            String title,
            Optional<String> subtitle,
            Supplier<ParsedLesson> body,
            Optional<String> seal) {
        this.id = id;
        this.language = language;
        this.place = place;
        this.title = title;
        this.subtitle = subtitle;
        this.body = body;
        this.seal = seal;
    }

    /** Of this text, its front matter parsed; where that fails, the page holds the fault and goes by the given id. */
    public static Page parsed(String id, Path file, Language language, String text) {
        return of(id, language, SourceFile.of(file, text));
    }

    /** The same of a file, which may be missing or not even text, and which is not read where it leads out of the confines. */
    public static Page read(String id, Path file, Language language, AllowedFolders confines) {
        try {
            return of(id, language, SourceFile.read(file, confines));
        } catch (CourseException e) {
            return failed(id, language, e.fault());
        }
    }

    private static Page of(String id, Language language, SourceFile source) {
        try {
            FrontMatter front = FrontMatter.of(source);
            return new Page(
                    front.id(),
                    language,
                    front.place(),
                    front.title(),
                    front.subtitle(),
                    () -> LessonReader.read(front),
                    Optional.empty());
        } catch (CourseException e) {
            return failed(id, language, e.fault());
        }
    }

    static Page failed(String id, Language language, Diagnostic fault) {
        return new Page(
                id, language, fault.place(), id, Optional.empty(), () -> ParsedLesson.failed(fault), Optional.empty());
    }

    /**
     * The same page down to the first experiment that waits for a prediction, that included: what comes below it tells how
     * it ends. The whole page where none waits.
     *
     * @param waits whether the experiment of an id does
     */
    public Page sealed(Predicate<String> waits) {
        List<Block> blocks = blocks();
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block) instanceof Block.ExperimentBlock experiment && waits.test(experiment.id())) {
                return sealedBelow(experiment.id(), block + 1);
            }
        }
        return this;
    }

    private Page sealedBelow(String experiment, int blocks) {
        return new Page(id, language, place, title, subtitle, () -> reading().upTo(blocks), Optional.of(experiment));
    }

    /** The id of the experiment below which this page is sealed; empty where it is whole. */
    public Optional<String> seal() {
        return seal;
    }

    public String id() {
        return id;
    }

    /** The language that it is written in, which is the other one where a translation is missing. */
    public Language language() {
        return language;
    }

    /** The ids of the experiments that it speaks of, in their order. */
    public List<String> experiments() {
        return blocks().stream()
                .filter(Block.ExperimentBlock.class::isInstance)
                .map(block -> ((Block.ExperimentBlock) block).id())
                .distinct()
                .toList();
    }

    /** Its questions, in their order. */
    public List<Exercise> exercises() {
        return blocks().stream()
                .flatMap(Block::leaves)
                .filter(Block.QuestionBlock.class::isInstance)
                .map(block -> ((Block.QuestionBlock) block).exercise())
                .toList();
    }

    /** What its lesson is made of; nothing where that cannot be read. */
    public List<Block> blocks() {
        return reading().lesson().map(Lesson::blocks).orElse(List.of());
    }

    /** Where its id stands, or what kept it from being read. */
    public SourcePosition place() {
        return place;
    }

    /** The id where the front matter could not be read. */
    public String title() {
        return title;
    }

    public Optional<String> subtitle() {
        return subtitle;
    }

    /** The lesson or what keeps it from being read; parsed at the first call, remembered after. */
    public ParsedLesson reading() {
        ParsedLesson known = reading;
        if (known == null) {
            known = body.get();
            reading = known;
        }
        return known;
    }
}
