package descenso.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A program that appends attempts to a journal. Its arguments are the path of the journal, the name of the writer and
 * the number of attempts.
 */
final class JournalWriterProgram {

    /** The exit status if the journal cannot be written. */
    static final int FULL = 3;

    private JournalWriterProgram() {}

    public static void main(String[] arguments) {
        Journal journal = new Journal(Path.of(arguments[0]));
        try {
            write(journal, arguments[1], Integer.parseInt(arguments[2]));
        } catch (IOException e) {
            System.exit(FULL);
        }
    }

    /** Appends predictions whose item is the writer's name and whose answers count from 0. */
    static void write(Journal journal, String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            journal.append(attempt(name, Integer.toString(i)));
        }
    }

    static Attempt attempt(String item, String answer) {
        return new Attempt(
                Attempt.VERSION,
                Instant.parse("2026-03-01T10:20:30.123456789Z"),
                Attempt.Kind.PREDICTION,
                "valley",
                item,
                List.of(new Attempt.Change("optimizers.lr", "0.1")),
                answer,
                Attempt.Grade.RIGHT,
                Map.of("steps", 691.0),
                Attempt.AttemptEffort.LEAST);
    }
}
