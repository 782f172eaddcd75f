/**
 * Building blocks of screens, each of which renders its state as lines for a width: wrapped text, tables, bars and text
 * fields.
 *
 * <p>May import {@code tui} and {@code phrases}: a widget is independent of lessons and runs.
 */
@NullMarked
package descenso.widget;

import org.jspecify.annotations.NullMarked;
