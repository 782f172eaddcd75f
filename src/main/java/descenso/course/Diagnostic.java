package descenso.course;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;
import java.util.Comparator;

/** Something wrong in the course's files: where, what, and what would be right. */
public record Diagnostic(SourcePosition place, LocalizedMessage sentence) {

    /** Of those of one file. */
    static final Comparator<Diagnostic> FROM_TOP_TO_BOTTOM = Comparator.<Diagnostic>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    /** @param arguments the first of them, what is wrong; it is quoted in short */
    static Diagnostic of(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] brief = arguments.clone();
        if (brief.length > 0) {
            brief[0] = ForbiddenCharacters.brief(ForbiddenCharacters.shown(brief[0]));
        }
        return quoting(place, phrase, brief);
    }

    /** The fault whose sentence has these arguments, of which none is endless. */
    public static Diagnostic quoting(SourcePosition place, MessageKey phrase, String... arguments) {
        String[] shown =
                Arrays.stream(arguments).map(ForbiddenCharacters::shown).toArray(String[]::new);
        return new Diagnostic(place, LocalizedMessage.of(phrase, shown));
    }
}
