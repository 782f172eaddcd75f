package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.experiment.ExperimentFile;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A course, read from its folder. Pages and misconceptions are read on first use. */
public final class Course {

    private final CourseManifest outline;
    private final List<String> pageIds;
    private final Pages pages;
    private final Misconceptions misconceptions;
    private final Path experiments;
    private final CompiledCourse compiled;
    private final Map<String, Optional<ExperimentHeader>> headers = new ConcurrentHashMap<>();

    /**
     * Creates a course.
     *
     * @param folder its folder
     * @param compiled the values of the files that have not changed
     */
    Course(CourseManifest outline, Path folder, CompiledCourse compiled) {
        this.outline = outline;
        this.pageIds = List.copyOf(outline.pages().keySet());
        this.pages = new Pages(folder, outline.pages(), compiled);
        this.misconceptions = new Misconceptions(folder, compiled);
        this.experiments = ExperimentLocation.folder(folder);
        this.compiled = compiled;
    }

    public String id() {
        return outline.id();
    }

    public LocalizedText title() {
        return outline.title();
    }

    public Optional<LocalizedText> subtitle() {
        return outline.subtitle();
    }

    public String author() {
        return outline.author();
    }

    public int year() {
        return outline.year();
    }

    public List<Chapter> chapters() {
        return outline.chapters();
    }

    /** Returns the ids of the pages of all chapters, in order. */
    public List<String> pageIds() {
        return pageIds;
    }

    /** Returns the misconceptions that wrong answers may reveal. */
    public Misconceptions misconceptions() {
        return misconceptions;
    }

    /**
     * Returns the diagnostics that do not keep the course from opening. The diagnostics of the misconceptions and those
     * inside a page are not included. Reads the front matter of all pages.
     */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>(outline.diagnostics());
        diagnostics.addAll(pages.diagnostics());
        return diagnostics;
    }

    /**
     * Reads the pages and misconceptions that have not been read yet, without parsing the lessons. They stay available
     * if the folder changes later.
     */
    public void preload() {
        pages.diagnostics();
        misconceptions.all();
    }

    /**
     * Returns the ids of the experiments that the lessons name, each once, in the order of the course. Parses all
     * lessons.
     */
    public List<String> experiments() {
        return pageIds.stream()
                .flatMap(screen -> page(Language.first(), screen).experiments().stream())
                .distinct()
                .toList();
    }

    /**
     * Tests whether the experiment with this id asks for a prediction. Reads only the header of its file; returns false
     * if the file is missing or broken.
     */
    public boolean asksForPrediction(String experiment) {
        return header(experiment).map(ExperimentHeader::asks).orElse(false);
    }

    /** Returns the header of an experiment, read at the first request; empty if its file is missing or invalid. */
    private Optional<ExperimentHeader> header(String experiment) {
        return headers.computeIfAbsent(experiment, id -> {
            try {
                Path file = experiments.resolve(id + ".yaml");
                Optional<ExperimentHeader> header = compiled.value(file, ExperimentHeader.class);
                return header.isPresent() ? header : Optional.of(new ExperimentFile(file).header());
            } catch (CourseException | InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns the first page that names each experiment, by the id of the experiment. Parses all lessons. */
    public Map<String, String> pagesOfExperiments(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String screen : pageIds) {
            page(language, screen).experiments().forEach(experiment -> pages.putIfAbsent(experiment, screen));
        }
        return pages;
    }

    /** Returns the title of an experiment. Reads its file; returns empty if the file is missing or broken. */
    public Optional<LocalizedText> experimentTitle(String id) {
        return header(id).map(ExperimentHeader::title);
    }

    /**
     * Returns the questions of the course in this language, in the order of the course. A page without a translation
     * gives them in the other language. Parses all lessons.
     */
    public List<CourseQuestion> exercises(Language language) {
        return exercises(language, pageIds);
    }

    /**
     * Returns the questions of some pages, in the given order. Parses only the lessons of these pages.
     *
     * @param language the language; a page without a translation gives its questions in the other language
     * @param some the ids of the pages
     */
    public List<CourseQuestion> exercises(Language language, List<String> some) {
        return some.stream()
                .flatMap(screen -> page(language, screen).exercises().stream()
                        .map(exercise -> new CourseQuestion(screen, exercise)))
                .toList();
    }

    /**
     * Returns the misconception with this id; empty if there is none. Reads the file of the misconceptions at the first
     * call.
     */
    public Optional<Misconception> misconception(String id) {
        return misconceptions.find(id);
    }

    /** Returns the chapter that contains this page; empty if the course does not list the page. */
    public Optional<Chapter> chapterOf(String screen) {
        return outline.chapters().stream()
                .filter(chapter -> chapter.pageIds().contains(screen))
                .findFirst();
    }

    /**
     * Returns a page in this language, or in the other language if the translation is missing.
     *
     * @throws IllegalArgumentException if no page has this id
     */
    public Page page(Language language, String id) {
        return pages.page(language, id);
    }
}
