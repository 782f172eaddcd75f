/**
 * Lessons with their front matter and their blocks, and the readers of their Markdown files.
 *
 * <p>May import {@code markdown}, {@code question}, {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.lesson;

import org.jspecify.annotations.NullMarked;
