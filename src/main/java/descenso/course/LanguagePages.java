package descenso.course;

import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.FolderReader;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a course in one language. One that lies where its number says is read alone, when somebody asks for it;
 * where that does not answer, all are read.
 */
final class LanguagePages {

    private final Path folder;
    private final Language language;
    private final List<String> screens;
    private final AllowedFolders confines;

    /** Listed once; whoever is asked for page after page need not look each time. */
    private @Nullable List<Path> files;

    private final Map<Path, Page> read = new ConcurrentHashMap<>();
    private final Map<String, Page> found = new ConcurrentHashMap<>();

    /** Remembers; it is immutable, so two threads that both read it remember equal things. */
    private @Nullable Content all;

    /**
     * Reads nothing yet.
     *
     * @param folder of this language, which need not exist
     * @param confines of the course
     */
    LanguagePages(Path folder, Language language, List<String> screens, AllowedFolders confines) {
        this.folder = folder;
        this.language = language;
        this.screens = screens;
        this.confines = confines;
    }

    /** The page of this screen. */
    Optional<Page> find(String id) {
        Page known = found.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Page> page = (all == null ? readNumbered(id) : Optional.<Page>empty()).or(() -> all().find(id));
        page.ifPresent(one -> found.put(id, one));
        return page;
    }

    boolean has(String id) {
        return all().find(id).isPresent();
    }

    /** What is wrong with its files beyond what each says of itself. */
    List<Diagnostic> faults() {
        return all().faults();
    }

    /** The page of the one file that begins with this screen's number, where it is indeed that screen's. */
    private Optional<Page> readNumbered(String id) {
        List<Path> numbered = new ArrayList<>();
        try {
            for (Path file : files()) {
                if (expectedId(file).equals(id)) {
                    numbered.add(file);
                }
            }
        } catch (CourseException e) {
            return Optional.empty();
        }
        return numbered.size() == 1
                ? Optional.of(page(numbered.get(0))).filter(page -> page.id().equals(id))
                : Optional.empty();
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
        List<Diagnostic> faults = new ArrayList<>();
        try {
            Map<Path, Page> pages = new LinkedHashMap<>();
            for (Path file : files()) {
                pages.put(file, page(file));
            }
            // what was found alone comes before any other of its id
            pages.forEach((file, page) -> {
                if (page.id().equals(expectedId(file)) && screens.contains(page.id())) {
                    placed.putIfAbsent(page.id(), page);
                }
            });
            pages.values().forEach(page -> index(page, placed, faults));
        } catch (CourseException e) {
            faults.add(e.fault());
        }
        return new Content(placed, faults);
    }

    private void index(Page page, Map<String, Page> placed, List<Diagnostic> faults) {
        if (!screens.contains(page.id())) {
            faults.add(Diagnostic.of(page.place(), MessageKey.COURSE_UNLISTED_SCREEN, page.id()));
            return;
        }
        Page first = placed.putIfAbsent(page.id(), page);
        if (first != null && first != page) {
            faults.add(Diagnostic.of(
                    page.place(),
                    MessageKey.COURSE_DUPLICATE_SCREEN,
                    page.id(),
                    first.place().toString()));
        }
    }

    private List<Path> files() throws CourseException {
        List<Path> known = files;
        if (known == null) {
            known = FolderReader.files(folder, ".md");
            files = known;
        }
        return known;
    }

    private Page page(Path file) {
        return read.computeIfAbsent(file, there -> Page.read(expectedId(there), there, language, confines));
    }

    /** The screen that a file whose front matter cannot be read must stand for: the one of the number it begins with. */
    private String expectedId(Path file) {
        String stem = FolderReader.stem(file);
        int number = 0;
        int digits = 0;
        while (digits < stem.length() && digits < 3 && Character.digit(stem.charAt(digits), 10) >= 0) {
            number = 10 * number + Character.digit(stem.charAt(digits++), 10);
        }
        return digits > 0 && number < screens.size() ? screens.get(number) : stem;
    }

    /** All pages by id, and what was found on the way. */
    private record Content(Map<String, Page> pages, List<Diagnostic> faults) {

        Optional<Page> find(String id) {
            return Optional.ofNullable(pages.get(id));
        }
    }
}
