package descenso.course;

import descenso.phrases.Language;
import java.util.Map;

/** A text in at least one of the languages. */
public record Localised(Map<Language, String> texts) {

    public Localised {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text in any language");
        }
    }

    /** The same in every language: a name, say. */
    static Localised same(String text) {
        return new Localised(Map.of(Language.ES, text, Language.EN, text));
    }

    /** In this language, or in the other where it is missing. */
    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : in(language.other());
    }
}
