/**
 * The frame around every screen: header, footer, contents and help.
 *
 * <p>May import {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.frame;

import org.jspecify.annotations.NullMarked;
