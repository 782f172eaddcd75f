package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of a course in all languages. */
final class Pages {

    private final Map<String, SourcePosition> pageIds;
    private final Map<Language, LanguagePages> byLanguage = new LinkedHashMap<>();

    /**
     * Creates the pages of a course without reading a file.
     *
     * @param folder the folder of the course
     * @param pageIds the ids of all pages in order, each with the source position where it is listed
     * @param compiled the values of the files that have not changed
     */
    Pages(Path folder, Map<String, SourcePosition> pageIds, CompiledCourse compiled) {
        this.pageIds = pageIds;
        for (Language language : Language.values()) {
            byLanguage.put(language, new LanguagePages(folder, language, List.copyOf(pageIds.keySet()), compiled));
        }
    }

    /**
     * Returns a page in this language; if the translation is missing, in the first language that has the page. If none
     * has it, the page contains a diagnostic.
     *
     * @throws IllegalArgumentException if no page has this id
     */
    Page page(Language language, String id) {
        SourcePosition listed = pageIds.get(id);
        if (listed == null) {
            throw new IllegalArgumentException(id);
        }
        return language.withFallbacks()
                .flatMap(each -> find(each, id).stream())
                .findFirst()
                .orElseGet(() ->
                        Page.failed(id, Language.first(), Diagnostic.of(listed, MessageKey.COURSE_MISSING_SCREEN, id)));
    }

    private Optional<Page> find(Language language, String id) {
        return Objects.requireNonNull(byLanguage.get(language)).find(id);
    }

    /** Returns the diagnostics of the files and of missing translations. Reads the front matter of all pages. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        byLanguage.values().forEach(pages -> diagnostics.addAll(pages.diagnostics()));
        pageIds.forEach((id, listed) -> {
            List<Language> missing = byLanguage.keySet().stream()
                    .filter(Language::isRequired)
                    .filter(language ->
                            !Objects.requireNonNull(byLanguage.get(language)).has(id))
                    .toList();
            if (byLanguage.values().stream().anyMatch(pages -> pages.has(id))) {
                missing.forEach(language -> diagnostics.add(
                        Diagnostic.of(listed, MessageKey.COURSE_MISSING_TRANSLATION, id, language.code())));
            }
        });
        return diagnostics;
    }
}
