/**
 * Answers, the correct numbers of questions, the diagnosis of mistakes, and predictions with their grader.
 *
 * <p>May import {@code phrases}, {@code expr} and {@code optim}.
 */
@NullMarked
package descenso.quiz;

import org.jspecify.annotations.NullMarked;
