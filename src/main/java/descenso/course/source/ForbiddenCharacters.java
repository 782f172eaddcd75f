package descenso.course.source;

import descenso.phrases.ControlCharacters;
import descenso.phrases.MessageKey;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the characters that a text must not contain: a terminal would obey some of them. */
public final class ForbiddenCharacters {

    /** Maximum length of a quoted text, in UTF-16 code units. Bounds the length of a message. */
    private static final int LONGEST = 1000;
    /** Maximum length of a shortened text, in code points: enough to find it again in the file. */
    private static final int BRIEF = 40;

    private ForbiddenCharacters() {}

    /** Returns a diagnostic at the first control character other than a newline or a tab; empty if there is none. */
    public static Optional<Diagnostic> forbidden(SourceText text) {
        String characters = text.text();
        OptionalInt control = control(characters);
        return control.isPresent()
                ? Optional.of(Diagnostic.of(
                        text.position(characters.indexOf(control.getAsInt())),
                        MessageKey.COURSE_CONTROL_CHARACTER,
                        name(control.getAsInt())))
                : Optional.empty();
    }

    /** Returns the first control character other than a newline or a tab; empty if there is none. */
    public static OptionalInt control(String text) {
        return text.chars()
                .filter(character -> ControlCharacters.isControl(character) && character != '\n' && character != '\t')
                .findFirst();
    }

    /**
     * Returns a text as a message can quote it: control characters are shown as symbols, and the text is cut after 1000
     * UTF-16 code units.
     */
    static String shown(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return ControlCharacters.shown(start);
    }

    /** Shortens a text to at most 40 code points, including the ellipsis. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF - 1)) + "…";
    }

    /** Returns the Unicode notation of a code point, such as U+001B. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
