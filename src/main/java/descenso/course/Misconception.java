package descenso.course;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.Optional;

/** A belief that a wrong answer reveals and that the course names. */
public record Misconception(String id, LocalizedText text, Optional<String> experiment, SourcePosition position) {}
