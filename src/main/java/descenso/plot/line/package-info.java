/**
 * The line chart.
 *
 * <p>May import {@code axis}, {@code shape}, {@code stage} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.line;

import org.jspecify.annotations.NullMarked;
