package descenso.course.experiment;

/**
 * A change to an experiment before it is read.
 *
 * @param path keys separated by dots; an item of a list is selected by its 0-based index, label or rule, and all items
 *     by nothing
 */
public record Setting(String path, String value) {}
