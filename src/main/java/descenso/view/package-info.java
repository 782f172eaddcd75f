/**
 * Renders the content of the tutor as lines and frames for the screen and as sentences for plain mode, each as a pure
 * function of the content and of the available size.
 *
 * <p>May import {@code course}, {@code progress} and all below.
 */
@NullMarked
package descenso.view;

import org.jspecify.annotations.NullMarked;
