package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the diagnostics of a lesson or an experiment, and whether an error makes it unreadable. */
public final class Diagnostics {

    /** Maximum number of diagnostics kept. Bounds memory for a file that is wrong throughout. */
    private static final int MOST = 200;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean hasErrors;

    /** Number of all diagnostics, including those that are not kept. */
    private int count;

    /** Adds an error that leaves a gap in what is shown. */
    public void error(Diagnostic diagnostic) {
        hasErrors = true;
        add(diagnostic);
    }

    private void add(Diagnostic diagnostic) {
        count++;
        if (diagnostics.size() < MOST) {
            diagnostics.add(diagnostic);
        } else if (diagnostics.size() == MOST) {
            diagnostics.add(Diagnostic.of(diagnostic.position(), MessageKey.COURSE_MORE_FAULTS));
        }
    }

    /** Returns the number of all diagnostics, kept or not. If it is the same after a part, that part has none. */
    public int count() {
        return count;
    }

    /** Returns the result of an attempt. If it fails, adds the error and returns empty. */
    public <T> Optional<T> tryRead(ReadingStep<T> attempt) {
        try {
            return Optional.of(attempt.make());
        } catch (CourseException e) {
            error(e.diagnostic());
            return Optional.empty();
        }
    }

    /** A reading step that may fail. */
    public interface ReadingStep<T> {
        /**
         * Returns the result of the step.
         *
         * @throws CourseException if a value is invalid
         */
        T make() throws CourseException;
    }

    /** Adds diagnostics that concern only the author. */
    public void warn(List<Diagnostic> notes) {
        notes.forEach(this::add);
    }

    public boolean hasErrors() {
        return hasErrors;
    }

    /** Returns the diagnostics that are kept: the first 200, and one that reports that there are more. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
