/**
 * The contour map and the chart of balls on a curve.
 *
 * <p>May import {@code axis}, {@code shape}, {@code frame} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.map;

import org.jspecify.annotations.NullMarked;
