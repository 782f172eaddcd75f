/**
 * The screen and the keyboard of a real terminal: JLine owns the tty, Lanterna paints it.
 *
 * <p>May import {@code tui} and {@code phrases}, Lanterna and JLine; only here are escape codes known.
 */
@NullMarked
package descenso.terminal;

import org.jspecify.annotations.NullMarked;
