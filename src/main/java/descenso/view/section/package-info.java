/**
 * The presentation model: what a screen says, as a list of sections, which one renderer draws and another tells.
 *
 * <p>May import {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.section;

import org.jspecify.annotations.NullMarked;
