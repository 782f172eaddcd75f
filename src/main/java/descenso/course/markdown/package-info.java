/**
 * The parser of Markdown with formulas, and the inline parts of its prose.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.markdown;

import org.jspecify.annotations.NullMarked;
