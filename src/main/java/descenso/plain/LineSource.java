package descenso.plain;

import java.util.Optional;

/** The source of the learner's lines. */
interface LineSource {

    /**
     * Returns the next line; empty at the end of the input.
     *
     * @throws Stopped if the learner has pressed ^C
     */
    Optional<String> next(String prompt) throws Stopped;

    /** Signals that the learner has pressed ^C. */
    final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }
}
