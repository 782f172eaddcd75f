/**
 * Arithmetic expressions in named variables: a text is parsed into a tape of operations, which is evaluated and
 * differentiated. Lines of assignment are the formulas of update rules, which {@link descenso.expr.AssignmentRunner}
 * executes step by step. Expressions can be rewritten, and written as LaTeX or in another algebra.
 *
 * <p>Imports nothing: an error consists of a problem, a column and a word; the package that shows it adds the sentence.
 */
@NullMarked
package descenso.expr;

import org.jspecify.annotations.NullMarked;
