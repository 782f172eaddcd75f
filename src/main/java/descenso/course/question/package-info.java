/**
 * Exercises: questions with their parts and templates, and the written form of answers.
 *
 * <p>May import {@code markdown}, {@code source}, {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.question;

import org.jspecify.annotations.NullMarked;
