/**
 * The layout around the content of every screen (header, footer and sidebar), and the view of the contents.
 *
 * <p>May import {@code section}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.frame;

import org.jspecify.annotations.NullMarked;
