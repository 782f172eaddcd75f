package descenso.course;

import descenso.phrases.Phrase;

/** Thrown where a fault leaves nothing to go on with. */
public final class CourseException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    CourseException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    CourseException(Place place, Phrase phrase, String... arguments) {
        this(Fault.of(place, phrase, arguments));
    }

    public Fault fault() {
        return fault;
    }
}
