/**
 * Source texts with positions, diagnostics and messages in both languages.
 *
 * <p>May import only the packages below {@code course}.
 */
@NullMarked
package descenso.course.source;

import org.jspecify.annotations.NullMarked;
