package descenso.course;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * A belief that a wrong answer reveals and that the course names.
 *
 * @param text the belief in words
 * @param experiment the id of an experiment that refutes it
 * @param position the source position of the id
 */
public record Misconception(String id, LocalizedText text, Optional<String> experiment, SourcePosition position) {}
