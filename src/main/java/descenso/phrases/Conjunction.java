package descenso.phrases;

import java.util.function.Function;
import java.util.regex.Pattern;

/** The word between the last two items of a list. Some languages replace it before a vowel of the same sound. */
public enum Conjunction {
    AND(MessageKey.LIST_AND, MessageKey.LIST_AND_BEFORE_I, MessageKey.LIST_AND_SOUND),
    OR(MessageKey.LIST_OR, MessageKey.LIST_OR_BEFORE_O, MessageKey.LIST_OR_SOUND);

    /** Matches leading punctuation, which is not pronounced. */
    private static final Pattern SILENT = Pattern.compile("^[\\p{Pi}\\p{Ps}\\p{Po}]+");

    private final MessageKey usual;
    private final MessageKey alike;
    private final MessageKey sound;

    Conjunction(MessageKey usual, MessageKey alike, MessageKey sound) {
        this.usual = usual;
        this.alike = alike;
        this.sound = sound;
    }

    /** Returns the key of the pattern for a list with this last item, which may be a number read as a word: ocho. */
    public MessageKey before(String last, Function<MessageKey, String> messages) {
        String spoken = SILENT.matcher(TextFolding.fold(last)).replaceFirst("");
        boolean isAlike = Pattern.compile(messages.apply(sound), Pattern.DOTALL)
                .matcher(spoken)
                .matches();
        return isAlike ? alike : usual;
    }
}
