package descenso.course;

import descenso.course.Page.LanguagePages;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.question.Exercise;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.CourseLanguages;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course, read from its folder: course.yaml at once, all other files on first use. */
public final class Course {

    private final CourseManifest manifest;
    private final List<String> pageIds;
    private final Path folder;
    private final CompiledCourse compiled;
    private final Map<Language, LanguagePages> pages = new LinkedHashMap<>();
    private final Map<String, Optional<ExperimentHeader>> headers = new ConcurrentHashMap<>();

    /** Cache of the misconceptions. Benign race: the content is immutable, so two threads compute equal values. */
    private @Nullable Misconceptions misconceptions;

    private Course(CourseManifest manifest, Path folder, CompiledCourse compiled) {
        this.manifest = manifest;
        this.pageIds = List.copyOf(manifest.pages().keySet());
        this.folder = folder;
        this.compiled = compiled;
        for (Language language : Language.values()) {
            pages.put(language, new LanguagePages(folder, language, pageIds, compiled));
        }
    }

    /**
     * Reads the course in this folder. Errors in other files do not keep the course from opening.
     *
     * @throws CourseException if course.yaml is missing or unusable
     */
    public static Course read(Path folder) throws CourseException {
        return read(folder, CompiledCourse.none());
    }

    /**
     * Reads the course in this folder, its unchanged files from their compiled values. Errors in other files do not
     * keep the course from opening.
     *
     * @throws CourseException if course.yaml is missing or unusable
     */
    public static Course read(Path folder, CompiledCourse compiled) throws CourseException {
        Path file = folder.resolve(CourseFolder.COURSE);
        Optional<CourseManifest> known = compiled.value(file, CourseManifest.class);
        return new Course(
                known.isPresent() ? known.get() : CourseManifest.read(SourceText.read(file, folder)), folder, compiled);
    }

    public CourseManifest manifest() {
        return manifest;
    }

    public CourseLanguages languages() {
        return manifest.languages();
    }

    public List<Chapter> chapters() {
        return manifest.chapters();
    }

    /** Returns the ids of the pages of all chapters, in order. */
    public List<String> pageIds() {
        return pageIds;
    }

    /** Returns the misconceptions that wrong answers may reveal. Reads their file at the first call. */
    public Misconceptions misconceptions() {
        Misconceptions known = misconceptions;
        if (known == null) {
            known = compiled.value(Misconceptions.file(folder), Misconceptions.class)
                    .orElseGet(() -> Misconceptions.read(folder, languages()));
            misconceptions = known;
        }
        return known;
    }

    /** Returns the misconception with this id; empty if there is none. */
    public Optional<Misconceptions.Misconception> misconception(String id) {
        return misconceptions().find(id);
    }

