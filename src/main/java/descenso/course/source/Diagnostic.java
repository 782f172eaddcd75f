package descenso.course.source;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.Comparator;

/** A message about an error of the course, with its source position. */
public record Diagnostic(SourcePosition position, LocalizedMessage message) {

    /** Order of the diagnostics of one file by line and column. */
    public static final Comparator<Diagnostic> FROM_TOP_TO_BOTTOM = Comparator.<Diagnostic>comparingInt(
                    diagnostic -> diagnostic.position().line())
            .thenComparingInt(diagnostic -> diagnostic.position().column());

    /** Creates a diagnostic with its first argument shortened to 40 code points. */
    public static Diagnostic of(SourcePosition position, MessageKey key, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            brief[0] = ForbiddenCharacters.brief(ForbiddenCharacters.shown(brief[0]));
        }
        return quoting(position, key, brief);
    }

    /** Creates a diagnostic without shortening its arguments; the caller limits their lengths. */
    public static Diagnostic quoting(SourcePosition position, MessageKey key, String... arguments) {
        String[] shown =
                Arrays.stream(arguments).map(ForbiddenCharacters::shown).toArray(String[]::new);
        return new Diagnostic(position, LocalizedMessage.of(key, shown));
    }
}
