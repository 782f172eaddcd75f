package descenso.phrases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the tutor speaks. */
public enum Language {
    ES,
    EN;

    /** The ISO 639-1 code, as in folder names, front matter and {@code --lang}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == ES ? EN : ES;
    }

    /** By its code, or by a locale that begins with it ({@code es_ES.UTF-8}); empty where it is neither. */
    public static Optional<Language> of(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
