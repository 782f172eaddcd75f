package descenso.course;

/**
 * What a list of experiments shows of one.
 *
 * @param title its id where it has none
 * @param place in its file, where the id stands
 */
public record ExperimentHeader(String id, Localised title, Place place) {}
