package descenso.course;

import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A course as its folder holds it.
 *
 * @param folder as the caller named it
 * @param pages by language and id, those that exist; a screen without any has one that says so
 * @param faults those that the course opens in spite of; each page has its own
 */
public record Course(
        Path folder,
        String id,
        Localised title,
        Optional<Localised> subtitle,
        String author,
        int year,
        List<Chapter> chapters,
        Map<Language, Map<String, Page>> pages,
        List<Fault> faults) {

    public Course {
        chapters = List.copyOf(chapters);
        pages = copies(pages);
        faults = List.copyOf(faults);
    }

    private static Map<Language, Map<String, Page>> copies(Map<Language, Map<String, Page>> pages) {
        Map<Language, Map<String, Page>> copies = new EnumMap<>(Language.class);
        pages.forEach((language, page) -> copies.put(language, Map.copyOf(page)));
        return Collections.unmodifiableMap(copies);
    }

    /** The ids of all screens, in order. */
    public List<String> screens() {
        List<String> screens = new ArrayList<>();
        chapters.forEach(chapter -> screens.addAll(chapter.screens()));
        return screens;
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

    /** The ids that the experiments' folder has a file for; it is looked at when asked for. */
    public Set<String> experiments() throws CourseException {
        Set<String> ids = new TreeSet<>();
        for (Path file : FolderReader.files(folder.resolve("experiments"), ".yaml")) {
            ids.add(FolderReader.stem(file));
        }
        return ids;
    }
}
