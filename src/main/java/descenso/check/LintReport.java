package descenso.check;

import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all diagnostics of a course for the author, sorted and without duplicates. */
final class LintReport {

    private static final Comparator<Diagnostic> BY_POSITION = Comparator.comparing(
            Diagnostic::position,
            Comparator.comparing(SourcePosition::file)
                    .thenComparing(SourcePosition::line)
                    .thenComparing(SourcePosition::column));

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void add(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    void add(SourcePosition position, MessageKey key, String... arguments) {
        add(Diagnostic.quoting(position, key, arguments));
    }

    void add(SourcePosition position, LocalizedMessage message) {
        add(new Diagnostic(position, message));
    }

    /** Returns the diagnostics without duplicates, sorted by file, line and column. */
    List<Diagnostic> inOrder() {
        return found.stream().distinct().sorted(BY_POSITION).toList();
    }
}
