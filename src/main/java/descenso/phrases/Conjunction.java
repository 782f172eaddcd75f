package descenso.phrases;

import java.util.regex.Pattern;

/** A word between the last two of several things; Spanish has another one before the vowel that it sounds like. */
public enum Conjunction {
    AND(Phrase.LIST_AND, Phrase.LIST_AND_BEFORE_I, "(?:i|hi(?![aeo])|y\\b).*"),
    OR(Phrase.LIST_OR, Phrase.LIST_OR_BEFORE_O, "(?:h?o|8|11(?!\\d)).*");

    /** What a thing may begin with that is not heard. */
    private static final Pattern SILENT = Pattern.compile("^[\\p{Pi}\\p{Ps}\\p{Po}]+");

    private final Phrase usual;
    private final Phrase alike;
    private final Pattern sound;

    Conjunction(Phrase usual, Phrase alike, String sound) {
        this.usual = usual;
        this.alike = alike;
        this.sound = Pattern.compile(sound, Pattern.DOTALL);
    }

    /** That of all things before the last one, and of the last one, which numbers may be: ocho, once. */
    public Phrase before(String last) {
        boolean isAlike =
                sound.matcher(SILENT.matcher(Folded.of(last)).replaceFirst("")).matches();
        return isAlike ? alike : usual;
    }
}
