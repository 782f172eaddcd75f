package descenso.course;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong on the way through a lesson, and whether it can be read all the same. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private boolean spoilt;

    /** Of the kind that leaves a hole where something should be shown. */
    void spoil(Fault fault) {
        spoilt = true;
        faults.add(fault);
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
