package descenso.course.source;

import descenso.phrases.Controls;
import descenso.phrases.MessageKey;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The characters that a text may not hold: a terminal would obey some of them. */
public final class ForbiddenCharacters {

    private static final int LONGEST = 1000;
    private static final int BRIEF = 40;

    private ForbiddenCharacters() {}

    /** The first control character that ends no line and is no tab, with its place. */
    public static Optional<Diagnostic> forbidden(SourceText text) {
        String characters = text.text();
        OptionalInt control = control(characters);
        return control.isPresent()
                ? Optional.of(Diagnostic.of(
                        text.place(characters.indexOf(control.getAsInt())),
                        MessageKey.COURSE_CONTROL_CHARACTER,
                        name(control.getAsInt())))
                : Optional.empty();
    }

    /** The same, without its place. */
    public static OptionalInt control(String text) {
        return text.chars()
                .filter(character -> Controls.isControl(character) && character != '\n' && character != '\t')
                .findFirst();
    }

    /** What a file says, as a sentence can quote it: nothing that a terminal would obey, and not endless. */
    static String shown(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return Controls.shown(start);
    }

    /** Enough of it to find it again by. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF - 1)) + "…";
    }

    /** As in U+001B. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
