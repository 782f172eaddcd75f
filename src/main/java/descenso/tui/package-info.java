/**
 * The grid of styled cells that everything is drawn on, the keys that come back, and the port to a terminal.
 *
 * <p>Imports nothing: no screen, no library, so that a drawing is a value that any test can compare.
 */
@NullMarked
package descenso.tui;

import org.jspecify.annotations.NullMarked;
