/**
 * The grid of styled cells that everything is drawn on, the themes, the keys of the keyboard, and the interface of a
 * terminal.
 *
 * <p>Imports nothing, neither screens nor libraries, so that any test can compare a drawing.
 */
@NullMarked
package descenso.tui;

import org.jspecify.annotations.NullMarked;
