/**
 * Rendering of a question, its answer, its feedback and its solution, of a round, of a prediction and its verdict, and
 * of the progress of a learner and of a class.
 *
 * <p>May import {@code section}, {@code step}, {@code table}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.question;

import org.jspecify.annotations.NullMarked;
