package descenso.phrases;

import java.util.regex.Pattern;

/** A word between the last two of several things; Spanish has another one before the vowel that it sounds like. */
public enum Conjunction {
    AND(MessageKey.LIST_AND, MessageKey.LIST_AND_BEFORE_I, "(?:i|hi(?![aeo])|y\\b).*"),
    OR(MessageKey.LIST_OR, MessageKey.LIST_OR_BEFORE_O, "(?:h?o|8|11(?!\\d)).*");

    /** What a thing may begin with that is not heard. */
    private static final Pattern SILENT = Pattern.compile("^[\\p{Pi}\\p{Ps}\\p{Po}]+");

    private final MessageKey usual;
    private final MessageKey alike;
    private final Pattern sound;

    Conjunction(MessageKey usual, MessageKey alike, String sound) {
        this.usual = usual;
        this.alike = alike;
        this.sound = Pattern.compile(sound, Pattern.DOTALL);
    }

    /** That of all things before the last one, and of the last one, which numbers may be: ocho, once. */
    public MessageKey before(String last) {
        boolean isAlike = sound.matcher(SILENT.matcher(TextFolding.of(last)).replaceFirst(""))
                .matches();
        return isAlike ? alike : usual;
    }
}
