/**
 * The chart frame (axes, title and legend), and the shapes of the curves and points inside it.
 *
 * <p>May import {@code axis}, {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.frame;

import org.jspecify.annotations.NullMarked;
