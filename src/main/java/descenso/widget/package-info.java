/**
 * Building blocks of screens: wrapped text, tables, bars and text fields. Each renders its state as lines for a width.
 *
 * <p>May import {@code tui} and {@code phrases}: a widget is independent of lessons and runs.
 */
@NullMarked
package descenso.widget;

import org.jspecify.annotations.NullMarked;
