package descenso.course.task;

import java.util.Optional;

/**
 * An option to choose or to put in order.
 *
 * @param id unique in its question and independent of the order of the options
 * @param text the option; it names only figures that are known before the run
 * @param feedback feedback for choosing this option
 * @param isNever whether the author intends that the sorted event never happens
 */
public record PredictionOption(String id, FigureTemplate text, Optional<FigureTemplate> feedback, boolean isNever) {}
