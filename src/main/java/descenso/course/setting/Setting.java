package descenso.course.setting;

/**
 * A change to an experiment before it is read.
 *
 * @param path keys with dots between them; of a list's items an index from 0, a label, a rule, or nothing for all
 * @param value YAML
 */
public record Setting(String path, String value) {}
