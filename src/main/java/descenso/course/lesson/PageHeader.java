package descenso.course.lesson;

import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * The header of a page: the fields that can be read without its lesson.
 *
 * @param title the title; the id if the header cannot be read
 */
public record PageHeader(String id, SourcePosition position, String title, Optional<String> subtitle) {}
