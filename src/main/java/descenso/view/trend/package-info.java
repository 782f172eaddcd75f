/**
 * Facts about series, without words: extrema, noise, plateaus, oscillations, crossings.
 *
 * <p>May import {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.trend;

import org.jspecify.annotations.NullMarked;
