package descenso.course.source;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.Comparator;

/** Something wrong in the course's files: where, what, and what would be right. */
public record Diagnostic(SourcePosition place, LocalizedMessage sentence) {

    /** Orders the diagnostics of one file by line and column. */
    public static final Comparator<Diagnostic> FROM_TOP_TO_BOTTOM = Comparator.<Diagnostic>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    /**
     * Creates a diagnostic whose first argument is shortened.
     *
     * @param arguments arguments of the message; the first quotes the wrong text
     */
    public static Diagnostic of(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            brief[0] = ForbiddenCharacters.brief(ForbiddenCharacters.shown(brief[0]));
        }
        return quoting(place, phrase, brief);
    }

    /** Creates a diagnostic whose arguments are quoted whole; the caller has bounded their lengths. */
    public static Diagnostic quoting(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] shown =
                Arrays.stream(arguments).map(ForbiddenCharacters::shown).toArray(String[]::new);
        return new Diagnostic(place, LocalizedMessage.of(phrase, shown));
    }
}
