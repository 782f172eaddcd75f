/**
 * Equations as LaTeX, as values and as lines.
 *
 * <p>May import {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.formula;

import org.jspecify.annotations.NullMarked;
