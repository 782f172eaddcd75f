/**
 * Geometry in cells, marks and the inks that draw it.
 *
 * <p>May import the packages below {@code plot} only.
 */
@NullMarked
package descenso.plot.shape;

import org.jspecify.annotations.NullMarked;
