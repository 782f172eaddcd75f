/**
 * Trials, the training loop, runs with their histories and measures, and searches for hyperparameters.
 *
 * <p>May import {@code network}, {@code problem} and the packages below {@code train}.
 */
@NullMarked
package descenso.train.run;

import org.jspecify.annotations.NullMarked;
