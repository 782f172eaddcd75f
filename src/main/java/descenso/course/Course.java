package descenso.course;

import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeaders;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course as its folder holds it. Pages and misconceptions are read when somebody asks for them. */
public final class Course {

    private final CourseManifest outline;
    private final List<String> screens;
    private final Pages pages;
    private final Misconceptions misconceptions;
    private final ExperimentHeaders experiments;

    Course(CourseManifest outline, Pages pages, Misconceptions misconceptions, ExperimentHeaders experiments) {
        this.outline = outline;
        this.screens = List.copyOf(outline.screens().keySet());
        this.pages = pages;
        this.misconceptions = misconceptions;
        this.experiments = experiments;
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

    /** The ids of the screens of all chapters, in order. */
    public List<String> screens() {
        return screens;
    }

    /** What its questions' wrong answers may come from. */
    public Misconceptions misconceptions() {
        return misconceptions;
    }

    /**
     * Those that it opens in spite of; each page has its own, and so have the misconceptions. For that, the beginnings of
     * all pages are read.
     */
    public List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>(outline.faults());
        faults.addAll(pages.faults());
        return faults;
    }

    /** Reads what has not been asked for yet, lessons unparsed: what is read stays, whatever becomes of the folder. */
    public void preload() {
        pages.faults();
        misconceptions.all();
    }

    /** The ids of the experiments that its lessons speak of, in their order; for that, all of them are read. */
    public List<String> experiments() {
        return screens.stream()
                .flatMap(screen -> page(Language.ES, screen).experiments().stream())
                .distinct()
                .toList();
    }

    /**
     * Tests whether the experiment of this id asks for a prediction, as far as a glance at its file tells; false if the file
     * is missing or broken.
     */
    public boolean asksForPrediction(String experiment) {
        return experiments.find(experiment).map(ExperimentHeader::asks).orElse(false);
    }

    /** Returns the first screen that speaks of each experiment, by their ids; for that, all lessons are read. */
    public Map<String, String> pagesOfExperiments(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String screen : screens) {
            page(language, screen).experiments().forEach(experiment -> pages.putIfAbsent(experiment, screen));
        }
        return pages;
    }

    /** Returns an experiment's title, for which its file is read; empty where that cannot be. */
    public Optional<LocalizedText> experimentTitle(String id) {
        return experiments.find(id).map(ExperimentHeader::title);
    }

    /** Its questions in this language, or in the other where a translation is missing, in their order; for that, all is read. */
    public List<CourseQuestion> exercises(Language language) {
        return exercises(language, screens);
    }

    /** Those of some screens, by their ids, in that order; for that, only these are read. */
    public List<CourseQuestion> exercises(Language language, List<String> some) {
        return some.stream()
                .flatMap(screen -> page(language, screen).exercises().stream()
                        .map(exercise -> new CourseQuestion(screen, exercise)))
                .toList();
    }

    /** The misconception of this id; the file is read at the first call. */
    public Optional<Misconception> misconception(String id) {
        return misconceptions.find(id);
    }

    /** The chapter that this screen belongs to; empty where the course lists no such screen. */
    public Optional<Chapter> chapterOf(String screen) {
        return outline.chapters().stream()
                .filter(chapter -> chapter.screens().contains(screen))
                .findFirst();
    }

    /**
     * A screen's page in this language, or in the other where the translation is missing.
     *
     * @throws IllegalArgumentException where no screen has this id
     */
    public Page page(Language language, String id) {
        return pages.page(language, id);
    }
}
