/**
 * Screens that ask questions: question, round and review.
 *
 * <p>May import {@code key}, {@code lab}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.quiz;

import org.jspecify.annotations.NullMarked;
