/**
 * Source texts with positions, diagnostics, texts in both languages, the allowed folders, the reading of folders, the
 * notation and bounds of numbers, and spelling suggestions.
 *
 * <p>May import only the packages below {@code course}.
 */
@NullMarked
package descenso.course.source;

import org.jspecify.annotations.NullMarked;
