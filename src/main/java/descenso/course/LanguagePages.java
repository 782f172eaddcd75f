package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a course in one language. A file with a name that begins with the number of its page is read alone, on
 * first use. If that finds no page, all files are read.
 */
final class LanguagePages {

    private final Path folder;
    private final Language language;
    private final List<String> pageIds;
    private final Path course;
    private final CompiledCourse compiled;

    /** Cache of the files in the folder, in alphabetical order, so that the folder is listed only once. */
    private @Nullable List<Path> files;

    private final Map<Path, Page> read = new ConcurrentHashMap<>();

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
        return (all == null ? readNumbered(id) : Optional.<Page>empty())
                .or(() -> Optional.ofNullable(all().pages().get(id)));
    }

    boolean has(String id) {
        return all().pages().containsKey(id);
    }

    /** Returns the diagnostics of the folder: files of pages that are not listed, and pages with two files. */
    List<Diagnostic> diagnostics() {
        return all().diagnostics();
    }

    /**
     * Reads the only file whose name begins with the number of this page. Empty if there is none or more than one, or if
     * the file has another id.
     */
    private Optional<Page> readNumbered(String id) {
        try {
            List<Path> numbered =
                    files().stream().filter(file -> expectedId(file).equals(id)).toList();
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
            known = CourseFolder.files(folder, ".md");
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
