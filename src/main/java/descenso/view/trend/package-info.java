/**
 * Facts about series and runs, without sentences: extrema, noise, plateaus, oscillations, crossings, outcomes and
 * groups of comparable runs.
 *
 * <p>May import {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.trend;

import org.jspecify.annotations.NullMarked;
