package descenso.check;

import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects diagnostics. */
final class Problems {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
            Diagnostic::place,
            Comparator.comparing(SourcePosition::file)
                    .thenComparing(SourcePosition::line)
                    .thenComparing(SourcePosition::column));

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic fault) {
        found.add(fault);
    }

    void add(List<Diagnostic> faults) {
        found.addAll(faults);
    }

    void add(SourcePosition place, MessageKey phrase, String... arguments) {
        add(Diagnostic.quoting(place, phrase, arguments));
    }

    void add(SourcePosition place, LocalizedMessage sentence) {
        add(new Diagnostic(place, sentence));
    }

    /** Returns the diagnostics without duplicates, sorted by file, line and column. */
    List<Diagnostic> inOrder() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
