package descenso.course;

import descenso.course.source.LocalizedText;
import java.util.List;

/** A group of pages, in order, with a title. */
public record Chapter(LocalizedText title, List<String> pageIds) {}
