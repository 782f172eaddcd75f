package descenso.course;

import java.util.Optional;

/**
 * Something to choose, or to put in order.
 *
 * @param text names figures only that are known beforehand
 * @param reply to whoever chose it
 * @param isNever whether it is meant that what it is sorted by never happens
 */
public record PredictionOption(Wording text, Optional<Wording> reply, boolean isNever) {}
