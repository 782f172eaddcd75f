/**
 * The bar chart.
 *
 * <p>May import {@code axis}, {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.bar;

import org.jspecify.annotations.NullMarked;
