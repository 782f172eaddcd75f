package descenso.course;

import descenso.phrases.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A course as its folder holds it.
 *
 * @param screens the ids of the screens of all chapters, in order
 * @param pages by language and id, those that exist; a screen without any has one that says so
 * @param misconceptions what its questions' wrong answers may come from
 * @param faults those that the course opens in spite of; each page has its own, and so have the misconceptions
 */
public record Course(
        String id,
        Localised title,
        Optional<Localised> subtitle,
        String author,
        int year,
        List<Chapter> chapters,
        List<String> screens,
        Map<Language, Map<String, Page>> pages,
        Misconceptions misconceptions,
        List<Fault> faults) {

    public Course {
        chapters = List.copyOf(chapters);
        screens = List.copyOf(screens);
        pages = copies(pages);
        faults = List.copyOf(faults);
    }

    private static Map<Language, Map<String, Page>> copies(Map<Language, Map<String, Page>> pages) {
        Map<Language, Map<String, Page>> copies = new EnumMap<>(Language.class);
        pages.forEach((language, page) -> copies.put(language, Map.copyOf(page)));
        return Collections.unmodifiableMap(copies);
    }

    /** The ids of the experiments that its lessons speak of, in their order; for that, all of them are read. */
    public List<String> experiments() {
        return screens.stream()
                .flatMap(screen -> page(Language.ES, screen).experiments().stream())
                .distinct()
                .toList();
    }

    /** Its questions in this language, or in the other where a translation is missing, in their order; for that, all is read. */
    public List<Asked> exercises(Language language) {
        return exercises(language, screens);
    }

    /** Those of some screens, by their ids, in that order; for that, only these are read. */
    public List<Asked> exercises(Language language, List<String> some) {
        return some.stream()
                .flatMap(screen ->
                        page(language, screen).exercises().stream().map(exercise -> new Asked(screen, exercise)))
                .toList();
    }

    /** The misconception of this id; the file is read at the first call. */
    public Optional<Misconception> misconception(String id) {
        return misconceptions.find(id);
    }

    /** The chapter that this screen belongs to; empty where the course lists no such screen. */
    public Optional<Chapter> chapterOf(String screen) {
        return chapters.stream()
                .filter(chapter -> chapter.screens().contains(screen))
                .findFirst();
    }

    /**
     * A screen's page in this language, or in the other where the translation is missing.
     *
     * @throws IllegalArgumentException where no screen has this id
     */
    public Page page(Language language, String id) {
        return find(language, id)
                .or(() -> find(language.other(), id))
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private Optional<Page> find(Language language, String id) {
        return Optional.ofNullable(pages.getOrDefault(language, Map.of()).get(id));
    }
}
