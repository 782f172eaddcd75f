package descenso.course.source;

import descenso.phrases.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A text in at least one of the languages.
 *
 * @param texts the text by language, not empty
 */
public record LocalizedText(Map<Language, String> texts) {

    /**
     * Creates a text.
     *
     * @throws IllegalArgumentException if there is no text in any language
     */
    public LocalizedText {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text in any language");
        }
    }

    /** Creates a text that is the same in every language, such as a name. */
    public static LocalizedText same(String text) {
        return new LocalizedText(Map.of(Language.ES, text, Language.EN, text));
    }

    /** Returns a copy with the change applied to each text. */
    public LocalizedText map(UnaryOperator<String> change) {
        Map<Language, String> changed = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new LocalizedText(changed);
    }

    /** Returns the text in this language, or in the other language if it is missing. */
    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : in(language.other());
    }
}
