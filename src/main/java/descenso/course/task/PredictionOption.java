package descenso.course.task;

import java.util.Optional;

/**
 * Something to choose, or to put in order.
 *
 * @param id one of a kind in its question, and the same in whatever order the options stand
 * @param text names figures only that are known beforehand
 * @param reply to whoever chose it
 * @param isNever whether it is meant that what it is sorted by never happens
 */
public record PredictionOption(String id, FigureTemplate text, Optional<FigureTemplate> reply, boolean isNever) {}
