package descenso.course.yaml;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text a language: {@code {es: …, en: …}}. */
public final class LocalisedReader {

    private static final List<String> LANGUAGES = List.of(Language.ES.code(), Language.EN.code());

    private LocalisedReader() {}

    /**
     * In whatever languages there are, or a text that does not say.
     *
     * @param notes gets a fault for every key that is no language
     */
    public static LocalizedText lenient(YamlNode node, List<Diagnostic> notes) throws CourseException {
        return node.isText() ? LocalizedText.same(node.text()) : texts(node.map(), notes);
    }

    /**
     * The texts that there are.
     *
     * @param notes gets a fault for every key that is no language, and for every language that is missing
     */
    public static LocalizedText read(YamlNode node, List<Diagnostic> notes) throws CourseException {
        YamlMap map = node.map();
        LocalizedText texts = texts(map, notes);
        LANGUAGES.stream()
                .filter(language -> map.optional(language).isEmpty())
                .forEach(language -> notes.add(Diagnostic.of(map.place(), MessageKey.COURSE_MISSING_KEY, language)));
        return texts;
    }

    private static LocalizedText texts(YamlMap map, List<Diagnostic> notes) throws CourseException {
        notes.addAll(map.unknownKeys(LANGUAGES));
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<YamlNode> text = map.optional(language.code());
            if (text.isPresent()) {
                texts.put(language, text.get().text());
            }
        }
        if (texts.isEmpty()) {
            throw new CourseException(map.place(), MessageKey.COURSE_MISSING_KEY, Language.ES.code());
        }
        return new LocalizedText(texts);
    }
}
