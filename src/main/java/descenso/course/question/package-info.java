/**
 * Exercises: the kinds of question, one record each, with their parts and templates.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.question;

import org.jspecify.annotations.NullMarked;
