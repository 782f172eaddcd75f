package descenso.phrases;

import java.util.regex.Pattern;

/** The word between the last two items of a list. Spanish replaces it before a vowel of the same sound. */
public enum Conjunction {
    AND(MessageKey.LIST_AND, MessageKey.LIST_AND_BEFORE_I, "(?:i|hi(?![aeo])|y\\b).*"),
    OR(MessageKey.LIST_OR, MessageKey.LIST_OR_BEFORE_O, "(?:h?o|8|11(?!\\d)).*");

    /** Matches leading punctuation, which is not pronounced. */
    private static final Pattern SILENT = Pattern.compile("^[\\p{Pi}\\p{Ps}\\p{Po}]+");

    private final MessageKey usual;
    private final MessageKey alike;
    private final Pattern sound;

    Conjunction(MessageKey usual, MessageKey alike, String sound) {
        this.usual = usual;
        this.alike = alike;
        this.sound = Pattern.compile(sound, Pattern.DOTALL);
    }

    /**
     * Returns the key of the list pattern that takes the items before the last one, and the last one.
     *
     * @param last the last item; it may be a number, which is read as a word: ocho, once
     */
    public MessageKey before(String last) {
        boolean isAlike = sound.matcher(SILENT.matcher(TextFolding.fold(last)).replaceFirst(""))
                .matches();
        return isAlike ? alike : usual;
    }
}
