/**
 * What screens are built of: wrapped text, tables, menus, bars, a field to type in; each is state and a width in, lines
 * out.
 *
 * <p>May import {@code tui} and {@code phrases}: a widget knows nothing of lessons or runs.
 */
@NullMarked
package descenso.widget;

import org.jspecify.annotations.NullMarked;
