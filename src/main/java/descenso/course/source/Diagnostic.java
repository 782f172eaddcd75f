package descenso.course.source;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A message about an error of the course, with its source position.
 *
 * @param place the source position
 * @param sentence the message, which names the error and, if possible, the correction
 */
public record Diagnostic(SourcePosition place, LocalizedMessage sentence) {

    /** Order of the diagnostics of one file by line and column. */
    public static final Comparator<Diagnostic> FROM_TOP_TO_BOTTOM = Comparator.<Diagnostic>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    /**
     * Creates a diagnostic with its first argument shortened to 40 code points.
     *
     * @param arguments the arguments of the message; the first quotes the wrong text
     */
    public static Diagnostic of(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            brief[0] = ForbiddenCharacters.brief(ForbiddenCharacters.shown(brief[0]));
        }
        return quoting(place, phrase, brief);
    }

    /** Creates a diagnostic without shortening its arguments; the caller limits their lengths. */
    public static Diagnostic quoting(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] shown =
                Arrays.stream(arguments).map(ForbiddenCharacters::shown).toArray(String[]::new);
        return new Diagnostic(place, LocalizedMessage.of(phrase, shown));
    }
}
