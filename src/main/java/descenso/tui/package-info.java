/**
 * The grid of styled cells that everything is drawn on, the keys of the keyboard, and the port to a terminal.
 *
 * <p>Imports nothing, neither screens nor libraries: a drawing is a value that any test can compare.
 */
@NullMarked
package descenso.tui;

import org.jspecify.annotations.NullMarked;
