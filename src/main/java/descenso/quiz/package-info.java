/**
 * Questions, predictions, answers and their graders. The grader of a prediction receives measures, never a history.
 *
 * <p>May import {@code phrases}, {@code expr} and {@code optim} below it. The package {@code course} reads questions
 * from files.
 */
@NullMarked
package descenso.quiz;

import org.jspecify.annotations.NullMarked;
