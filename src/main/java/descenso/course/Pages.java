package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.source.AllowedFolders;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of a course in all languages. */
final class Pages {

    private final Map<String, SourcePosition> pageIds;
    private final Map<Language, LanguagePages> shelves = new EnumMap<>(Language.class);

    /**
     * Creates the pages of a course without reading a file.
     *
     * @param folder the folder of the course
     * @param pageIds the ids of all pages in order, each with the source position where it is listed
     * @param compiled the values of the files that have not changed
     */
    Pages(Path folder, Map<String, SourcePosition> pageIds, CompiledCourse compiled) {
        this.pageIds = pageIds;
        List<String> ids = List.copyOf(pageIds.keySet());
        for (Language language : Language.values()) {
            shelves.put(
                    language,
                    new LanguagePages(
                            folder.resolve(language.code()), language, ids, AllowedFolders.of(folder), compiled));
        }
    }

    /**
     * Returns a page in this language, or in the other language if the translation is missing. If both are missing, the page contains a diagnostic.
     *
     * @throws IllegalArgumentException if no page has this id
     */
    Page page(Language language, String id) {
        SourcePosition listed = pageIds.get(id);
        if (listed == null) {
            throw new IllegalArgumentException(id);
        }
        return find(language, id)
                .or(() -> find(language.other(), id))
                .orElseGet(() ->
                        Page.failed(id, Language.ES, Diagnostic.of(listed, MessageKey.COURSE_MISSING_SCREEN, id)));
    }

    private Optional<Page> find(Language language, String id) {
        return shelf(language).find(id);
    }

    private LanguagePages shelf(Language language) {
        return Objects.requireNonNull(shelves.get(language));
    }

    /** Returns the diagnostics of the files and of missing translations. Reads the front matter of all pages. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        shelves.values().forEach(shelf -> diagnostics.addAll(shelf.diagnostics()));
        pageIds.forEach((id, listed) -> {
            List<Language> missing = missing(id);
            if (missing.size() < shelves.size()) {
                missing.forEach(language -> diagnostics.add(
                        Diagnostic.of(listed, MessageKey.COURSE_MISSING_TRANSLATION, id, language.code())));
            }
        });
        return diagnostics;
    }

    private List<Language> missing(String id) {
        List<Language> missing = new ArrayList<>();
        shelves.forEach((language, shelf) -> {
            if (!shelf.has(id)) {
                missing.add(language);
            }
        });
        return missing;
    }
}
