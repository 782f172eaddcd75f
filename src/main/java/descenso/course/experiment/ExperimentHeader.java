package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * The header of an experiment: the fields that can be read without reading its runs.
 *
 * @param title the id if the file has no title
 * @param look what the learner should look at in the run, in one or two sentences
 * @param asks whether the file has a prediction, valid or not
 * @param position position of the id in the file
 */
public record ExperimentHeader(
        String id, LocalizedText title, Optional<LocalizedText> look, boolean asks, SourcePosition position) {}
