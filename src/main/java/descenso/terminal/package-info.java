/**
 * The screen and the keyboard of a real terminal: JLine controls the tty, and Lanterna encodes its colours.
 *
 * <p>May import {@code tui} and {@code phrases}, Lanterna and JLine.
 */
@NullMarked
package descenso.terminal;

import org.jspecify.annotations.NullMarked;
