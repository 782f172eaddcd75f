package descenso.course.source;

import descenso.phrases.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in at least one of the languages, by language. */
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
        return of(language -> text);
    }

    public static LocalizedText of(Function<Language, String> text) {
        return new LocalizedText(Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), text)));
    }

    /** Returns a copy with the change applied to each text. */
    public LocalizedText map(UnaryOperator<String> change) {
        Map<Language, String> changed = new HashMap<>();
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new LocalizedText(changed);
    }

    /** Returns the text in this language; if it is missing, in the first language that has it. */
    public String in(Language language) {
        return language.withFallbacks()
                .map(texts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
