/**
 * Predictions and challenges of an experiment, and the figures that decide a prediction.
 *
 * <p>May import {@code run}, {@code setting}, {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.task;

import org.jspecify.annotations.NullMarked;
