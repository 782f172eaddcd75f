/**
 * Blocks of a lesson and the reader of its Markdown file.
 *
 * <p>May import {@code markdown}, {@code question}, {@code source}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.lesson;

import org.jspecify.annotations.NullMarked;
