/**
 * The screen and the keyboard of a real terminal. JLine controls the tty, Lanterna paints it.
 *
 * <p>May import {@code tui} and {@code phrases}, Lanterna and JLine. Only this package contains escape codes.
 */
@NullMarked
package descenso.terminal;

import org.jspecify.annotations.NullMarked;
