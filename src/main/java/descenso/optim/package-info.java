/**
 * Update rules, which turn gradients into steps: the table of their formulas and hyperparameters, the optimizers that
 * compute them fast, and schedules for the learning rate.
 *
 * <p>Imports nothing, so that each formula can be read beside its page of the course.
 */
@NullMarked
package descenso.optim;

import org.jspecify.annotations.NullMarked;
