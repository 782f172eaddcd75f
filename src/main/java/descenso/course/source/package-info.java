/**
 * Source texts with positions, diagnostics and messages in both languages.
 *
 * <p>May import {@code data} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.source;

import org.jspecify.annotations.NullMarked;
