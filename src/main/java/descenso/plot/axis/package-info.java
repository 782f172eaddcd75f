/**
 * Scales, ticks, ranges and curves.
 *
 * <p>May import {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.axis;

import org.jspecify.annotations.NullMarked;
