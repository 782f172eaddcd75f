package descenso.runtime;

import descenso.progress.Journal;
import descenso.progress.StateFile;
import java.nio.file.Path;

/**
 * Where what a session reads and writes lies.
 *
 * @param state the learner's place
 * @param journal what the learner tried
 * @param exports the folder that what is taken along goes into
 */
public record SessionResources(StateFile state, Journal journal, ExperimentLibrary library, Path exports) {}
