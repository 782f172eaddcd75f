/**
 * One class a thing shown: a lesson, the contents, the keys, an error become lines and frames.
 *
 * <p>May import {@code course}, {@code progress} and all below. Drawing is a pure function of what is shown and of the
 * room there is.
 */
@NullMarked
package descenso.view;

import org.jspecify.annotations.NullMarked;
