package descenso.course.source;

import descenso.phrases.MessageKey;

/**
 * Signals an error of the course that stops the current reader. Contains the diagnostic. A reader that declares it
 * throws it if what it reads is missing or does not have the form that its comment names, or a file cannot be read.
 */
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
