/**
 * Drawings as shapes in cells, with marks and labels, and the rasters that draw them.
 *
 * <p>May import only the packages below {@code plot}.
 */
@NullMarked
package descenso.plot.shape;

import org.jspecify.annotations.NullMarked;
