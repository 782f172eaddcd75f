/**
 * Update rules, which turn gradients into steps: the hyperparameters of each, its formula, its state, and schedules for
 * the learning rate.
 *
 * <p>Imports nothing, so that each formula can be read beside its screen of the course. The letters: {@code θ} the
 * parameters ({@code x} in the code), {@code g} the gradient, {@code t} the number of the step from 1, {@code η} the
 * learning rate of this step. A formula “in the form of PyTorch” is that of PyTorch 2.6.
 */
@NullMarked
package descenso.optim;

import org.jspecify.annotations.NullMarked;
