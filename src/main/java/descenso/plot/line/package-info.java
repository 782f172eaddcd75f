/**
 * The line chart.
 *
 * <p>May import {@code axis}, {@code shape}, {@code frame} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.line;

import org.jspecify.annotations.NullMarked;
