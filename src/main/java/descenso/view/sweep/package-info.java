/**
 * Sweeps as a map, as a table and in sentences: optimizers by values of a hyperparameter.
 *
 * <p>May import {@code naming}, {@code table}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.sweep;

import org.jspecify.annotations.NullMarked;
