package descenso.plain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The source of the learner's lines. */
interface LineSource {

    /**
     * Returns the next line; empty at the end of the input.
     *
     * @param completions returns the words that may replace the last word of a line
     * @throws Stopped if the learner has pressed ^C
     */
    Optional<String> next(String prompt, Function<String, List<String>> completions) throws Stopped;

    /** Signals that the learner has pressed ^C. */
    final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }
}
