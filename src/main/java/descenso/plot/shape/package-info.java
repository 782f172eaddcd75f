/**
 * Geometry in cells, marks, and the rasters that draw it.
 *
 * <p>May import only the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.shape;

import org.jspecify.annotations.NullMarked;
