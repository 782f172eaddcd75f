/**
 * Arithmetic expressions in named variables: text, parsed to a tape of operations, evaluated and differentiated along it.
 *
 * <p>Imports nothing: an error is a problem, its column and a word, and whoever shows it finds the sentence.
 */
@NullMarked
package descenso.expr;

import org.jspecify.annotations.NullMarked;
