/**
 * Questions, predictions, answers and their graders.
 *
 * <p>May import {@code phrases}, {@code expr} and {@code optim}.
 */
@NullMarked
package descenso.quiz;

import org.jspecify.annotations.NullMarked;
