package descenso.course;

import java.util.Optional;

/**
 * What a list of experiments shows of one.
 *
 * @param title its id where it has none
 * @param look what to look at when it runs, in a sentence or two
 * @param place in its file, where the id stands
 */
public record ExperimentHeader(String id, Localised title, Optional<Localised> look, Place place) {}
