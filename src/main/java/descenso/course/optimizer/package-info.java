/**
 * Optimizers of an experiment, with their hyperparameters, schedules, labels and display names.
 *
 * <p>May import {@code source}, {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.optimizer;

import org.jspecify.annotations.NullMarked;
