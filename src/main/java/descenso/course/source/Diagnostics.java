package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found wrong on the way through a lesson or an experiment, and whether it can be read all the same. */
public final class Diagnostics {

    /** Whoever has so many to mend has enough; a file that is wrong all over would fill the memory with what is. */
    private static final int MOST = 200;

    private final List<Diagnostic> faults = new ArrayList<>();
    private boolean hasErrors;

    /** Those that nobody listened to as well. */
    private int count;

    /** Of the kind that leaves a hole where something should be shown. */
    public void error(Diagnostic fault) {
        hasErrors = true;
        add(fault);
    }

    private void add(Diagnostic fault) {
        count++;
        if (faults.size() < MOST) {
            faults.add(fault);
        } else if (!isFull()) {
            faults.add(Diagnostic.of(fault.place(), MessageKey.COURSE_MORE_FAULTS));
        }
    }

    private boolean isFull() {
        return faults.size() > MOST;
    }

    /** How many there were in all: whoever finds as many before and after something has found none in it. */
    public int count() {
        return count;
    }

    /** What is made of something, unless that cannot be done. */
    public <T> Optional<T> tryRead(Attempt<T> attempt) {
        try {
            return Optional.of(attempt.make());
        } catch (CourseException e) {
            error(e.fault());
            return Optional.empty();
        }
    }

    /** May fail at a fault. */
    public interface Attempt<T> {
        T make() throws CourseException;
    }

    /** Of the kind that only the author needs to know. */
    public void warn(List<Diagnostic> notes) {
        notes.forEach(this::add);
    }

    public boolean hasErrors() {
        return hasErrors;
    }

    /** The first of them. */
    public List<Diagnostic> faults() {
        return faults;
    }
}
