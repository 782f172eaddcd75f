/**
 * Formulas: parses LaTeX and lays it out as rows of characters with a baseline, in Unicode or in ASCII, or turns
 * it into spoken words.
 *
 * <p>May import {@code tui} and {@code phrases}.
 */
@NullMarked
package descenso.math;

import org.jspecify.annotations.NullMarked;
