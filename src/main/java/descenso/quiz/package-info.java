/**
 * Questions, predictions, answers, graders and verdicts. Whoever grades a prediction is handed what was measured, never a
 * history.
 *
 * <p>May import the words below it, {@code phrases}, {@code expr} and {@code optim}; what a question looks like on disk is for
 * {@code course} to know.
 */
@NullMarked
package descenso.quiz;

import org.jspecify.annotations.NullMarked;
