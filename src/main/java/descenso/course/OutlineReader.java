package descenso.course;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What course.yaml says, and what is wrong with it that the course can open in spite of. */
final class OutlineReader {

    private static final List<String> KEYS = List.of("id", "title", "subtitle", "author", "year", "chapters");
    private static final List<String> CHAPTER_KEYS = List.of("title", "screens");
    private static final List<String> LANGUAGES = List.of(Language.ES.code(), Language.EN.code());

    private final List<Fault> faults = new ArrayList<>();

    /** Where each screen is listed, in order. */
    private final Map<String, Place> screens = new LinkedHashMap<>();

    Outline read(Source source) throws CourseException {
        YamlMap map = Yaml.read(source.whole());
        faults.addAll(map.unknown(KEYS));
        return new Outline(
                map.get("id").id(),
                localised(map.get("title")),
                subtitle(map),
                map.get("author").text(),
                map.get("year").integer(),
                chapters(map.get("chapters")),
                screens,
                faults);
    }

    private Optional<Localised> subtitle(YamlMap map) throws CourseException {
        Optional<YamlNode> subtitle = map.find("subtitle");
        return subtitle.isPresent() ? Optional.of(localised(subtitle.get())) : Optional.empty();
    }

    private Localised localised(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        faults.addAll(map.unknown(LANGUAGES));
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<YamlNode> text = map.find(language.code());
            if (text.isPresent()) {
                texts.put(language, text.get().text());
            } else {
                faults.add(Fault.of(map.place(), Phrase.COURSE_MISSING_KEY, language.code()));
            }
        }
        if (texts.isEmpty()) {
            throw node.fault(Phrase.COURSE_MISSING_KEY, Language.ES.code());
        }
        return new Localised(texts);
    }

    private List<Chapter> chapters(YamlNode node) throws CourseException {
        List<Chapter> chapters = new ArrayList<>();
        for (YamlNode item : node.list()) {
            YamlMap map = item.map();
            faults.addAll(map.unknown(CHAPTER_KEYS));
            chapters.add(new Chapter(localised(map.get("title")), screens(map.get("screens"))));
        }
        if (chapters.isEmpty()) {
            throw node.fault(Phrase.COURSE_EMPTY_VALUE);
        }
        return chapters;
    }

    private List<String> screens(YamlNode node) throws CourseException {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String id = item.id();
            if (screens.putIfAbsent(id, item.place()) == null) {
                ids.add(id);
            } else {
                faults.add(Fault.of(item.place(), Phrase.COURSE_REPEATED_SCREEN, id));
            }
        }
        return ids;
    }
}
