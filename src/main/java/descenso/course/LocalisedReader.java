package descenso.course;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text a language: {@code {es: …, en: …}}. */
final class LocalisedReader {

    private static final List<String> LANGUAGES = List.of(Language.ES.code(), Language.EN.code());

    private LocalisedReader() {}

    /**
     * In whatever languages there are, or a text that does not say.
     *
     * @param notes gets a fault for every key that is no language
     */
    static Localised lenient(YamlNode node, List<Fault> notes) throws CourseException {
        return node.isText() ? Localised.same(node.text()) : texts(node.map(), notes);
    }

    /**
     * The texts that there are.
     *
     * @param notes gets a fault for every key that is no language, and for every language that is missing
     */
    static Localised read(YamlNode node, List<Fault> notes) throws CourseException {
        YamlMap map = node.map();
        Localised texts = texts(map, notes);
        LANGUAGES.stream()
                .filter(language -> map.find(language).isEmpty())
                .forEach(language -> notes.add(Fault.of(map.place(), Phrase.COURSE_MISSING_KEY, language)));
        return texts;
    }

    private static Localised texts(YamlMap map, List<Fault> notes) throws CourseException {
        notes.addAll(map.unknown(LANGUAGES));
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<YamlNode> text = map.find(language.code());
            if (text.isPresent()) {
                texts.put(language, text.get().text());
            }
        }
        if (texts.isEmpty()) {
            throw new CourseException(map.place(), Phrase.COURSE_MISSING_KEY, Language.ES.code());
        }
        return new Localised(texts);
    }
}
