/**
 * Theoretical values beside the measured ones.
 *
 * <p>May import {@code naming}, {@code section}, {@code table}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.theory;

import org.jspecify.annotations.NullMarked;
