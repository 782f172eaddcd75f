package descenso.plain;

import java.util.Optional;
import java.util.function.Consumer;

/** Lines that are words of an answer, until one with only a full stop. */
record MultilineInput(LineSource lines, String prompt) {

    private static final String END = ".";

    /** Each as it comes; false where the learner has given it up. */
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
