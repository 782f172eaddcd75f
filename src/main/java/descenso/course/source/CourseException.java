package descenso.course.source;

import descenso.phrases.MessageKey;

/** Signals an error of the course that stops the current reader. Contains the diagnostic. */
public final class CourseException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic fault;

    public CourseException(Diagnostic fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public CourseException(SourcePosition place, MessageKey phrase, String... arguments) {
        this(Diagnostic.of(place, phrase, arguments));
    }

    public Diagnostic fault() {
        return fault;
    }
}
