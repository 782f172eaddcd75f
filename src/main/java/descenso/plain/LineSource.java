package descenso.plain;

import java.util.Optional;

/** Where the learner's lines come from. */
interface LineSource {

    /**
     * The next one; empty where none will come any more.
     *
     * @throws Stopped where the learner has given it up
     */
    Optional<String> next(String prompt) throws Stopped;

    /** The learner has pressed ^C. */
    final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }
}
