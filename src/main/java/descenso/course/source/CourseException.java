package descenso.course.source;

import descenso.phrases.MessageKey;

/** Signals an error of the course that stops the current reader. Contains the diagnostic. */
public final class CourseException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    public CourseException(Diagnostic diagnostic) {
        super(diagnostic.toString());
        this.diagnostic = diagnostic;
    }

    public CourseException(SourcePosition position, MessageKey key, String... arguments) {
        this(Diagnostic.of(position, key, arguments));
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
