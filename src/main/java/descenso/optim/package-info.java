/**
 * Update rules, which turn gradients into steps: the hyperparameters of each, its formula, what it remembers, and
 * schedules for the learning rate.
 *
 * <p>Imports nothing, so that each formula can be read beside its slide: {@code θ} the parameters (here {@code x}),
 * {@code g} the gradient, {@code t} the number of the step from 1, {@code η} the learning rate of this step. Where a
 * formula is named after PyTorch, it is that of version 2.6.
 */
@NullMarked
package descenso.optim;

import org.jspecify.annotations.NullMarked;
