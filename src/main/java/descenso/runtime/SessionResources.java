package descenso.runtime;

import descenso.progress.Journal;
import descenso.progress.StateFile;
import java.nio.file.Path;

/**
 * The files that a session reads and writes.
 *
 * @param state the learner's place
 * @param journal the learner's attempts
 * @param exports the folder in which exports are created
 */
public record SessionResources(StateFile state, Journal journal, ExperimentLibrary library, Path exports) {}
