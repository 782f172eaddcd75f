package descenso.phrases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of the course. */
public enum Language {
    ES,
    EN;

    /** Returns the ISO 639-1 code, as in folder names, front matter and {@code --lang}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == ES ? EN : ES;
    }

    /**
     * Returns the language with the given code, or of a locale that begins with it ({@code es_ES.UTF-8}). Empty if
     * there is none.
     */
    public static Optional<Language> of(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
