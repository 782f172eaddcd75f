/**
 * How memory holds and loses what was learnt, and when it is best asked again: FSRS-6, as pure functions of a memory, a
 * grade and a day.
 *
 * <p>Imports nothing: what is remembered, and where the days come from, is for those above.
 */
@NullMarked
package descenso.review;

import org.jspecify.annotations.NullMarked;
