/**
 * The inside of one update: its equations, with numbers.
 *
 * <p>May import {@code formula}, {@code naming}, {@code table}, {@code text}, {@code trend} and the packages below
 * {@code view}.
 */
@NullMarked
package descenso.view.step;

import org.jspecify.annotations.NullMarked;
