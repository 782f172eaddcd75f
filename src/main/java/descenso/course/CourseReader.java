package descenso.course;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A course's folder to a course: course.yaml and the front matter of every lesson; bodies are read later. */
public final class CourseReader {

    private static final String COURSE = "course.yaml";

    private final Path folder;
    private final Outline outline;
    private final List<String> screens;
    private final List<Fault> faults;
    private final Map<Language, Map<String, Page>> pages = new EnumMap<>(Language.class);

    private CourseReader(Path folder, Outline outline) {
        this.folder = folder;
        this.outline = outline;
        this.screens = List.copyOf(outline.screens().keySet());
        this.faults = new ArrayList<>(outline.faults());
    }

    /** Whether there is a course in this folder, good or bad. */
    public static boolean isCourse(Path folder) {
        return Files.exists(folder.resolve(COURSE));
    }

    /**
     * Reads the course in this folder.
     *
     * @throws CourseException where course.yaml is missing or unusable; whatever else is wrong, the course opens
     */
    public static Course read(Path folder) throws CourseException {
        Source source = Source.read(folder.resolve(COURSE));
        return new CourseReader(folder, new OutlineReader().read(source)).course();
    }

    /**
     * The ids of the experiments that the course in this folder has a file for.
     *
     * @throws CourseException where their folder is there and cannot be read
     */
    public static Set<String> experiments(Path folder) throws CourseException {
        Set<String> ids = new TreeSet<>();
        for (Path file : FolderReader.files(folder.resolve("experiments"), ".yaml")) {
            ids.add(FolderReader.stem(file));
        }
        return ids;
    }

    /**
     * The experiments of the course in this folder, each with what a list shows of it.
     *
     * @throws CourseException where their folder is there and cannot be read
     */
    public static ExperimentList experimentList(Path folder) throws CourseException {
        List<ExperimentHeader> headers = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : FolderReader.files(folder.resolve("experiments"), ".yaml")) {
            try {
                headers.add(new ExperimentFile(file).header());
            } catch (CourseException e) {
                faults.add(e.fault());
            }
        }
        return new ExperimentList(headers, faults);
    }

    private Course course() {
        for (Language language : Language.values()) {
            pages.put(language, pages(language));
        }
        outline.screens().forEach(this::miss);
        return new Course(
                outline.id(),
                outline.title(),
                outline.subtitle(),
                outline.author(),
                outline.year(),
                outline.chapters(),
                screens,
                pages,
                Misconceptions.in(folder),
                faults);
    }

    private Map<String, Page> pages(Language language) {
        Map<String, Page> pages = new HashMap<>();
        try {
            for (Path file : FolderReader.files(folder.resolve(language.code()), ".md")) {
                file(Page.read(guess(file), file, language), pages);
            }
        } catch (CourseException e) {
            faults.add(e.fault());
        }
        return pages;
    }

    private void file(Page page, Map<String, Page> pages) {
        if (!screens.contains(page.id())) {
            faults.add(Fault.of(page.place(), Phrase.COURSE_UNLISTED_SCREEN, page.id()));
            return;
        }
        Page first = pages.putIfAbsent(page.id(), page);
        if (first != null) {
            faults.add(Fault.of(
                    page.place(),
                    Phrase.COURSE_DUPLICATE_SCREEN,
                    page.id(),
                    first.place().toString()));
        }
    }

    /** The screen that a file whose front matter cannot be read must stand for: the one of the number it begins with. */
    private String guess(Path file) {
        String stem = FolderReader.stem(file);
        int number = 0;
        int digits = 0;
        while (digits < stem.length() && digits < 3 && Character.digit(stem.charAt(digits), 10) >= 0) {
            number = 10 * number + Character.digit(stem.charAt(digits++), 10);
        }
        return digits > 0 && number < screens.size() ? screens.get(number) : stem;
    }

    /** A screen without any file gets a page that says so; one that is not in both languages is reported. */
    private void miss(String id, Place listed) {
        List<Language> missing = new ArrayList<>();
        pages.forEach((language, there) -> {
            if (!there.containsKey(id)) {
                missing.add(language);
            }
        });
        if (missing.size() == pages.size()) {
            Page page = Page.failed(id, Language.ES, Fault.of(listed, Phrase.COURSE_MISSING_SCREEN, id));
            Objects.requireNonNull(pages.get(Language.ES)).put(id, page);
        } else {
            missing.forEach(
                    language -> faults.add(Fault.of(listed, Phrase.COURSE_MISSING_TRANSLATION, id, language.code())));
        }
    }
}
