/**
 * Axes with their ranges, scales and ticks, and the curves and samples along them.
 *
 * <p>May import {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.axis;

import org.jspecify.annotations.NullMarked;
