package descenso.course.yaml;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a text with one version per language: {@code {es: …, en: …}}. */
public final class LocalizedReader {

    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::code).toList();

    private LocalizedReader() {}

    /**
     * Reads a text in any of the languages, or a text without a language, which counts for all.
     *
     * @param notes receives a diagnostic for every key that is not a language
     * @throws CourseException if there is no text in any language
     */
    public static LocalizedText lenient(YamlNode node, List<Diagnostic> notes) throws CourseException {
        return node.isText() ? LocalizedText.same(node.text()) : texts(node.map(), notes);
    }

    /**
     * Reads a text in all languages that are present.
     *
     * @param notes receives a diagnostic for every key that is not a language and for every missing language that a course must have
     * @throws CourseException if there is no text in any language
     */
    public static LocalizedText read(YamlNode node, List<Diagnostic> notes) throws CourseException {
        YamlMap map = node.map();
        LocalizedText texts = texts(map, notes);
        Stream.of(Language.values())
                .filter(Language::isRequired)
                .map(Language::code)
                .filter(language -> map.optional(language).isEmpty())
                .forEach(language -> notes.add(Diagnostic.of(map.position(), MessageKey.COURSE_MISSING_KEY, language)));
        return texts;
    }

    private static LocalizedText texts(YamlMap map, List<Diagnostic> notes) throws CourseException {
        notes.addAll(map.unknownKeys(LANGUAGES));
        Map<Language, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            Optional<YamlNode> text = map.optional(language.code());
            if (text.isPresent()) {
                texts.put(language, text.get().text());
            }
        }
        if (texts.isEmpty()) {
            throw new CourseException(
                    map.position(),
                    MessageKey.COURSE_MISSING_KEY,
                    Language.first().code());
        }
        return new LocalizedText(texts);
    }
}
