package descenso.course.source;

import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A message about an error of the course, with its source position. */
public record Diagnostic(SourcePosition position, LocalizedMessage message) {

    /** Maximum length of a quoted text, in UTF-16 code units. Bounds the length of a message. */
    private static final int LONGEST = 1000;

    /** Maximum length of a shortened text, in code points: enough to find it again in the file. */
    private static final int BRIEF = 40;

    /** Creates a diagnostic with its first argument shortened to 40 code points, including the ellipsis. */
    public static Diagnostic of(SourcePosition position, MessageKey key, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            String first = shown(brief[0]);
            brief[0] = first.codePointCount(0, first.length()) <= BRIEF
                    ? first
                    : first.substring(0, first.offsetByCodePoints(0, BRIEF - 1)) + "…";
        }
        return quoting(position, key, brief);
    }

    /** Creates a diagnostic without shortening its arguments; the caller limits their lengths. */
    public static Diagnostic quoting(SourcePosition position, MessageKey key, String... arguments) {
        String[] shown = Arrays.stream(arguments).map(Diagnostic::shown).toArray(String[]::new);
        return new Diagnostic(position, LocalizedMessage.of(key, shown));
    }

    /** Shows control characters as symbols, because a terminal would obey some of them, and cuts a long text. */
    private static String shown(String text) {
        return ControlCharacters.shown(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    /** Creates the diagnostic of a control character. */
    static Diagnostic ofControl(SourcePosition position, int codePoint) {
        return of(position, MessageKey.COURSE_CONTROL_CHARACTER, String.format(Locale.ROOT, "U+%04X", codePoint));
    }

    /** Returns the diagnostic of the first control character; empty if there are only newlines and tabs. */
    public static Optional<Diagnostic> ofControl(SourceText text) {
        OptionalInt control = control(text.text());
        return control.isEmpty()
                ? Optional.empty()
                : Optional.of(ofControl(text.position(text.text().indexOf(control.getAsInt())), control.getAsInt()));
    }

    /** Returns the first control character other than a newline or a tab; empty if there is none. */
    static OptionalInt control(String text) {
        return text.chars()
                .filter(character -> ControlCharacters.isControl(character) && character != '\n' && character != '\t')
                .findFirst();
    }

    /** Compares two diagnostics of one file by line and column. */
    public static int compareFromTop(Diagnostic one, Diagnostic other) {
        int lines = Integer.compare(one.position.line(), other.position.line());
        return lines == 0 ? Integer.compare(one.position.column(), other.position.column()) : lines;
    }
}
