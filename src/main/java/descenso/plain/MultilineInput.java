package descenso.plain;

import java.util.Optional;
import java.util.function.Consumer;

/** Reads the lines of an answer, until a line that contains only a full stop. */
record MultilineInput(LineSource lines, String prompt) {

    private static final String END = ".";

    /** Passes on each line as it is read. Returns false if the learner interrupts the input. */
    boolean take(Consumer<String> line) {
        try {
            Optional<String> next = lines.next(prompt);
            while (next.isPresent() && !next.get().strip().equals(END)) {
                line.accept(next.get());
                next = lines.next(prompt);
            }
            return true;
        } catch (LineSource.Stopped e) {
            return false;
        }
    }
}
