package descenso.course;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * What learners often believe.
 *
 * @param experiment the id of one that refutes it
 * @param place where its id stands
 */
public record Misconception(String id, LocalizedText text, Optional<String> experiment, SourcePosition place) {}
