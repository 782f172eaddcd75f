package descenso.runtime;

import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.SavedState.StateFile;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The files of a learner in a test, from which the surroundings of a session are made. */
public record SessionFiles(StateFile state, Journal journal, ExperimentLibrary library, Path exports) {

    /** The threads of all sessions of the tests. */
    public static final SharedExecutors EXECUTORS = new SharedExecutors();

    /** Returns the surroundings of a session with these files, in which no environment variable is set. */
    public SessionContext context(LongSupplier clock, Supplier<ZonedDateTime> now) {
        return context(clock, now, ClassroomLink.none());
    }

    SessionContext context(LongSupplier clock, Supplier<ZonedDateTime> now, ClassroomLink classroom) {
        return new SessionContext(
                new SessionContext.TerminalEnvironment(Map.of()),
                0,
                new LearnerFiles(state, journal),
                library,
                exports,
                clock,
                now,
                classroom);
    }
}
