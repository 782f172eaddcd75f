/**
 * Geometry in cells, marks, and the rasters that draw it.
 *
 * <p>May import the packages below {@code plot} only.
 */
@NullMarked
package descenso.plot.shape;

import org.jspecify.annotations.NullMarked;
