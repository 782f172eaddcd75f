/**
 * The heat map.
 *
 * <p>May import {@code shape} and the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.heat;

import org.jspecify.annotations.NullMarked;
