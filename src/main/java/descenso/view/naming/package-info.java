/**
 * Display names and labels of runs, measures and hyperparameters.
 *
 * <p>May import {@code formula}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.naming;

import org.jspecify.annotations.NullMarked;
