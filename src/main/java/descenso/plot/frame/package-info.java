/**
 * Axes, legend and curves around the data.
 *
 * <p>May import {@code axis}, {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.frame;

import org.jspecify.annotations.NullMarked;
