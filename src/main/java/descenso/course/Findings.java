package descenso.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found wrong on the way through a lesson or an experiment, and whether it can be read all the same. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private boolean spoilt;

    /** Of the kind that leaves a hole where something should be shown. */
    void spoil(Fault fault) {
        spoilt = true;
        faults.add(fault);
    }

    /** What is made of something, unless that cannot be done. */
    <T> Optional<T> attempt(Attempt<T> attempt) {
        try {
            return Optional.of(attempt.make());
        } catch (CourseException e) {
            spoil(e.fault());
            return Optional.empty();
        }
    }

    /** May fail at a fault. */
    interface Attempt<T> {
        T make() throws CourseException;
    }

    /** Of the kind that only the author needs to know. */
    void note(List<Fault> notes) {
        faults.addAll(notes);
    }

    boolean spoilt() {
        return spoilt;
    }

    List<Fault> faults() {
        return faults;
    }
}
