/**
 * Renders what the screens show as lines and frames: lessons, contents, keys, errors. One class for each kind of
 * content.
 *
 * <p>May import {@code course}, {@code progress} and all below. Drawing is a pure function of the content and of the
 * available size.
 */
@NullMarked
package descenso.view;

import org.jspecify.annotations.NullMarked;
