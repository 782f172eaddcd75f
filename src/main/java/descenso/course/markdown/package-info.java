/**
 * Inline Markdown and the parser of a body.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.markdown;

import org.jspecify.annotations.NullMarked;
