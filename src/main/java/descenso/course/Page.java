package descenso.course;

import descenso.course.ParsedLesson.FrontMatter;
import descenso.course.ParsedLesson.FrontMatter.PageHeader;
import descenso.course.question.Exercise;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page of the course in one language: its front matter, and its lesson, which is parsed on first use. */
public final class Page {

    private final PageHeader header;
    private final Language language;
    private final Supplier<ParsedLesson> body;
    private final Optional<String> seal;

    /** Cache of the parsed lesson. Benign race: the content is immutable, so two threads compute equal values. */
    private @Nullable ParsedLesson parsed;

    /** Cache of this page down to its fold. Benign race: two threads create equal pages. */
    private @Nullable Page main;

    private Page(PageHeader header, Language language, Supplier<ParsedLesson> body, Optional<String> seal) {
        this.header = header;
        this.language = language;
        this.body = body;
        this.seal = seal;
    }

    /** Creates a page from this text. If its front matter is broken, it has the given id and the diagnostic. */
    public static Page parsed(String id, Path file, Language language, String text) {
        return of(id, language, () -> SourceText.of(file, text));
    }

    /**
     * Creates a page from a file. The file may be missing or may not be text; a file that leads out of the allowed
     * folders is not read. The page then has the given id and contains the diagnostic.
     */
    public static Page read(String id, Path file, Language language, Path course) {
        return of(id, language, () -> SourceText.read(file, course));
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

    /** Returns this page down to its fold, which is its last block; this page if it has none. */
    public Page main() {
        Page known = main;
        if (known == null) {
            int end = fold() + 1;
            known = end == 0 || end == blocks().size()
                    ? this
                    : new Page(header, language, () -> parsed().upTo(end), seal);
            main = known;
        }
        return known;
    }

    /** Returns the 0-based number of the block at which the page is folded; -1 if there is none. */
    public int fold() {
        List<Block> blocks = blocks();
        return IntStream.range(0, blocks.size())
                .filter(block -> blocks.get(block) instanceof Block.Fold)
                .findFirst()
                .orElse(-1);
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

    /**
     * The pages of a course in one language. A file with a name that begins with the number of its page is read alone,
     * on first use. If that finds no page, all files are read.
     */
    static final class LanguagePages {

        /** Name of the file of the card of the notation, which is no page of a chapter. */
        private static final String NOTATION = "notation.md";

        private final Path folder;
        private final Language language;
        private final List<String> pageIds;
        private final Path course;
        private final CompiledCourse compiled;

        /** Cache of the files in the folder, in alphabetical order, so that the folder is listed only once. */
        private @Nullable List<Path> files;

        private final Map<Path, Page> read = new ConcurrentHashMap<>();

        /** Cache of the pages by id, because each frame asks for one. */
        private final Map<String, Optional<Page>> found = new ConcurrentHashMap<>();

        /** Cache of all pages. Benign race: the content is immutable, so two threads compute equal values. */
        private @Nullable Content all;

        /** Creates the pages of a course in this folder without reading a file. */
        LanguagePages(Path course, Language language, List<String> pageIds, CompiledCourse compiled) {
            this.folder = course.resolve(language.code());
            this.language = language;
            this.pageIds = pageIds;
            this.course = course;
            this.compiled = compiled;
        }

        /** Returns the page with this id; empty if no file has its id. */
        Optional<Page> find(String id) {
            return found.computeIfAbsent(id, this::search);
        }

        private Optional<Page> search(String id) {
            return (all == null ? readNumbered(id) : Optional.<Page>empty())
                    .or(() -> Optional.ofNullable(all().pages().get(id)));
        }

        /** Returns the card of the notation; empty if it does not exist in this language. */
        Optional<Page> notation() {
            return Optional.of(folder.resolve(NOTATION)).filter(Files::exists).map(this::page);
        }

        boolean has(String id) {
            return all().pages().containsKey(id);
        }

        /** Returns the diagnostics of the folder: files of pages that are not listed, and pages with two files. */
        List<Diagnostic> diagnostics() {
            return all().diagnostics();
        }

        /**
         * Reads the only file whose name begins with the number of this page. Empty if there is none or more than one,
         * or if the file has another id.
         */
        private Optional<Page> readNumbered(String id) {
            try {
                List<Path> numbered = files().stream()
                        .filter(file -> expectedId(file).equals(id))
                        .toList();
                return numbered.size() == 1
                        ? Optional.of(page(numbered.get(0)))
                                .filter(page -> page.id().equals(id))
                        : Optional.empty();
            } catch (CourseException e) {
                return Optional.empty();
            }
        }

        private Content all() {
            Content whole = all;
            if (whole == null) {
                whole = readAll();
                all = whole;
            }
            return whole;
        }

        private Content readAll() {
            Map<String, Page> placed = new HashMap<>();
            List<Diagnostic> diagnostics = new ArrayList<>();
            try {
                // like readNumbered: the file with the right number has precedence over other files with the same id
                for (Path file : files()) {
                    if (pageIds.contains(expectedId(file)) && page(file).id().equals(expectedId(file))) {
                        placed.putIfAbsent(page(file).id(), page(file));
                    }
                }
                files().forEach(file -> index(page(file), placed, diagnostics));
            } catch (CourseException e) {
                diagnostics.add(e.diagnostic());
            }
            return new Content(placed, diagnostics);
        }

        private void index(Page page, Map<String, Page> placed, List<Diagnostic> diagnostics) {
            if (!pageIds.contains(page.id())) {
                diagnostics.add(Diagnostic.of(page.position(), MessageKey.COURSE_UNLISTED_SCREEN, page.id()));
                return;
            }
            Page first = placed.putIfAbsent(page.id(), page);
            if (first != null && first != page) {
                diagnostics.add(Diagnostic.of(
                        page.position(),
                        MessageKey.COURSE_DUPLICATE_SCREEN,
                        page.id(),
                        first.position().toString()));
            }
        }

        private List<Path> files() throws CourseException {
            List<Path> known = files;
            if (known == null) {
                known = CourseFolder.files(folder, ".md").stream()
                        .filter(file -> !file.endsWith(NOTATION))
                        .toList();
                files = known;
            }
            return known;
        }

        private Page page(Path file) {
            return read.computeIfAbsent(
                    file,
                    there -> compiled.find(there)
                            .map(source -> Page.compiled(language, source))
                            .orElseGet(() -> Page.read(expectedId(there), there, language, course)));
        }

        /**
         * Returns the id of the page with the 0-based number that begins the file name (at most 3 digits are read), or
         * the file name without extension if there is none. The page has this id if its front matter cannot be read.
         */
        private String expectedId(Path file) {
            String stem = CourseFolder.stem(file);
            int digits = 0;
            while (digits < stem.length() && digits < 3 && Character.isDigit(stem.charAt(digits))) {
                digits++;
            }
            int number = digits == 0 ? pageIds.size() : Integer.parseInt(stem.substring(0, digits));
            return number < pageIds.size() ? pageIds.get(number) : stem;
        }

        /** The pages by id, with the diagnostics found while reading them. */
        private record Content(Map<String, Page> pages, List<Diagnostic> diagnostics) {}
    }
}
