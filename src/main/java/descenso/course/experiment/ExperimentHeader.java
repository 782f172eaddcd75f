package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * The header of an experiment: what can be said of it without reading what it runs.
 *
 * @param title its id where it has none
 * @param look what to look at when it runs, in a sentence or two
 * @param asks whether it has a prediction, good or bad
 * @param place in its file, where the id stands
 */
public record ExperimentHeader(
        String id, LocalizedText title, Optional<LocalizedText> look, boolean asks, SourcePosition place) {}
