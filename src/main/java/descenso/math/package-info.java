/**
 * Formulas: LaTeX source, parsed, laid out as a box of characters with a baseline, in Unicode or in ASCII.
 *
 * <p>May import {@code tui} and {@code phrases}.
 */
@NullMarked
package descenso.math;

import org.jspecify.annotations.NullMarked;
