package descenso.runtime;

import descenso.progress.Journal;
import descenso.progress.StateFile;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The surroundings of one session: the files, the terminal and the time of its learner. The package that opens the
 * session creates them, so that a session reads nothing from the process that other sessions share.
 *
 * @param seed the seed of the learner's random numbers in questions
 * @param exports the folder in which exports are created
 * @param clock a monotonic clock, in nanoseconds
 * @param now the current time in the learner's time zone, by which attempts are dated
 */
public record SessionContext(
        TerminalEnvironment environment,
        long seed,
        StateFile state,
        Journal journal,
        ExperimentLibrary library,
        Path exports,
        LongSupplier clock,
        Supplier<ZonedDateTime> now) {}