    /**
     * Returns the diagnostics that do not keep the course from opening. The diagnostics of the misconceptions and those
     * inside a page are not included. Reads the front matter of all pages.
     */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>(manifest.diagnostics());
        pages.values().forEach(each -> diagnostics.addAll(each.diagnostics()));
        manifest.pages()
                .forEach((id, listed) -> untranslated(id)
                        .forEach(language -> diagnostics.add(
                                Diagnostic.of(listed, MessageKey.COURSE_MISSING_TRANSLATION, id, language.code()))));
        return diagnostics;
    }

    /** Returns the promised languages that lack a page which another language has. */
    private Stream<Language> untranslated(String id) {
        List<Language> written = pages.keySet().stream()
                .filter(language -> Objects.requireNonNull(pages.get(language)).has(id))
                .toList();
        return written.isEmpty() ? Stream.of() : languages().missing(written);
    }

    /** Reads the pages without parsing them, and the misconceptions. They stay available if the folder changes. */
    public void preload() {
        diagnostics();
        misconceptions();
    }

    /**
     * Returns a page in this language; if the translation is missing, in the first language that has the page. If none
     * has it, the page contains a diagnostic.
     *
     * @throws IllegalArgumentException if no page has this id
     */
    public Page page(Language language, String id) {
        SourcePosition listed = manifest.pages().get(id);
        if (listed == null) {
            throw new IllegalArgumentException(id);
        }
        return language.withFallbacks()
                .flatMap(each -> Objects.requireNonNull(pages.get(each)).find(id).stream())
                .findFirst()
                .orElseGet(() -> Page.failed(
                        id,
                        language,
                        Diagnostic.of(
                                listed,
                                MessageKey.COURSE_MISSING_SCREEN,
                                id,
                                languages().promised().stream()
                                        .map(Language::code)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Returns the card of the notation in this language, else in the first that has it; empty if none has. */
    public Optional<Page> notation(Language language) {
        return language.withFallbacks()
                .flatMap(each -> Objects.requireNonNull(pages.get(each)).notation().stream())
                .findFirst();
    }

    /**
     * Returns the 0-based number of a page by its number, its id, or the beginning of its title or id; empty if no page
     * matches, or several do.
     */
    public Optional<Integer> pageNumber(String typed, Language language) {
        if (typed.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(typed)).filter(number -> number < pageIds.size());
        }
        if (pageIds.contains(typed)) {
            return Optional.of(pageIds.indexOf(typed));
        }
        String folded = TextFolding.fold(typed);
        List<Integer> beginning = IntStream.range(0, pageIds.size())
                .filter(number -> !folded.isEmpty()
                        && Stream.of(
                                        pageIds.get(number),
                                        page(language, pageIds.get(number)).title())
                                .anyMatch(name -> TextFolding.fold(name).startsWith(folded)))
                .boxed()
                .toList();
        return Optional.of(beginning).filter(numbers -> numbers.size() == 1).map(numbers -> numbers.get(0));
    }

    /** Returns the chapter that contains this page; empty if the course does not list the page. */
    public Optional<Chapter> chapterOf(String screen) {
        return chapters().stream()
                .filter(chapter -> chapter.pageIds().contains(screen))
                .findFirst();
    }

    /** Returns the ids of the experiments of the lessons, each once, in course order. Parses all lessons. */
    public List<String> experiments() {
        return List.copyOf(pagesOfExperiments(Language.first()).keySet());
    }

    /** Returns the first page that names each experiment, by the id of the experiment. Parses all lessons. */
    public Map<String, String> pagesOfExperiments(Language language) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String screen : pageIds) {
            page(language, screen).experiments().forEach(experiment -> named.putIfAbsent(experiment, screen));
        }
        return named;
    }

    /** Tests whether an experiment asks for a prediction; false if the header of its file is missing or broken. */
    public boolean asksForPrediction(String experiment) {
        return header(experiment).map(ExperimentHeader::asks).orElse(false);
    }

    /** Tests whether an experiment has a challenge; false if the header of its file is missing or broken. */
    public boolean hasChallenge(String experiment) {
        return header(experiment).map(ExperimentHeader::hasChallenges).orElse(false);
    }

    /** Returns the title of an experiment. Reads its file; returns empty if the file is missing or broken. */
    public Optional<LocalizedText> experimentTitle(String id) {
        return header(id).map(ExperimentHeader::title);
    }

    private Optional<ExperimentHeader> header(String experiment) {
        return headers.computeIfAbsent(experiment, id -> {
            try {
                Path file = CourseFolder.experiment(folder, id);
                Optional<ExperimentHeader> header = compiled.value(file, ExperimentHeader.class);
                return header.isPresent() ? header : Optional.of(ExperimentHeader.read(file));
            } catch (CourseException | InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns the questions of the course, as {@link #exercises(Language, List)}. Parses all lessons. */
    public List<CourseQuestion> exercises(Language language) {
        return exercises(language, pageIds);
    }

    /**
     * Returns the questions of some pages, in the given order. Parses only the lessons of these pages.
     *
     * @param language the language; a page without a translation gives its questions in the other language
     */
    public List<CourseQuestion> exercises(Language language, List<String> some) {
        return some.stream()
                .flatMap(screen -> page(language, screen).exercises().stream()
                        .map(exercise -> new CourseQuestion(screen, exercise)))
                .toList();
    }

    /** Returns the questions and experiments in course order, experiments of a page first. Parses all lessons. */
    public List<AssessmentItem> items(Language language) {
        List<AssessmentItem> items = new ArrayList<>();
        for (Chapter chapter : chapters()) {
            for (String id : chapter.pageIds()) {
                Page page = page(language, id);
                page.experiments().forEach(each -> items.add(new AssessmentItem(chapter, id, each, Optional.empty())));
                page.exercises()
                        .forEach(each -> items.add(new AssessmentItem(chapter, id, each.id(), Optional.of(each))));
            }
        }
        return items;
    }

    /**
     * The content of course.yaml, with the diagnostics that do not keep the course from opening.
     *
     * @param deck what the course follows, such as the slides of a lecture
     * @param pages the ids of all pages in order, each with the source position where it is listed
     */
    public record CourseManifest(
            String id,
            CourseLanguages languages,
            LocalizedText title,
            Optional<LocalizedText> subtitle,
            String author,
            int year,
            Optional<LocalizedText> deck,
            List<Chapter> chapters,
            Map<String, SourcePosition> pages,
            List<Diagnostic> diagnostics) {

        /**
         * Reads the content of the file.
         *
         * @throws CourseException if it is not valid YAML, a required key is missing, or a value is invalid
         */
        static CourseManifest read(SourceText source) throws CourseException {
            YamlMap map = Yaml.read(source);
            List<Diagnostic> diagnostics =
                    new ArrayList<>(map.unknownKeys(Schema.of("course").keys()));
            Map<String, SourcePosition> pages = new LinkedHashMap<>();
            CourseLanguages languages = CourseLanguages.read(map);
            Optional<YamlNode> subtitle = map.optional("subtitle");
            Optional<YamlNode> deck = map.optional("deck");
            return new CourseManifest(
                    map.required("id").id(),
                    languages,
                    map.required("title").localized(languages, diagnostics),
                    subtitle.isPresent()
                            ? Optional.of(subtitle.get().localized(languages, diagnostics))
                            : Optional.empty(),
                    map.required("author").text(),
                    map.required("year").integer(),
                    deck.isPresent() ? Optional.of(deck.get().name(languages, diagnostics)) : Optional.empty(),
                    chapters(map.required("chapters"), languages, pages, diagnostics),
                    pages,
                    diagnostics);
        }

        private static List<Chapter> chapters(
                YamlNode node,
                CourseLanguages languages,
                Map<String, SourcePosition> pages,
                List<Diagnostic> diagnostics)
                throws CourseException {
            List<Chapter> chapters = new ArrayList<>();
            for (YamlNode item : node.list()) {
                YamlMap map = item.map();
                diagnostics.addAll(map.unknownKeys(Schema.of("chapter").keys()));
                LocalizedText title = map.required("title").localized(languages, diagnostics);
                List<String> ids = new ArrayList<>();
                for (YamlNode page : map.required("screens").list()) {
                    String id = page.id();
                    if (pages.putIfAbsent(id, page.position()) == null) {
                        ids.add(id);
                    } else {
                        diagnostics.add(Diagnostic.of(page.position(), MessageKey.COURSE_REPEATED_SCREEN, id));
                    }
                }
                chapters.add(new Chapter(title, ids));
            }
            if (chapters.isEmpty()) {
                throw node.error(MessageKey.COURSE_EMPTY_VALUE);
            }
            return chapters;
        }
    }

    /** A group of pages, in order, with a title. */
    public record Chapter(LocalizedText title, List<String> pageIds) {}

    /** A question of the course with its page. */
    public record CourseQuestion(String pageId, Exercise exercise) {}

    /** A question of the course, or the prediction of an experiment, which has no exercise. */
    public record AssessmentItem(Chapter chapter, String pageId, String id, Optional<Exercise> exercise) {

        /** Returns the ids of the questions among these items. */
        public static List<String> questions(List<AssessmentItem> items) {
            return items.stream()
                    .filter(AssessmentItem::isQuestion)
                    .map(AssessmentItem::id)
                    .toList();
        }

        /** Tests whether this is a question, which can be reviewed, and not a prediction. */
        public boolean isQuestion() {
            return exercise.isPresent();
        }

        /** Returns the word for the kind of this item in exported files. */
        public String word() {
            return exercise.map(asked -> asked.question().kind().word()).orElse("prediction");
        }
    }
}
