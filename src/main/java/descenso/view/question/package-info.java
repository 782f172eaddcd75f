/**
 * Rendering of a question, its answer, its feedback and its solution, of a round, and of a prediction and its verdict.
 *
 * <p>May import {@code formula}, {@code section}, {@code step}, {@code table}, {@code text} and the packages below
 * {@code view}.
 */
@NullMarked
package descenso.view.question;

import org.jspecify.annotations.NullMarked;
